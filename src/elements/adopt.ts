// How an element begins in a page: with a style sheet of its own, on what a server may have rendered.

/** Adopts an empty style sheet, and hides the server's slot where nothing hydrates it and it stands beside ours. */
export function adoptSheet(renderRoot: HTMLElement | DocumentFragment): CSSStyleSheet {
  const root = renderRoot as ShadowRoot;
  const sheet = new CSSStyleSheet();
  root.querySelectorAll('slot')[1]?.toggleAttribute('hidden');
  root.adoptedStyleSheets.push(sheet);
  return sheet;
}
