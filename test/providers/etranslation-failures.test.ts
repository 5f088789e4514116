// Whatever fails at the Commission's service: it is noticed within a limit and said with a reason, the page is as it was, and
// once it is mended all of it works. Most of it are rows of test/promise/fault-table.mjs, in each engine.
import { expect } from '@open-wc/testing';
import { etranslation } from '../../src/providers/etranslation.js';
import { bodyTag, expectUnchanged, htmlTag, rejection, snapshot } from '../page/helpers.js';
import { vendor } from '../support/commands.js';
import { goOffline, hurry, inLanguage, main, onPageOf, ORIGINAL, type Outcome } from './script-service.js';
import { requested, sent, text, until, whole } from './script-service.js';

const load = onPageOf(etranslation, 'etranslation');
const HOST = 'webtools.europa.eu';
const SCRIPT = requested('etranslation', HOST, '/load.js');
const SERVICE = requested('etranslation', HOST, '/js/webtools.etrans.js');
const POST = async () => (await sent('etranslation')).length;

const failed = ({ error }: Outcome) => [error?.name, error?.reason];

async function works(): Promise<void> {
  const translator = await load();
  expect(await translator.translateTo('uk')).to.deep.equal({ complete: true });
  expect(text()).to.equal(inLanguage('uk'));
  await translator.dispose();
}

describe('a stage of loading eTranslation fails', () => {
  it('script-missing: blocked at once, the page is as it was, and a retry works', async () => {
    const before = whole();
    await vendor('etranslation', 'script-missing');
    expect(failed(await hurry(load, SCRIPT, 0))).to.deep.equal(['TranslationError', 'blocked']);
    expect(whole()).to.deep.equal(before);
    await vendor('etranslation');
    await works();
    expect(whole()).to.deep.equal(before);
  });

  it('captcha: a web page instead of the script; a retry works', async function () {
    await vendor('etranslation', 'captcha');
    const outcome = await hurry(load, SCRIPT);
    expect(outcome.error?.reason).to.be.oneOf(['blocked', 'unavailable']); // WebKit takes it for a script
    await vendor('etranslation');
    await works();
  });

  it('without network: offline', async () => {
    goOffline();
    await vendor('etranslation', 'script-blocked');
    expect(failed(await hurry(load, SCRIPT, 0))).to.deep.equal(['TranslationError', 'offline']);
  });

  it('is given up by the signal: nothing of it stays, and another load works', async () => {
    const before = whole();
    await vendor('etranslation', 'ok', { ready: 300 });
    const abort = new AbortController();
    const done = rejection(load({ signal: abort.signal }));
    await until(SERVICE, 'the second stage');
    abort.abort();
    expect((await done)?.name).to.equal('AbortError');
    expect(whole()).to.deep.equal(before);
    await works();
    expect(whole()).to.deep.equal(before);
  });
});

describe('translating with eTranslation fails', () => {
  it('cut: unavailable, the page is as it was, and asking again works', async () => {
    const page = snapshot(main());
    const before = whole();
    const translator = await load();
    await vendor('etranslation', 'cut');
    const outcome = await hurry(() => translator.translateTo('uk'), POST, 0);
    expect(failed(outcome)).to.deep.equal(['TranslationError', 'unavailable']);
    expectUnchanged(main(), page);
    expect([htmlTag(), bodyTag(), document.cookie]).to.deep.equal(['<html lang="de-DE"></html>', '<body></body>', '']);
    await vendor('etranslation');
    expect(await translator.translateTo('uk')).to.deep.equal({ complete: true });
    expect(text()).to.equal(inLanguage('uk'));
    await translator.dispose();
    expect(text()).to.equal(ORIGINAL);
    expect(whole()).to.deep.equal(before);
  });

  it('hostile: what it answers is text', async () => {
    const translator = await load();
    const count = main().querySelectorAll('*').length;
    await vendor('etranslation', 'hostile');
    await translator.translateTo('uk');
    expect(text()).to.contain('<img src=x');
    expect([main().querySelectorAll('*').length, main().querySelector('img')]).to.deep.equal([count, null]);
    expect(window).not.to.have.property('hacked');
  });

  it('a failure after a success: the page is German again, not half of each', async function () {
    const translator = await load();
    const page = snapshot(main());
    await translator.translateTo('uk');
    await vendor('etranslation', 'quota');
    const error = await rejection(translator.translateTo('ar'));
    expect(error).to.include({ reason: 'unavailable' });
    expectUnchanged(main(), page);
    expect(htmlTag()).to.equal('<html lang="de-DE"></html>');
  });
});
