// Translates a page by writing into the text nodes and attributes that are there, and takes it back exactly. Nothing of the
// page is created, moved or removed; whatever the translator answers is written as text, never as markup.
// The front door of the engine: knows no vendor, no consent, no Lit, and leaves the work to the files beside it.
import { TranslationError } from '../platform/translation-error.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import { AttributeKeeper } from './attributes.js';
import { AnswerCache } from './cache.js';
import type { Page } from './cutter.js';
import { Follower } from './follower.js';
import { BACK, FOREIGN, type Kind, Kinds, OPTED_OUT } from './kinds.js';
import { Memory } from './memory.js';
import { Parts } from './parts.js';
import { type Engine, Run } from './run.js';
import { shareOf } from './text.js';
import type { AnswerStore, PageTranslator, TextTranslator, TranslationResult } from './translator.js';
import { Watcher } from './watcher.js';

export { TranslationError } from '../platform/translation-error.js';
export type { AnswerStore, PageTranslator, TextTranslator, TranslationResult } from './translator.js';

export interface PageTranslationOptions {
  /** What is translated. With the body, the document's title and description belong to it and `<html>` gets `lang` and `dir`. */
  readonly root: Element;
  readonly translator: TextTranslator;
  /** BCP 47 tag of the language the page is written in. */
  readonly from: string;
  /** Selector of parts that are never read, sent or changed, beside `translate="no"` and `.notranslate`. */
  readonly exclude?: string | undefined;
  /** Called after each answer, in segments; `total` grows while the page is still being read. */
  readonly onprogress?: ((done: number, total: number) => void) | undefined;
  /** Keeps answers beyond the page; without, they are kept in memory. */
  readonly store?: AnswerStore | undefined;
}

/** The same translator, if it takes tags; else with what it needs for them, which only those load. */
async function takingTags(translator: TextTranslator): Promise<TextTranslator> {
  if (translator.format === 'html') return translator;
  try {
    return (await import('./plain-text.js')).keepingTags(translator);
  } catch (cause) {
    throw new TranslationError('unavailable', 'a file of the page engine could not be loaded', { cause });
  }
}

/** Throws `SyntaxError` where `exclude` is no selector. */
export function createPageTranslation(options: PageTranslationOptions): PageTranslator {
  const { root, from, exclude = '', store, onprogress = () => {} } = options;
  let { translator } = options;
  const languageElement = root === document.body ? document.documentElement : root;
  const share = shareOf(translator.limits);
  const marks = new AttributeKeeper();
  const parts = new Parts(marks, root, from);
  const memory = new Memory();
  const kinds = new Kinds(from, exclude, (element) => marks.source(element, 'lang'));
  const caches = new Map<string, AnswerCache>();
  const watcher = new Watcher((records) => follower.heard(records));
  let current = new AbortController();
  let call = 0;
  /** The language that the page is being translated into, once something of it stands there. */
  let shown: string | null = null;
  /** Parts that say, or are to say, in which language they are. */
  const marked = new Map<Element, Kind>();

  const page: Page = {
    root,
    kinds,
    memory,
    fits: (text) => share(text) <= 1,
    onmark(element, kind) {
      marked.set(element, kind);
      parts.forget(element);
      if (shown) mark(element, kind, shown);
    },
    onshadow: (shadow) => watcher.watch(shadow),
  };
  const during = (write: () => void) => watcher.during(write);
  const engine: Engine = { root, page, marks, parts, from, during, onprogress };
  const follower = new Follower(engine);

  function mark(element: Element, kind: Kind, to: string): void {
    marks.undoAt(element);
    if (kind === BACK) marks.mark(element, to, from);
    else if (kind === OPTED_OUT) marks.keep(element, from, to);
    else if (kind !== FOREIGN) marks.set(element, 'lang', to);
    // the page may have changed it since
    else if (!kinds.isOwn(element)) marks.keep(element, marks.source(element, 'lang')!, to);
  }

  /** Ends what goes on. */
  function begin(): AbortController {
    follower.follow(null);
    current.abort(new DOMException('superseded by a later call', 'AbortError'));
    shown = null;
    marked.clear();
    return (current = new AbortController());
  }

  async function translateTo(to: string, given: { signal?: AbortSignal | undefined } = {}): Promise<TranslationResult> {
    const own = begin();
    const abort = () => own.abort(given.signal!.reason);
    if (given.signal?.aborted) abort();
    own.signal.throwIfAborted();
    given.signal?.addEventListener('abort', abort);
    const cache = caches.get(to) ?? new AnswerCache(to, store);
    caches.set(to, cache);
    const onend = () => {
      marks.undoAt(languageElement);
      marks.mark(languageElement, to, from);
      parts.end();
    };
    const onstart = () => {
      shown = to;
      parts.start(to);
      marks.undoWhere((element) => element !== languageElement && !parts.has(element));
      for (const [element, kind] of marked) {
        parts.forget(element);
        mark(element, kind, to);
      }
    };
    watcher.watch(root);
    // all of the head: frameworks put another title there with another page
    if (root === document.body) watcher.watch(document.head);
    try {
      translator = await unlessAborted(takingTags(translator), own.signal);
      const run = new Run(engine, { to, translator, call: ++call, cache, signal: own.signal, onstart, onend });
      follower.follow(run);
      return await unlessAborted(run.all(), own.signal);
    } catch (error) {
      own.abort(error);
      throw error;
    } finally {
      given.signal?.removeEventListener('abort', abort);
    }
  }

  // eslint-disable-next-line typescript/require-await -- what it does is done at once
  async function restore(): Promise<void> {
    begin();
    watcher.stop();
    parts.end();
    marks.undo();
    memory.restoreAll();
  }

  async function dispose(): Promise<void> {
    await restore();
    translator.dispose?.();
  }

  return { translateTo, restore, dispose };
}
