// What the stand-in of webtools.europa.eu runs in the page: its load.js, and the script of the etrans service. One file for
// both, told apart by its address. Everything it leaves behind, it leaves behind because the real one does.
(() => {
  'use strict';
  const HOST = 'https://webtools.europa.eu';
  const DONE = 'data-wt-done';
  const ATTRIBUTES = ['title', 'alt', 'placeholder', 'aria-label'];
  const SKIPPED = 'script, style, textarea, [translate="no"], .notranslate';
  const TEXTS_A_REQUEST = 10;

  if (new URL(document.currentScript.src).pathname === '/load.js') load();
  else etrans();

  /** Reads the JSON blocks that are there now; one that comes later waits for the next load.js. */
  function load() {
    const first = !window.$wt;
    window.$wt ??= { blocks: [] };
    for (const script of document.querySelectorAll('script[type="application/json"]')) {
      if (script.hasAttribute(DONE) && !first) continue;
      const block = parse(script.textContent);
      if (block?.service !== 'etrans') continue;
      script.setAttribute(DONE, '');
      const selector = block.config?.targets?.receiver;
      const receiver = selector && document.querySelector(selector); // never finds one inside a shadow root
      if (receiver) window.$wt.blocks.push({ receiver, source: block.languages?.source });
    }
    if (!window.$wt.blocks.length) return;
    if (window.$wt.etrans) setTimeout(() => window.$wt.start());
    else addFiles(window.$wt);
  }

  function addFiles($wt) {
    if ($wt.asked) return;
    $wt.asked = true;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `${HOST}/css/webtools.etrans.css`;
    const script = document.createElement('script');
    script.src = trusted($wt, `${HOST}/js/webtools.etrans.js?t=1`);
    script.nonce = document.querySelector('script[nonce]')?.nonce ?? '';
    script.onerror = () => ($wt.asked = false);
    document.head.append(link, script);
  }

  function trusted($wt, address) {
    if (!window.trustedTypes) return address;
    $wt.policy ??= window.trustedTypes.createPolicy('webtools', { createScriptURL: (given) => given });
    return $wt.policy.createScriptURL(address);
  }

  function etrans() {
    const html = document.documentElement;
    let source; // the page's language, as the last JSON block has it
    let running = null; // the translation under way
    let replaced = null; // what a finished one has replaced

    window.$wt.start = () => {
      for (const block of window.$wt.blocks.splice(0)) {
        source = block.source;
        addDiv(block.receiver, 'wt-etrans');
      }
      tell('wtReady');
      tell('wtEtransReady');
    };
    window.$wt.etrans = {
      translate,
      cancelTranslation,
      abortTranslation,
      isTranslated: () => Boolean(replaced),
      removeLiveCookie: () => void (document.cookie = 'etranslive=; path=/; max-age=0'),
    };
    addDiv(document.body, '').id = 'wt-etrans-requester';
    window.$wt.start();

    function translate(selector, to) {
      abortTranslation();
      cancelTranslation();
      const run = { to, pieces: collect(selector), control: new AbortController() };
      running = run;
      tell('wtTranslationStart');
      if (running !== run) return; // a listener has aborted it
      run.progress = addDiv(document.body, 'wt-etrans-progress');
      void work(run);
    }

    /** Nothing is written before every answer is there. */
    async function work(run) {
      try {
        const answers = await Promise.all(inGroups(run.pieces).map((group) => ask(run, group)));
        if (running !== run) return;
        if (answers.includes(null)) return abortTranslation();
        write(run, answers.flat());
        end(run, 'wtTranslationEnd');
      } catch (error) {
        if (running !== run) return;
        running = null; // and the progress element stays
        tell('wtTranslationError', { message: error.message });
      }
    }

    /** @returns {Promise<string[] | null>} null: the service has given up */
    async function ask({ to, control }, group) {
      const response = await fetch(`${HOST}/rest/etrans/translate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from: source, to, texts: group.map(({ old }) => old.trim()) }),
        signal: control.signal,
      });
      if (!response.ok) throw new Error(`etrans answered ${response.status}`);
      const { aborted, translations } = await response.json();
      return aborted ? null : translations;
    }

    function write({ to, pieces }, translations) {
      pieces.forEach(({ old, put }, i) => put(/^\s*/.exec(old)[0] + translations[i] + /\s*$/.exec(old)[0]));
      replaced = pieces;
      if (html.hasAttribute('lang')) html.lang = to;
      html.classList.add('wt-etrans-translated');
      document.cookie = `etranslive=${to}; path=/`;
    }

    /** Puts back what was there when the translation began, whatever the page has made of it since. The cookie stays. */
    function cancelTranslation() {
      if (!replaced) return;
      for (const { old, put } of replaced) put(old);
      replaced = null;
      if (html.hasAttribute('lang') && source) html.lang = source; // "de-DE" is "de" from now on
      html.classList.remove('wt-etrans-translated');
    }

    function abortTranslation() {
      if (!running) return;
      running.control.abort();
      end(running, 'wtTranslationAbort');
    }

    function end(run, name) {
      running = null;
      run.progress?.remove();
      tell(name);
    }
  }

  /** Text nodes and attributes in the light DOM, and the document's title. */
  function collect(selector) {
    const found = new Set();
    for (const root of document.querySelectorAll(`head > title, ${selector}`)) {
      if (root.closest(SKIPPED)) continue;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
        node.nodeType === Node.ELEMENT_NODE && node.matches(SKIPPED)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
      );
      for (let node = walker.currentNode; node; node = walker.nextNode()) found.add(node);
    }
    return [...found].flatMap(pieces).filter(({ old }) => old.trim());
  }

  /** What of one node is to be translated, and how it is put in: as text, in place, never as markup. */
  function pieces(node) {
    if (node.nodeType === Node.TEXT_NODE) return { old: node.data, put: (text) => (node.data = text) };
    return ATTRIBUTES.filter((name) => node.hasAttribute(name)).map((name) => ({
      old: node.getAttribute(name),
      put: (text) => node.setAttribute(name, text),
    }));
  }

  function inGroups(pieces) {
    const groups = [];
    for (let i = 0; i < pieces.length; i += TEXTS_A_REQUEST) groups.push(pieces.slice(i, i + TEXTS_A_REQUEST));
    return groups;
  }

  function addDiv(parent, className) {
    const div = document.createElement('div');
    div.className = className;
    parent.append(div);
    return div;
  }

  function tell(name, parameters) {
    window.dispatchEvent(Object.assign(new Event(name), parameters && { parameters }));
  }

  function parse(text) {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }
})();
