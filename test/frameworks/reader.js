// Runs in the pages of the apps: what is written there, and what a visitor reads. Knows no framework, and looks past the widget.

const isOurs = ({ localName }) => /^(consent-translate|script)/.test(localName ?? '');
const insides = (node) => [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].filter((one) => !isOurs(one));

/** The first element that matches, in shadow roots too. */
globalThis.deep = (selector, root = document) =>
  root.querySelector(selector) ??
  [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot && deep(selector, shadowRoot)) || [])[0];

/** A node with its attributes, texts and value; what a comment says is a framework's own business. */
function node(at) {
  if (at.nodeType === Node.TEXT_NODE) return at.data;
  if (at.nodeType !== Node.ELEMENT_NODE) return '<!---->';
  const attributes = [...at.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  return [at.localName, at.value ?? null, attributes, insides(at).map(node)];
}

/** Every node of the page, and whether the field has the focus. */
globalThis.written = () => {
  const { lang, dir } = document.documentElement;
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return [document.title, lang, dir, node(document.body), focus?.id === 'name'];
};

/** Texts without an element between them are one, whatever nodes they are made of. */
function readingOf(at, translated) {
  const all = [];
  let run = '';
  const isTranslated = translated && at.getAttribute?.('translate') !== 'no';
  const add = (text) => {
    const words = text.trim().replace(/\s+/g, ' ');
    if (words) all.push([words, isTranslated && /\p{L}/u.test(words)]);
  };
  const end = () => {
    add(run);
    run = '';
  };
  for (const name of ['title', 'aria-label', 'placeholder']) add(at.getAttribute?.(name) ?? '');
  for (const child of insides(at)) {
    if (child.nodeType === Node.TEXT_NODE) run += child.data;
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    end();
    all.push(...readingOf(child, isTranslated));
  }
  end();
  return all;
}

/** Each text in its order, and whether it is one to translate. */
globalThis.reading = () => [
  ...(document.title ? [[document.title, true]] : []), // an app that has ended takes its title away
  ...readingOf(document.body, true),
];
globalThis.reads = () => reading().map(([text]) => text);
