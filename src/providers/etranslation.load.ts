// Translates the page with the European Commission's script. It tells by events when it begins and ends; that text was really
// written is looked at all the same.
import { LastCall } from '../platform/last-call.js';
import { insertJson, loadScript } from '../platform/load-script.js';
import { type FailureReason, TranslationError } from '../platform/translation-error.js';
import { waitFor } from '../platform/wait-for.js';
import { etranslation } from './etranslation.js';
import type { PageTranslator, ProviderContext, TranslationResult } from './provider.js';
import { ScriptPage, type Traces } from './script-page.js';

interface Service {
  translate(selector: string, language: string): void;
  cancelTranslation(): void;
  abortTranslation(): void;
  isTranslated(): boolean;
  removeLiveCookie(): void;
}
const globals = globalThis as unknown as { $wt?: { etrans?: Service } };

/** Milliseconds since loading began until which each stage must have come; the session ends loading after 10 s. */
const LIMITS = { script: 5000, service: 9000 };
/** Milliseconds that may pass without an event or a written text. */
const LIMIT = 12_000;
let attempts = 0;
const RECEIVER = 'consent-translate-etranslation';
const UI = '[id^=wtEtrans],[id^=wt-etrans],.wt-etrans-progress';

const traces: Traces = {
  nodes: `#${RECEIVER},${UI},script[src^="https://webtools.europa.eu/"],link[href^="https://webtools.europa.eu/"]`,
  rules: `:is(${UI}){display:none!important}`,
  classes: /^wt-/,
  styles: {},
};

const language = (tag: string) => new Intl.Locale(tag).language;

async function loadService({ pageLanguage, nonce, signal }: ProviderContext): Promise<Service> {
  // the site's own, or ours of before: it can be used again
  if (globals.$wt?.etrans) return globals.$wt.etrans;
  const end = performance.now() + LIMITS.service;
  const receiver = document.createElement('div');
  receiver.id = RECEIVER;
  receiver.translate = false;
  receiver.style.display = 'none';
  document.body.append(receiver);
  const data = insertJson(
    {
      service: 'etrans',
      languages: { source: language(pageLanguage) },
      renderAs: { icon: false, link: false, button: false },
      config: { targets: { receiver: `#${RECEIVER}` } },
      delay: 0,
    },
    nonce,
  );
  try {
    // an address of its own for each attempt: Chromium lets a second request wait for a first that hangs
    const script = `https://webtools.europa.eu/load.js${attempts ? `?${attempts}` : ''}`;
    attempts++;
    await loadScript(script, LIMITS.script, signal, nonce);
    const late = () => new TranslationError('unavailable', 'webtools.europa.eu did not offer its translator');
    return await waitFor(() => globals.$wt?.etrans, end - performance.now(), late, signal);
  } finally {
    data.remove();
  }
}

export async function load(context: ProviderContext): Promise<PageTranslator> {
  const calls = new LastCall();
  const page = new ScriptPage(context, traces);
  let service: Service | null = null;
  let running = false;

  /** Gives the text back, also while it is being translated. */
  function restoreNow(): void {
    if (running) service?.abortTranslation();
    running = false;
    page.hold();
    try {
      if (service?.isTranslated()) service.cancelTranslation();
      service?.removeLiveCookie();
    } finally {
      page.undo();
      etranslation.clear!(); // else the next page would be translated by itself
    }
  }

  async function translateTo(to: string, given: { signal?: AbortSignal | undefined } = {}): Promise<TranslationResult> {
    const signal = calls.begin(given.signal);
    signal.throwIfAborted();
    restoreNow();
    await Promise.resolve(); // what the former call is told of its end is not ours
    signal.throwIfAborted();
    const before = document.body.textContent;
    let last = performance.now();
    let done = '';
    let reason: FailureReason | null = null;
    const observer = new MutationObserver(() => {
      last = performance.now();
      context.onprogress?.(0, 1);
    });
    const told = ({ type }: Event) => {
      if (type === 'wtTranslationEnd') done = type;
      else reason = type === 'wtTranslationAbort' ? 'refused' : 'unavailable';
    };
    const events = ['wtTranslationEnd', 'wtTranslationAbort', 'wtTranslationError'];
    for (const type of events) addEventListener(type, told, true);
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    page.begin();
    running = true;
    try {
      service!.translate('body', language(to));
      const late = () => new TranslationError('timeout', 'eTranslation does not come to an end');
      const ended = () => {
        if (reason) throw new TranslationError(reason, 'eTranslation ended without a translation');
        if (performance.now() - last > LIMIT) throw late();
        return done;
      };
      await waitFor(ended, 5 * LIMIT, late, signal);
      if (document.body.textContent === before) throw new TranslationError('error', 'eTranslation wrote nothing');
      running = false;
    } catch (error) {
      if (!signal.aborted) restoreNow();
      throw error;
    } finally {
      observer.disconnect();
      for (const type of events) removeEventListener(type, told, true);
    }
    service!.removeLiveCookie();
    etranslation.clear!();
    page.mark(to);
    context.onprogress?.(1, 1);
    return { complete: true };
  }

  async function restore(): Promise<void> {
    calls.begin();
    restoreNow();
    page.end();
  }

  async function dispose(): Promise<void> {
    try {
      await restore();
    } finally {
      page.clean();
    }
  }

  try {
    service = await loadService(context);
    page.hide();
  } catch (error) {
    await dispose();
    throw error;
  }
  return { translateTo, restore, dispose };
}
