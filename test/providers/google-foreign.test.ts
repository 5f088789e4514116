// A page that had a widget of Google's before us: it is used and stays, and there are never two.
import { expect } from '@open-wc/testing';
import { google } from '../../src/providers/google.js';
import { bodyTag, expectUnchanged, htmlTag, rejection, snapshot } from '../page/helpers.js';
import { vendor, vendorRequests } from '../support/commands.js';
import {
  add,
  hurry,
  inLanguage,
  main,
  onPageOf,
  ORIGINAL,
  reads,
  requested,
  sent,
  text,
  until,
} from './script-service.js';

const load = onPageOf(google, 'google');

interface Foreign {
  google: { translate: { TranslateElement: new (options: object, container: Element) => { dispose(): void } } };
}
const foreign = window as unknown as Foreign & Record<string, unknown>;

let box: HTMLElement;
let script: HTMLScriptElement;

/** What the site's own template does; resolves when Google calls back. */
function inject(): Promise<void> {
  box = document.createElement('div');
  document.body.append(box);
  return new Promise((done) => {
    foreign['siteReady'] = done;
    script = document.createElement('script');
    script.src = 'https://translate.google.com/translate_a/element.js?cb=siteReady&hl=de';
    document.head.append(script);
  });
}

const start = (options: object = {}) =>
  new foreign.google.translate.TranslateElement({ pageLanguage: 'de', autoDisplay: false, ...options }, box);

const scripts = async () =>
  (await vendorRequests('google')).filter(({ path }) => path.startsWith('/translate_a/element.js')).length;

afterEach(() => {
  const left = '.skiptranslate,#goog-gt-tt,[class*=VIpgJd],script[src*="translate.google"],link[href*="gstatic.com"]';
  for (const node of [box, ...document.querySelectorAll(left)]) node.remove();
});

describe("the page's own Google widget", () => {
  it('is used, not doubled, and stays visible; disposing leaves it there', async () => {
    await inject();
    const widget = start();
    await until(() => box.querySelector('option'), 'its list');
    const before = snapshot(main());
    const tags = [htmlTag(), bodyTag()];
    const translator = await load();
    expect(await translator.translateTo('uk')).to.deep.equal({ complete: true });
    expect(text()).to.equal(inLanguage('uk'));
    expect([document.documentElement.lang, await scripts()]).to.deep.equal(['uk', 1]);
    expect(document.querySelectorAll('.goog-te-gadget').length).to.equal(1);
    expect(box.querySelector('select')!.getClientRects().length, 'its select is shown').to.equal(1);
    const added = add('Neu');
    await reads('[uk] Neu', added);
    added.remove();
    expect((await sent('google')).filter((words) => words === 'Neu').length).to.equal(1);
    await translator.restore();
    expectUnchanged(main(), before);
    expect([htmlTag(), document.cookie]).to.deep.equal([tags[0], '']);
    await translator.translateTo('ar');
    await translator.dispose();
    expect(text()).to.equal(ORIGINAL);
    expect(htmlTag()).to.equal(tags[0]);
    expect(box.querySelectorAll('select.goog-te-combo').length, 'its select').to.equal(1);
    expect(script.isConnected).to.equal(true);
    const again = await load();
    await again.translateTo('ar');
    expect([text(), await scripts()]).to.deep.equal([inLanguage('ar'), 1]);
    await again.dispose();
    widget.dispose();
  });

  it('that is still on its way is waited for', async () => {
    await vendor('google', 'ok', { callback: 500 });
    const ready = inject();
    const loading = load();
    await ready;
    start();
    const translator = await loading;
    await translator.translateTo('uk');
    expect([text(), await scripts()]).to.deep.equal([inLanguage('uk'), 1]);
  });

  it('without a list to choose from is an error that says so, after 9 s; nothing is loaded beside it', async function () {
    await inject();
    start({ layout: 2 });
    const outcome = await hurry(load, requested('google', 'translate-pa.googleapis.com', 'supportedLanguages'));
    expect(outcome.error).to.include({ name: 'TranslationError', reason: 'error' });
    expect(outcome.error!.message).to.contain('remove it');
    expect(outcome.passed).to.be.at.least(9000);
    expect(outcome.skipped).to.be.at.most(10_500);
    expect([await scripts(), script.isConnected]).to.deep.equal([1, true]);
    expect(box.querySelectorAll('.goog-te-gadget').length).to.equal(1);
  });

  it('offers what it offers: another language is refused', async () => {
    await inject();
    start({ includedLanguages: 'uk,ar' });
    const translator = await load();
    expect(await rejection(translator.translateTo('fr'))).to.include({ reason: 'refused' });
    await translator.translateTo('ar');
    expect(text()).to.equal(inLanguage('ar'));
  });
});
