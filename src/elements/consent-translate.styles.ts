// How the elements look. System colours by default, so that light, dark and forced colours follow the page's color-scheme.
// Private properties start with --_ct, so that none of the page's own is shadowed in what a page sets them from.
import { css } from 'lit';

export const styles = css`
  :host {
    --_ct-accent: var(--consent-translate-accent, color-mix(in srgb, #3b7dd8 55%, CanvasText));
    --_ct-border: 1px solid var(--consent-translate-border, color-mix(in srgb, CanvasText 55%, Canvas));
    --_ct-radius: var(--consent-translate-radius, 6px);
    --_ct-gap: var(--consent-translate-gap, 12px);
    display: block;
    padding: var(--_ct-gap) calc(var(--_ct-gap) * 1.5) 1px;
    border: var(--_ct-border);
    border-radius: var(--_ct-radius);
    background: var(--consent-translate-surface, Canvas);
    color: var(--consent-translate-on-surface, CanvasText);
    font-family: var(--consent-translate-font, inherit);
    font-size: max(1em, 16px);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  p,
  slot,
  details,
  [part='controls'] {
    display: block;
    margin: 0 0 var(--_ct-gap);
  }
  [part='controls'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_ct-gap);
    align-items: end;
  }
  label {
    display: grid;
    min-width: 0;
  }
  .check {
    display: flex;
    flex-basis: 100%;
    gap: 8px;
  }
  input {
    min-width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--_ct-accent);
  }
  select,
  button {
    min-height: 44px;
    max-width: 100%;
    padding: 8px 16px;
    font: inherit;
    color: inherit;
    background: inherit;
    border: var(--_ct-border);
    border-radius: var(--_ct-radius);
  }
  button {
    color: var(--_ct-accent);
    border-color: currentColor;
    font-weight: 600;
  }
  [part='translate'] {
    color: var(--consent-translate-on-accent, Canvas);
    background: var(--_ct-accent);
  }
  button:hover {
    text-decoration: underline;
  }
  a {
    color: var(--_ct-accent);
  }
  [part='privacy'] {
    padding: 10px 0;
  }
  :focus-visible {
    outline: 3px solid var(--consent-translate-focus, var(--_ct-accent));
    outline-offset: 2px;
  }
  p:empty {
    margin: 0;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
