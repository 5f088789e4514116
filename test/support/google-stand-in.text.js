// What Google translates of a page, how it puts translations in place, and what comes back: the part of the stand-in's
// second stage that touches the page's text. Knows no gadget.

const ENDPOINT = 'https://translate-pa.googleapis.com/v1/translateHtml';
const FIRST_BATCH = 4;
const ATTRIBUTES = ['title', 'alt', 'placeholder', 'aria-label'];
const NO_TEXT = new Set(['script', 'style', 'textarea', 'noscript', 'template']);
const UNWANTED = '.notranslate, .skiptranslate';

const owner = Symbol.for('stand-in');

/** Two of these on one page must not translate each other's translations for ever. */
const isLive = (element) => element[owner] !== undefined && !element[owner].disposed;

export class PageText {
  disposed = false;
  #items = [];
  #sent = new WeakSet();
  #run = 0;
  #pair = [];
  #observer = new MutationObserver((records) => this.#added(records));

  /** Sends the page as it was written, and everything that comes to it from now on. Of two calls the last one wins. */
  translate(source, target) {
    this.restore();
    if (document.documentElement.getAttribute('translate') === 'no') return;
    this.#pair = [source, target];
    this.#send([...this.#textsIn(document.documentElement)]);
    this.#observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  }

  restore() {
    this.stop();
    for (const item of this.#items.splice(0)) item.restore();
    this.#sent = new WeakSet();
  }

  /** Leaves the page as it is. */
  stop() {
    this.#run++;
    this.#observer.disconnect();
  }

  #send(items) {
    const batches = [items.slice(0, FIRST_BATCH), items.slice(FIRST_BATCH)];
    for (const batch of batches) if (batch.length) void this.#post(batch, this.#run);
  }

  /** Nobody waits for this promise: its rejection is the only sign of a translation that failed. */
  async #post(items, run) {
    const [source, target] = this.#pair;
    const response = await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json+protobuf' },
      body: JSON.stringify([[items.map(({ text }) => text), source, target], 'te_lib']),
    });
    if (!response.ok) throw new Error(`translateHtml: ${response.status}`);
    const [translations] = await response.json();
    if (run !== this.#run) return;
    for (const [i, item] of items.entries()) {
      item.replace(translations[i]);
      this.#items.push(item);
    }
  }

  #added(records) {
    const nodes = records.flatMap(({ type, target, addedNodes }) => (type === 'childList' ? [...addedNodes] : target));
    const items = [];
    for (const node of new Set(nodes)) {
      if (node.isConnected && !this.#isKeptOut(node.parentElement)) items.push(...this.#textsIn(node));
    }
    if (items.length) this.#send(items);
  }

  #isKeptOut(element) {
    for (let at = element; at; at = at.parentElement) {
      if (NO_TEXT.has(at.localName) || isLive(at) || at.matches(`[translate=no], ${UNWANTED}`)) return true;
    }
    return false;
  }

  *#textsIn(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!/\S/.test(node.data) || this.#sent.has(node)) return;
      this.#sent.add(node);
      yield textItem(node, this);
      return;
    }
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.getAttribute('translate') === 'no' || isLive(node)) return;
      // A class keeps the children out, but not what the element shows in their place.
      if (node.shadowRoot) yield* this.#textsIn(node.shadowRoot);
      if (node.matches(UNWANTED)) return;
      if (!this.#sent.has(node)) yield* attributeItems(node);
      this.#sent.add(node);
      if (node.localName === 'iframe' && node.contentDocument) {
        yield* this.#textsIn(node.contentDocument.documentElement);
        return;
      }
      if (node.localName === 'title' && node.namespaceURI === document.documentElement.namespaceURI) {
        if (/\S/.test(node.text)) yield titleItem(node);
        return;
      }
      if (NO_TEXT.has(node.localName)) return;
    }
    for (const child of node.childNodes) yield* this.#textsIn(child);
  }
}

const sent = (text) => text.trim().replace(/\s+/g, ' ');

function textItem(node, text) {
  let font;
  let old;
  return {
    text: sent(node.data),
    replace(translation) {
      if (!node.parentNode) return;
      old = node.data;
      const inner = element(node.ownerDocument);
      font = element(node.ownerDocument);
      font[owner] = text;
      font.append(inner);
      inner.textContent = /^\s*/.exec(old)[0] + translation + /\s*$/.exec(old)[0];
      node.replaceWith(font);
    },
    /** The very node, but with the text it had: what a framework wrote into it meanwhile is lost. */
    restore() {
      if (!font) return;
      node.data = old;
      font.replaceWith(node);
    },
  };
}

function element(document) {
  const font = document.createElement('font');
  font.style.verticalAlign = 'inherit';
  return font;
}

function titleItem(title) {
  const old = title.text;
  return {
    text: sent(old),
    replace: (translation) => void (title.text = translation),
    restore: () => void (title.text = old),
  };
}

function* attributeItems(element) {
  for (const name of ATTRIBUTES) {
    const old = element.getAttribute(name);
    if (!old?.trim()) continue;
    yield {
      text: sent(old),
      replace: (translation) => element.setAttribute(name, translation),
      restore: () => element.setAttribute(name, old),
    };
  }
}
