// How looks what full-screen.ts adds to the plain notice. On paper only the disclaimer is left.
import { css } from './consent-translate.styles.js';

export const fullStyles = css`
  .second {
    padding-top: calc(var(--_ct-gap) / 2);
    border-top: 1px solid color-mix(in srgb, var(--_ct-line) 50%, var(--_ct-surface));
  }
  .second [part='details'] {
    margin: 0;
  }
  [part='status'] {
    font-weight: 600;
  }
  [part='status']:not(:empty) {
    margin-bottom: var(--_ct-gap);
  }
  [part='panel'] > [part='disclaimer'] {
    flex: 1 1 22em;
  }
  [part='disclaimer'] {
    padding-inline-start: var(--_ct-gap);
    border-inline-start: 4px solid color-mix(in srgb, var(--_ct-accent) 50%, var(--_ct-surface));
  }
  [part='error'] {
    margin-bottom: calc(var(--_ct-gap) * 1.5);
    padding-inline-start: var(--_ct-gap);
    border-inline-start: 4px solid var(--_ct-accent);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_ct-gap);
    align-items: center;
  }
  [part='elsewhere'] {
    padding: 10px 0;
  }
  [part='human'] {
    display: inline-block;
    margin: 0 0 var(--_ct-gap);
    padding: 10px 0;
    font-weight: 600;
  }
  @media print {
    :host {
      display: block;
    }
    [part='panel'] {
      padding: 0;
      border: 0;
      min-height: 0;
    }
    [part='panel'] > :not([part='disclaimer']) {
      display: none;
    }
  }
`;

/**
 * `compact`: a button in one line of known height, so that nothing moves when it comes; what does not fit is left out. The
 * rest stands over the page, like a menu; compact.ts keeps it within the window. Closed, it is heard but not seen.
 */
export const compactStyles = css`
  :host {
    position: relative;
    min-height: 0;
  }
  [part='disclose'] {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.6em;
    row-gap: 1em;
    box-sizing: border-box;
    height: max(44px, 2.75em);
    min-height: 0;
    align-content: flex-start;
    justify-content: center;
    overflow: hidden;
    padding: 0 12px;
    line-height: max(42px, 2.625em);
    text-align: start;
  }
  [part='disclose'] span + span::before {
    content: '· ';
  }
  [part='disclose'] .name {
    font-weight: 400;
  }
  svg {
    width: 1.5em;
    height: 1.5em;
    flex: none;
    align-self: start;
    margin-top: calc((max(42px, 2.625em) - 1.5em) / 2);
  }
  [part='disclose'] ~ [part='disclaimer'] {
    margin: var(--_ct-gap) 0 0;
  }
  [part='panel'] {
    min-height: 0;
    position: absolute;
    z-index: 1000;
    top: max(52px, 2.75em + 8px);
    width: 40rem;
    overflow: auto;
    box-shadow: 0 8px 32px rgb(0 0 0 / 0.2);
  }
  .covered {
    visibility: hidden;
  }
  @media print {
    .covered {
      visibility: visible;
    }
    [part='disclose'],
    [part='panel'] {
      display: none;
    }
  }
  .closed {
    clip-path: inset(50%);
    height: 1px;
    width: 1px;
    overflow: hidden;
    padding: 0;
    border: 0;
  }
  .closed > :not([part='status']) {
    display: none;
  }
`;
