// Imitates the `Translator` that a browser brings along, as its specification has it and as Chromium does it, and the ways in
// which it lets a page down. One function that needs nothing around it, so that a test can also put its text into a page that
// is still to come (`inject`). Sources: docs/providers/browser.md.

/**
 * How it behaves from now on; `set` changes a part.
 * @typedef {object} Options
 * @property {string[]} [languages] what it knows; any tag that begins so counts as this one (Chromium's list unless given)
 * @property {'downloadable' | 'downloading' | 'available' | null} [state] of pairs that no translator was created of yet
 *   (default "downloadable")
 * @property {'real' | boolean} [press] whether there is a press of the visitor to be used up: what the browser itself says,
 *   or what the test says (default true, for any number of times)
 * @property {boolean} [once] a press makes one translator; with the next press there is another
 * @property {number[]} [download] the parts told one after the other (default 0, 0.5, 1)
 * @property {number} [pace] milliseconds from one to the next (default 50)
 * @property {string} [end] of the download: "done", a translator is there; "stalls", nothing ever; or the name of an exception
 * @property {('availability' | 'create')[]} [silent] what never answers
 * @property {boolean} [deaf] signals and `destroy()` are ignored by what is under way, and answers come all the same
 * @property {Record<string, string>} [fails] text → name of the exception that it ends in, or "silence"; "*": any text
 * @property {number} [times] so many failures of that kind, then it works again (default: until set anew)
 * @property {number} [quota] characters that a text may have
 * @property {number} [delay] milliseconds for one text (default 0)
 * @property {string} [gone] name of the exception of a destroyed translator (default "AbortError", as specified)
 * @property {string} [script] the target language that a created translator says it has
 * @property {Record<string, Record<string, unknown>>} [dictionary] target language → text → answer
 */

/**
 * Puts it into the page.
 * @param {Options} [given]
 */
export function installTranslator(given = {}) {
  const LANGUAGES =
    'ar bg bn cs da de el en es fi fr hi hr hu id it he ja kn ko lt mr nl no pl pt ro ru sk sl sv ta te th tr uk vi zh zh-Hant';
  const start = {
    languages: LANGUAGES.split(' '),
    state: 'downloadable',
    press: true,
    once: false,
    download: [0, 0.5, 1],
    pace: 50,
    end: 'done',
    silent: [],
    deaf: false,
    fails: {},
    times: Infinity,
    quota: Infinity,
    delay: 0,
    gone: 'AbortError',
    script: '',
    dictionary: {},
  };
  let options = { ...start, ...given };
  /** Pairs of which this site has created a translator. */
  const created = new Set();
  const living = new Set();
  let usedUp = false;
  for (const type of ['pointerdown', 'keydown']) globalThis.addEventListener(type, () => (usedUp = false), true);

  /** Everything it was asked, in order: "availability de uk", "create de uk", "give up de uk", "translate uk …", "stop uk …", "destroy uk". */
  const calls = [];
  const seen = { calls, waiting: 0, mostWaiting: 0 };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Translator');

  const never = () => new Promise(() => {});
  const later = (ms = 0) => new Promise((done) => setTimeout(done, ms));
  const exception = (name) => new DOMException(`the stand-in was told to end in ${name}`, name);
  const fail = (text) => {
    const name = options.fails[text] ?? options.fails['*'];
    if (!name || options.times < 1) return undefined;
    options.times--;
    if (name === 'silence') return never();
    throw exception(name);
  };

  /** The longest known language that the tag begins with. */
  function fit(tag) {
    const known = Intl.getCanonicalLocales(options.languages);
    for (let [at] = Intl.getCanonicalLocales(tag); at; at = at.slice(0, Math.max(0, at.lastIndexOf('-'))))
      if (known.includes(at)) return at;
    return null;
  }

  /** The pair in the browser's own tags, and its state. */
  function find({ sourceLanguage, targetLanguage }) {
    const [from, to] = [fit(sourceLanguage), fit(targetLanguage)];
    if (!from || !to) return { state: 'unavailable' };
    return { to, key: `${from} ${to}`, state: created.has(`${from} ${to}`) ? 'available' : options.state };
  }

  function usePress() {
    const { press, once } = options;
    const is = press === 'real' ? navigator.userActivation.isActive : press;
    if (!is || (once && usedUp)) return false;
    return (usedUp = true);
  }

  /** Rejects with the signal's reason as soon as it is aborted; a deaf one does not care. */
  const unlessAborted = (promise, signal) =>
    options.deaf || !signal
      ? promise
      : new Promise((resolve, reject) => {
          const abort = () => reject(signal.reason);
          if (signal.aborted) abort();
          signal.addEventListener('abort', abort);
          promise.then(resolve, reject);
        });

  class Translator {
    #destroyed = new AbortController();
    /** The service behind it works on one text after the other. */
    #last = Promise.resolve();

    constructor(pair, { sourceLanguage }) {
      this.sourceLanguage = sourceLanguage;
      this.targetLanguage = options.script || pair.to;
      this.inputQuota = options.quota;
      living.add(this);
    }

    static async availability(pair) {
      calls.push(`availability ${pair.sourceLanguage} ${pair.targetLanguage}`);
      if (options.silent.includes('availability')) return never();
      await later();
      return find(pair).state;
    }

    static async create({ signal, monitor, ...tags }) {
      calls.push(`create ${tags.sourceLanguage} ${tags.targetLanguage}`);
      signal?.throwIfAborted();
      const events = new EventTarget();
      monitor?.(events);
      const tell = (loaded) => {
        if (!options.deaf && signal?.aborted) return;
        events.dispatchEvent(new ProgressEvent('downloadprogress', { loaded, total: 1, lengthComputable: true }));
      };
      const giveUp = () => calls.push(`give up ${tags.sourceLanguage} ${tags.targetLanguage}`);
      signal?.addEventListener('abort', giveUp);
      const made = await unlessAborted(Translator.#make(tags, tell), signal);
      signal?.removeEventListener('abort', giveUp);
      // as specified: a signal that is aborted later destroys it
      signal?.addEventListener('abort', () => options.deaf || made.destroy());
      return made;
    }

    static async #make(tags, tell) {
      const { download, pace, end } = options; // what is set later is for the next one
      await later();
      const pair = find(tags);
      if (pair.state === 'unavailable') throw exception('NotSupportedError');
      if (pair.state === null) throw exception('UnknownError');
      if (pair.state !== 'available' && !usePress()) throw exception('NotAllowedError');
      if (options.silent.includes('create')) return never();
      if (pair.state !== 'available') {
        for (const part of download) {
          tell(part);
          await later(pace);
        }
        if (end === 'stalls') return never();
        if (end !== 'done') throw exception(end);
      }
      for (const part of [0, 1]) tell(part);
      created.add(pair.key);
      return new Translator(pair, tags);
    }

    async translate(text, { signal } = {}) {
      const { targetLanguage: to } = this;
      calls.push(`translate ${to} ${text}`);
      if (this.#destroyed.signal.aborted) throw exception(options.gone);
      signal?.throwIfAborted();
      seen.mostWaiting = Math.max(seen.mostWaiting, ++seen.waiting);
      const stop = () => calls.push(`stop ${to} ${text}`);
      signal?.addEventListener('abort', stop);
      const answer = this.#last
        .then(() => this.#answer(text, to, signal))
        .finally(() => {
          seen.waiting--;
          signal?.removeEventListener('abort', stop);
        });
      this.#last = answer.catch(() => {});
      return unlessAborted(unlessAborted(answer, signal), this.#destroyed.signal);
    }

    async #answer(text, to, signal) {
      await later(options.delay);
      if (signal?.aborted && !options.deaf) return '';
      await fail(text);
      if (text.length > options.quota)
        throw Object.assign(exception('QuotaExceededError'), { requested: text.length, quota: options.quota });
      const words = options.dictionary[to] ?? {};
      return Object.hasOwn(words, text) ? words[text] : `[${to}] ${text}`;
    }

    async measureInputUsage(text) {
      return options.quota === Infinity ? 0 : text.length;
    }

    destroy() {
      if (this.#destroyed.signal.aborted) return;
      calls.push(`destroy ${this.targetLanguage}`);
      living.delete(this);
      this.#destroyed.abort(exception(options.gone));
    }
  }

  Object.defineProperty(globalThis, 'Translator', { value: Translator, configurable: true, writable: true });
  return {
    seen,
    /** How many translators there are that were not destroyed. */
    living: () => living.size,
    set: (/** @type {Options} */ more) => void (options = { ...options, ...more }),
    /** The visitor presses. */
    press: () => void (usedUp = false),
    /** As after the visitor has deleted what the browser keeps about this site. */
    forget: () => created.clear(),
    /** As on a page that comes back from the browser's cache. */
    destroyAll: () => living.forEach((translator) => translator.destroy()),
    /** Puts back what was there before. */
    remove() {
      if (before) Object.defineProperty(globalThis, 'Translator', before);
      else Reflect.deleteProperty(globalThis, 'Translator');
    },
  };
}

/**
 * Its text, to run first in a page.
 * @param {Options} [options]
 */
export const inject = (options = {}) => `globalThis.standIn = (${installTranslator})(${JSON.stringify(options)});\n`;
