// Whatever fails at Google, and at whichever stage: it is noticed within a limit and said with a reason, the page is as it
// was, and once it is mended all of it works, in one piece. Most stages are rows of test/promise/fault-table.mjs, in each engine.
import { expect } from '@open-wc/testing';
import { google } from '../../src/providers/google.js';
import { bodyTag, htmlTag } from '../page/helpers.js';
import { vendor, vendorRequests } from '../support/commands.js';
import { add, hurry, inLanguage, goOffline, onPageOf, ORIGINAL, type Outcome } from './script-service.js';
import { reads, requested, sent, text, until, whole } from './script-service.js';

const load = onPageOf(google, 'google');

const SCRIPT = requested('google', 'translate.google.com', '/translate_a/element.js');
const MAIN = requested('google', 'translate.googleapis.com', 'm=el_main');
const LIST = requested('google', 'translate-pa.googleapis.com', '/v1/supportedLanguages');
const POST = requested('google', 'translate-pa.googleapis.com', '/v1/translateHtml');

const failed = ({ error }: Outcome) => [error?.name, error?.reason];

/** A translation from the beginning, with one of everything. */
async function works({ isSentOnce = false } = {}): Promise<void> {
  const translator = await load();
  expect(await translator.translateTo('uk')).to.deep.equal({ complete: true });
  expect(text()).to.equal(inLanguage('uk'));
  expect(document.querySelectorAll('.goog-te-gadget').length, 'gadgets').to.equal(1);
  expect(document.querySelectorAll('iframe.skiptranslate').length, 'banners').to.equal(1);
  if (isSentOnce) await sendsOnce();
  await translator.dispose();
}

/** One observer: what comes to the page is sent by one. */
async function sendsOnce(): Promise<void> {
  for (const words of ['Ein neuer Satz', 'Noch ein Satz']) {
    const added = add(words);
    await reads(`[uk] ${words}`, added);
    added.remove();
  }
  expect((await sent('google')).filter((words) => words === 'Ein neuer Satz').length, 'sent').to.equal(1);
}

describe('a stage of loading Google fails', () => {
  const stages = [
    { mode: 'main-blocked', reason: 'blocked', limit: 7500, stuck: MAIN },
    { mode: 'list-empty', reason: 'unavailable', limit: 9000, stuck: LIST },
  ];
  for (const { mode, reason, limit, stuck } of stages) {
    it(`${mode}: ${reason} after ${limit} ms, the page is as it was, and a retry works`, async function () {
      const before = whole();
      await vendor('google', mode);
      const outcome = await hurry(load, stuck, limit ? 500 : 0);
      expect(failed(outcome)).to.deep.equal(['TranslationError', reason]);
      expect(outcome.passed).to.be.at.least(limit);
      expect(outcome.skipped).to.be.at.most(limit + 2000);
      expect(whole()).to.deep.equal(before);
      await vendor('google');
      await works({ isSentOnce: mode === 'main-blocked' || mode === 'list-empty' });
      expect(whole()).to.deep.equal(before);
    });
  }

  it('main-blocked, without network: offline', async () => {
    goOffline();
    await vendor('google', 'main-blocked');
    expect(failed(await hurry(load, MAIN, 500))).to.deep.equal(['TranslationError', 'offline']);
  });

  it('fails twice, and works at the third attempt', async function () {
    await vendor('google', 'no-languages');
    await hurry(load, LIST);
    await vendor('google', 'main-blocked');
    await hurry(
      load,
      async () => (await vendorRequests('google')).filter((r) => /el_main$|el_main\?/.test(r.path)).length > 1,
    );
    await vendor('google');
    await works();
  });

  it('is given up by the signal: nothing of Google stays, and another load works', async function () {
    const before = whole();
    const abort = new AbortController();
    const done = load({ signal: abort.signal }).catch((error: Error) => error.name);
    await until(MAIN, 'the second stage');
    abort.abort();
    expect(await done).to.equal('AbortError');
    expect(whole()).to.deep.equal(before);
    await works();
  });
});

describe('Google comes after it was given up', () => {
  /** The name of the function that Google is to call. */
  const callback = async () => /[?&]cb=(\w+)/.exec((await vendorRequests('google'))[0]!.path)![1]!;
  const told = (name: string) => {
    const functions = window as unknown as Record<string, () => void>;
    const own = functions[name]!;
    return new Promise<void>((done) => (functions[name] = () => (own(), done())));
  };

  it('its call, after the limit, changes nothing; another load works', async function () {
    const before = whole();
    await vendor('google', 'ok', { callback: 900 });
    const outcome = await hurry(load, MAIN, 3000);
    expect(failed(outcome)).to.deep.equal(['TranslationError', 'blocked']);
    await told(await callback());
    expect(whole()).to.deep.equal(before);
    expect(text()).to.equal(ORIGINAL);
    await vendor('google');
    await works({ isSentOnce: true });
  });

  it('its script, after the limit, begins nothing; another load works', async function () {
    await vendor('google', 'script-silent');
    expect(failed(await hurry(load, SCRIPT))).to.deep.equal(['TranslationError', 'timeout']);
    const name = await callback();
    await vendor('google');
    // what was on its way is run when it arrives, though its element is gone (under the same address the browser would
    // wait for the first one)
    const late = document.createElement('script');
    late.src = `https://translate.google.com/translate_a/element.js?cb=${name}&hl=de&late`;
    document.head.append(late);
    late.remove();
    await told(name);
    expect(text()).to.equal(ORIGINAL);
    expect(document.querySelector('.goog-te-gadget,iframe')).to.equal(null);
    await works();
  });
});

describe('translating with Google fails', () => {
  for (const mode of ['quota', 'cut']) {
    it(`${mode}: refused within 8 s, the page is as it was${mode === 'quota' ? ', and asking again works' : ''}`, async function () {
      const before = whole();
      const translator = await load();
      await vendor('google', mode);
      const outcome = await hurry(() => translator.translateTo('uk'), POST);
      expect(failed(outcome)).to.deep.equal(['TranslationError', 'refused']);
      expect(outcome.skipped).to.be.below(9500);
      expect(text()).to.equal(ORIGINAL);
      expect(document.cookie).to.equal('');
      expect([htmlTag(), bodyTag()]).to.deep.equal(['<html lang="de-DE"></html>', '<body></body>']);
      if (mode === 'quota') {
        await vendor('google');
        expect(await translator.translateTo('uk')).to.deep.equal({ complete: true });
        await sendsOnce();
      }
      await translator.dispose();
      expect(whole()).to.deep.equal(before);
    });
  }

  it('<html translate="no">: a class and a lang, but no text, is an error', async function () {
    const before = whole();
    document.documentElement.setAttribute('translate', 'no');
    const translator = await load();
    const outcome = await hurry(
      () => translator.translateTo('uk'),
      () => document.documentElement.matches('.translated-ltr'),
    );
    expect(failed(outcome)).to.deep.equal(['TranslationError', 'error']);
    expect(outcome.passed).to.be.at.least(8000);
    expect(outcome.skipped).to.be.at.most(9500);
    expect(document.documentElement.lang).to.equal('de-DE');
    await translator.dispose();
    document.documentElement.removeAttribute('translate');
    expect(whole()).to.deep.equal(before);
  });
});
