// Translates the page with Google's element. Google tells neither that it has translated nor that it has failed: a class on
// <html> is only its intention, so what counts here are the nodes that it writes.
import { LastCall } from '../platform/last-call.js';
import { closest } from '../platform/language-tags.js';
import { TranslationError } from '../platform/translation-error.js';
import { waitFor } from '../platform/wait-for.js';
import { google } from './google.js';
import { tagOf } from './google-codes.js';
import { loadWidget, tick, type Widget } from './google-widget.js';
import type { PageTranslator, ProviderContext, TranslationResult } from './provider.js';
import { ScriptPage, type Traces } from './script-page.js';

/** Milliseconds until the first text must stand there; nothing is waited for longer. */
const LIMIT = 8000;
/** Milliseconds without a further text: until all counts as written if no text is left, and until it does all the same. */
const QUIET = 200;
const STUCK = 2500;
/** Milliseconds after a refused request in which a text may still come. */
const GRACE = 500;

/** Where each text of the page is, once Google has translated it. */
const WRITTEN = 'font[style*="vertical-align"]>font[style*="vertical-align"]';
/** Where text is its own, or nobody's. */
const OPAQUE = 'font,script,style,noscript,template,textarea,[translate=no i],.notranslate,.skiptranslate';
const FLAG = /^translated-(ltr|rtl)$/;
const SERVICE = 'https://translate-pa.googleapis.com/';
const UI =
  '#goog-gt-tt,iframe.skiptranslate,[class*=goog-te-]:not(font),[class*=VIpgJd-ZVi9od]:not(font),iframe[srcdoc*="//translate-pa.google"]';

const traces: Traces = {
  nodes: `${UI},body>.skiptranslate:empty,script[src*="//translate.google"],script[src*="//translate-pa.google"],link[href*="//www.gstatic.com/"]`,
  rules: `:is(${UI}){display:none!important}font[class*=VIpgJd]{background:none!important;box-shadow:none!important}`,
  classes: FLAG,
  styles: { position: /^relative$/, 'min-height': /^100%$/, top: /^\d+px$/, height: /^100%$/ },
};

export async function load(context: ProviderContext): Promise<PageTranslator> {
  const calls = new LastCall();
  let page = new ScriptPage(context, traces);
  let widget: Widget | null = null;
  /** Google's code of the language that it was told to write, and since when. */
  let wanted: string | null = null;
  let since = 0;
  /** When it last wrote. */
  let seen = 0;
  let complete = true;

  const observer = new MutationObserver((records) => {
    const isText = ({ target, addedNodes }: MutationRecord) =>
      target.parentElement?.closest('font') || [target, ...addedNodes].some(({ nodeName }) => nodeName === 'FONT');
    if (records.some(isText)) seen = performance.now();
  });

  async function start(signal: AbortSignal): Promise<Widget> {
    google.clear!(); // an old cookie would translate by itself
    try {
      const loaded = await loadWidget(context.pageLanguage, signal, context.nonce);
      if (loaded.own) page.hide();
      return loaded;
    } catch (error) {
      page.clean(true);
      throw error;
    }
  }

  // Seen in some browsers only: Chromium tells nothing of an answer whose body nobody reads, WebKit knows no status. Then
  // the limit decides. (An unhandled rejection in a foreign script is told to nobody but the console.)
  let statuses: (number | undefined)[] = [];
  const requests = new PerformanceObserver((list) => {
    for (const { name, startTime, responseStatus } of list.getEntries() as PerformanceResourceTiming[])
      if (name.startsWith(SERVICE) && startTime >= since) statuses.push(responseStatus);
  });
  requests.observe({ type: 'resource' });
  const isRefused = () => statuses.some((status) => status === 0 || status! >= 400);

  function failure(): TranslationError {
    const { documentElement } = document;
    if (!documentElement.translate || !documentElement.matches('[class*=translated-]'))
      return new TranslationError('error', 'Google translates nothing; is <html> marked translate="no"?');
    return new TranslationError(
      'refused',
      `Google wrote nothing: its service refused, or did not answer in ${LIMIT} ms`,
    );
  }

  /** Whether text stands there that Google has not written. */
  function isTextLeft(): boolean {
    const walker = document.createTreeWalker(context.root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      if (/\p{L}/u.test(nodeValue!) && !parentElement!.closest(OPAQUE)) return true;
    }
    return false;
  }

  /** Google gives the text back at once; its marks on the page are ours to take away. */
  function restoreNow(): void {
    observer.disconnect();
    page.hold();
    try {
      if (wanted) widget?.restore(); // where nothing is translated it would only hide a banner, and shift the page
    } catch (cause) {
      if (document.querySelector(WRITTEN)) throw cause; // it did not give the text back
    } finally {
      wanted = null;
      page.undo();
      google.clear!();
    }
  }

  async function translateTo(
    language: string,
    given: { signal?: AbortSignal | undefined } = {},
  ): Promise<TranslationResult> {
    const signal = calls.begin(given.signal);
    signal.throwIfAborted();
    if (!widget) {
      widget = await start(signal);
      context.onprogress?.(0, 1);
    }
    const select = widget.select!;
    const codes = Array.from(select.options, ({ value }) => value).filter(Boolean);
    const found = closest(tagOf(language), codes.map(tagOf));
    const code = codes.find((value) => tagOf(value) === found);
    if (!code) throw new TranslationError('refused', `Google offers no "${language}"`);
    if (wanted && !complete) restoreNow(); // so that what is missing is asked for again
    if (wanted !== code) {
      if (!wanted) page.begin();
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      wanted = code;
      since = performance.now();
      seen = 0;
      statuses = [];
      select.value = code;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const isWritten = () => {
      const now = performance.now();
      if (seen && document.querySelector(WRITTEN))
        return now - seen > STUCK || now - since > LIMIT || (now - seen > QUIET && (isRefused() || !isTextLeft()));
      if (isRefused() && now - since > GRACE) throw failure();
      return false;
    };
    try {
      await waitFor(isWritten, LIMIT, failure, signal);
    } catch (error) {
      if (!signal.aborted) restoreNow();
      throw error;
    }
    complete = !isRefused() && !isTextLeft();
    page.mark(language);
    context.onprogress?.(1, 1);
    return { complete };
  }

  async function restore(): Promise<void> {
    const signal = calls.begin();
    restoreNow();
    await tick();
    if (signal.aborted) return;
    page.undo(); // also what Google did a little later
    page.end();
  }

  /**
   * Google disposes of itself when the page is left, with the text as it is then: a page that comes back would hold a dead
   * widget. That it does so right after our restore throws in a timer of its own then; nothing but the console hears of it.
   */
  let lost = false;
  let dead: Widget | null = null;
  const left = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    lost = !!wanted;
    restoreNow();
    dead = widget;
    widget = null;
  };
  const back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted || widget) return;
    page.undo();
    dead?.remove();
    page.clean();
    page = new ScriptPage(context, traces);
    if (lost) context.onlost?.();
  };
  addEventListener('pagehide', left);
  addEventListener('pageshow', back);

  async function dispose(): Promise<void> {
    removeEventListener('pagehide', left);
    removeEventListener('pageshow', back);
    requests.disconnect();
    try {
      await restore();
      await widget?.dispose();
    } finally {
      if (!widget || widget.own) page.clean();
      google.clear!();
    }
  }

  try {
    widget = await start(context.signal);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { translateTo, restore, dispose };
}
