// How looks what full-screen.ts adds to the plain notice. On paper only the disclaimer is left.
import { css } from 'lit';

export const styles = css`
  .second {
    padding-top: var(--_ct-gap);
    border-top: var(--_ct-border);
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
  [part='status'] {
    font-weight: 600;
  }
  [part='disclose'] {
    margin-bottom: var(--_ct-gap);
  }
  @media print {
    :host {
      display: block;
      padding: 0;
      border: 0;
    }
    :not([part='disclaimer']) {
      display: none;
    }
  }
`;

/** `compact`, as long as only its button is there: no card around it. */
export const closedStyles = css`
  :host {
    padding: 0;
    border: 0;
    background: none;
  }
  [part='disclose'] {
    margin: 0;
    background: var(--consent-translate-surface, Canvas);
  }
`;
