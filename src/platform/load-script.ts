// Brings a foreign script, or data for one, into the page. The only place in the source that creates a <script>.
import { TranslationError, unreachable } from './translation-error.js';
import { unlessAborted } from './unless-aborted.js';

interface Policy {
  createScriptURL(url: string): string;
  createScript(text: string): string;
}
declare const trustedTypes: undefined | { createPolicy(name: string, rules: Policy): Policy };

let policy: Policy | null = null;

/** Our own Trusted Types policy, made when it is first needed; `null` where there are none, or where the site forbids it. */
function ours(): Policy | null {
  try {
    policy ??= trustedTypes!.createPolicy('consent-translate', {
      createScriptURL: (url) => (url.startsWith('https://') ? url : 'about:blank'),
      createScript: (text) => JSON.stringify(JSON.parse(text)), // data, never code
    });
  } catch {
    // then the text itself is tried
  }
  return policy;
}

function create(nonce?: string): HTMLScriptElement {
  const script = document.createElement('script');
  if (nonce) script.nonce = nonce;
  return script;
}

/**
 * Runs a script, and resolves once it has run. Rejects with `TranslationError` (`blocked`, `offline`, or `timeout` after
 * `limit` ms), or with the reason of `signal`; the element is gone then, though what was on its way may still arrive.
 */
export async function loadScript(url: string, limit: number, signal: AbortSignal, nonce?: string): Promise<void> {
  const script = create(nonce);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const loaded = new Promise<void>((resolve, reject) => {
    const fail = (cause: unknown) => reject(new TranslationError(unreachable(), `${url} did not load`, { cause }));
    timer = setTimeout(() => reject(new TranslationError('timeout', `${url}: nothing within ${limit} ms`)), limit);
    script.onload = () => resolve();
    script.onerror = fail;
    try {
      script.src = ours()?.createScriptURL(url) ?? url;
      document.head.append(script);
    } catch (cause) {
      fail(cause); // Trusted Types, and no policy for us
    }
  });
  try {
    await unlessAborted(loaded, signal);
  } catch (error) {
    script.remove();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Puts JSON into the page for a script that looks for it there; returns the element. */
export function insertJson(data: unknown, nonce?: string): HTMLScriptElement {
  const script = create(nonce);
  script.type = 'application/json';
  const text = JSON.stringify(data);
  script.textContent = ours()?.createScript(text) ?? text;
  document.body.append(script);
  return script;
}
