// Drives one row of fault-table.mjs as a visitor who has chosen Ukrainian: the press, the failure, what is read then, the press
// on "Try again", the withdrawal. What a row promises is compared here; the pages and stand-ins are faults.test.mjs's.
import assert from 'node:assert/strict';
import { failed, later } from '../../dist/messages/uk.js';
import { HEADING, NO_TRACES, choose, headingOf, settle, shown, traces, until, untilAsked } from './city.mjs';
import { noteElements, snapshot, strangers } from './script-services.mjs';

/** Counts, from the first moment on, what is asked: bodies of requests, and scripts that are brought into the page. */
export const COUNTS = `{
  const { fetch } = globalThis;
  globalThis.asked = [];
  globalThis.fetch = (url, options = {}) => (asked.push(String(options.body)), fetch(url, options));
  const { append } = Element.prototype;
  globalThis.scripts = [];
  Element.prototype.append = function (...nodes) {
    for (const { src } of nodes) if (src) scripts.push(src);
    return append.apply(this, nodes);
  };
}`;

/**
 * How often the same texts were sent, or tried to be: a browser repeats what was cut off, unasked. A page is several requests,
 * and the first that has failed for good ends the others.
 */
export const sent = (tab) =>
  tab.evaluate(() => Math.max(...asked.map((body) => asked.filter((other) => other === body).length)));
/** How often a script was brought into the page. */
export const added = (host) => (tab) =>
  tab.evaluate((host) => scripts.filter((url) => url.includes(host)).length, host);

/** Presses a control once it is there. Not with the mouse: what a press with it does is looked at elsewhere. */
export async function press(tab, name) {
  await shown(tab, name);
  await tab.evaluate(
    (name) => document.querySelector('consent-translate').shadowRoot.querySelector(`[part=${name}]`).click(),
    name,
  );
}

/** Presses a control that goes away; answers the part that has the focus then. */
const focusAfter = (tab, name) =>
  tab.evaluate((name) => {
    const { shadowRoot } = document.querySelector('consent-translate');
    const control = shadowRoot.querySelector(`[part=${name}]`);
    control.focus();
    control.click();
    return shadowRoot.activeElement?.getAttribute('part');
  }, name);

/** What the element shows to somebody who was let down. */
export const screen = (tab) =>
  tab.evaluate(() => {
    const element = document.querySelector('consent-translate');
    const find = (name) => element.shadowRoot.querySelector(`[part=${name}]`);
    const visible = (node) => !!node?.getClientRects().length;
    const text = (node) => node?.textContent.replace(/\s+/g, ' ').trim();
    const error = find('error');
    return {
      status: visible(find('status')) && text(find('status')),
      readable: text(error?.querySelector('p')),
      lang: error?.lang,
      alternatives: [...element.querySelectorAll('[slot=alternative]')].filter(visible).map(({ lang }) => lang),
      ways: [...(error?.querySelectorAll('slot, [part]') ?? [])].map((node) => node.getAttribute('part') ?? node.name),
      retry: text(find('retry')),
      elsewhere: text(find('elsewhere')),
      controls: visible(find('translate')),
    };
  });

export const setOffline = (tab, is) =>
  tab.evaluate((is) => {
    if (is) Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    else delete navigator.onLine;
  }, is);

/** Notes what is told, and when by the clock of the page, from now on. */
const note = (tab) =>
  tab.evaluate(() => {
    globalThis.told = [];
    globalThis.began = performance.now();
    globalThis.broken = false;
    globalThis.passed = 0;
    heard.length = waits.length = asked.length = scripts.length = 0;
    if (globalThis.notes) return;
    globalThis.notes = true;
    addEventListener('error', (event) => (globalThis.broken ||= event instanceof ErrorEvent));
    document.addEventListener('ct-failed', ({ language, reason }) =>
      told.push([language, reason, performance.now() - began]),
    );
  });

/** A request is repeated after a pause: waits for that, and lets it pass. (1000 ms are waited for a frame.) */
const letPass = (tab, from, to) =>
  tab.waitFor(
    (from, to) => {
      const at = waits.findIndex((wait, i) => i >= passed && wait >= from && wait <= to && wait !== 1000);
      if (at < 0) return false;
      globalThis.passed = at + 1; // at once: on a busy machine the next one may have begun meanwhile
      skip(waits[at]);
      return true;
    },
    from,
    to,
  );

/** The visitor reads what has happened, and what there is to do; answers the sentence that is said. */
export async function assertTold(tab, reason, label) {
  await shown(tab, 'error');
  const words = failed[reason].replace('{provider}', label);
  const seen = await screen(tab);
  assert.equal(seen.status, words);
  assert.equal(seen.lang, 'uk');
  assert.equal(seen.readable, failed.readable.replace('{page}', 'Німецька'));
  assert.deepEqual(seen.alternatives, ['uk']);
  assert.deepEqual(seen.ways, ['alternative', 'retry', ...(label === 'Google Translate' ? ['elsewhere'] : [])]);
  assert.equal(seen.retry, failed.retry);
  return words;
}

/**
 * @param {any} tab shows a page in its own language, where nothing was allowed yet
 * @param {import('./fault-table.mjs').Row} row
 * @param {object} with
 * @param {{ set: Function, requests: any[], release?: () => void }} with.standIn
 * @param {string} with.label of the provider, as the visitor reads it
 * @param {(tab: any) => Promise<number>} with.tries how often the service was asked
 * @param {() => void} [with.mend] what has to be done beside the stand-in
 */
export async function survive(tab, row, { standIn, label, tries, mend = () => {} }) {
  const { mode, reason, state = 'failed', again = [], limit, last, isEarly } = row;
  const before = await snapshot(tab);
  await noteElements(tab);
  await choose(tab, 'uk');
  await note(tab);
  await setOffline(tab, !!row.isOffline);
  standIn.requests.length = 0;
  standIn.set(mode, row.options);
  await press(tab, 'translate');
  for (const [from, to] of again) await letPass(tab, from, to);
  if (limit) {
    await untilAsked(standIn, last);
    if (row.breaks) await tab.waitFor(() => broken || document.querySelector('consent-translate').state === 'failed');
    await tab.evaluate((limit) => skip(limit), limit);
  }
  await until(tab, state);
  assert.equal(await tries(tab), again.length + 1, 'asked so often');

  if (state === 'failed') {
    const words = await assertTold(tab, reason, label);
    const told = await tab.evaluate('told');
    assert.deepEqual(
      told.map(([language, reason]) => [language, reason]),
      [['uk', reason]],
    );
    if (limit && !isEarly) assert.ok(told[0][2] >= limit - 10, `told after ${told[0][2]} ms`);
    assert.deepEqual((await snapshot(tab)).page, before.page);
    if (standIn.release && mode.endsWith('late')) {
      standIn.release();
      await settle(tab);
      if (mode === 'script-late') await untilAsked(standIn, /el_main\?/);
      await settle(tab);
      assert.deepEqual((await snapshot(tab)).page, before.page, 'what comes too late changes nothing');
    }
    assert.deepEqual(await tab.evaluate('heard'), [`uk: ${later.loading}`, `uk: ${words}`], 'said once');
    assert.deepEqual(await strangers(tab), []);

    standIn.set('ok');
    mend();
    await setOffline(tab, false);
    assert.equal(await focusAfter(tab, 'retry'), 'translate');
    await until(tab, 'translated');
    assert.deepEqual((await screen(tab)).ways, []);
  }
  assert.deepEqual(await strangers(tab), []);
  assert.ok((await tab.evaluate(`document.querySelectorAll('.goog-te-gadget').length`)) <= 1, 'one of them is at work');
  assert.equal((await headingOf(tab)).toLowerCase(), `[uk] ${HEADING}`.toLowerCase());
  await press(tab, 'withdraw');
  await until(tab, 'asking');
  const after = await snapshot(tab);
  assert.deepEqual(after.page, before.page);
  assert.deepEqual(after.rest, before.rest);
  assert.deepEqual(await traces(tab), NO_TRACES);
}
