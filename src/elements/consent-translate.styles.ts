// How the elements look. System colours by default, so that light, dark and forced colours follow the page's color-scheme.
// Private properties start with --_ct, so that none of the page's own is shadowed in what a page sets them from.

/** Marks text as CSS: for editors, and for the build, which squeezes it. Nothing is put into it. */
export const css = ([text]: TemplateStringsArray): string => text!;

/** Adopted by elements once they run in a page: what a server renders has no style, and needs none in its policy. */
export const styles = css`
  :host {
    --_ct-accent: var(--consent-translate-accent, color-mix(in srgb, #3b7dd8 55%, CanvasText));
    --_ct-line: var(--consent-translate-border, color-mix(in srgb, CanvasText 55%, Canvas));
    --_ct-surface: var(--consent-translate-surface, Canvas);
    --_ct-radius: var(--consent-translate-radius, 8px);
    --_ct-gap: var(--consent-translate-gap, 12px);
    display: block;
    color: var(--consent-translate-on-surface, CanvasText);
    font-family: var(--consent-translate-font, inherit);
    font-size: max(1em, 16px);
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  /* text beside controls where there is room for both, else below one another */
  [part='panel'] {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_ct-gap) * 3);
    align-content: flex-start;
    min-height: inherit;
    box-sizing: border-box;
    padding: calc(var(--_ct-gap) * 1.5) calc(var(--_ct-gap) * 1.5) calc(var(--_ct-gap) / 2);
    border: 1px solid color-mix(in srgb, var(--_ct-line) 50%, var(--_ct-surface));
    border-radius: calc(var(--_ct-radius) * 1.5);
    background: var(--_ct-surface);
  }
  [part='panel'] > * {
    flex: 1 1 100%;
    min-width: 0;
  }
  [part='panel'] > section {
    flex: 3 1 30em;
  }
  [part='panel'] > section + div {
    flex: 2 1 22em;
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
    align-content: flex-start;
  }
  summary {
    padding: 4px 0;
    cursor: pointer;
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 0 1 18em;
    min-width: 0;
  }
  .check {
    display: flex;
    flex: 1 1 100%;
    gap: 8px;
  }
  input {
    flex: none;
    width: 24px;
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
    background: var(--_ct-surface);
    border: 1px solid var(--_ct-line);
    border-radius: var(--_ct-radius);
  }
  /* WebKit: else its longest option is part of what can be scrolled */
  select {
    contain: paint;
  }
  button {
    color: var(--_ct-accent);
    border-color: currentColor;
    font-weight: 600;
    cursor: pointer;
  }
  .main {
    color: var(--consent-translate-on-accent, Canvas);
    background: var(--_ct-accent);
    border-color: var(--_ct-accent);
  }
  button:hover {
    text-decoration: underline;
  }
  a {
    color: var(--_ct-accent);
  }
  [part='privacy'],
  [part='details'] a {
    display: inline-block;
    padding: 10px 0;
  }
  :focus-visible {
    outline: 3px solid var(--consent-translate-focus, var(--_ct-accent));
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .main {
      color: ButtonText;
    }
  }
  [hidden],
  :host([hidden]) {
    display: none;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
