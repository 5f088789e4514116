// Google's script is steered from our side: what counts as translated, which call wins, what is sent and what never is.
import { expect } from '@open-wc/testing';
import { google } from '../../src/providers/google.js';
import { expectUnchanged, rejection, snapshot } from '../page/helpers.js';
import { vendor, vendorRequests } from '../support/commands.js';
import { configWith } from './phrases.js';
import {
  add,
  inLanguage,
  main,
  onPageOf,
  ORIGINAL,
  reads,
  replace,
  sent,
  text,
  until,
  warnings,
  whole,
} from './script-service.js';

const load = onPageOf(google, 'google');
const { documentElement: html } = document;

describe('translating with Google', () => {
  it('is done when the texts stand there; a class on <html> is not enough', async () => {
    const translator = await load();
    await vendor('google', 'slow', { delay: 600 });
    let done = false;
    const promise = translator.translateTo('uk').then(() => (done = true));
    await until(() => html.matches('.translated-ltr'), "Google's class");
    expect([done, text()]).to.deep.equal([false, ORIGINAL]);
    await promise;
    expect(text()).to.equal(inLanguage('uk'));
  });

  it('shows each language that is asked for, and then the original', async () => {
    const translator = await load();
    const before = snapshot(main());
    for (const language of ['uk', 'ar', 'uk']) {
      expect(await translator.translateTo(language)).to.deep.equal({ complete: true });
      expect(text()).to.equal(inLanguage(language));
    }
    await translator.restore();
    expectUnchanged(main(), before);
    expect(document.cookie).to.equal('');
  });

  it('asked twice for the same asks Google once', async () => {
    const translator = await load();
    await translator.translateTo('uk');
    const count = (await sent('google')).length;
    expect(await translator.translateTo('uk')).to.deep.equal({ complete: true });
    expect((await sent('google')).length).to.equal(count);
  });

  it('the last of three quick calls wins', async () => {
    const translator = await load();
    const first = rejection(translator.translateTo('uk'));
    const second = rejection(translator.translateTo('fr'));
    await translator.translateTo('ar');
    expect([(await first)?.name, (await second)?.name]).to.deep.equal(['AbortError', 'AbortError']);
    expect(text()).to.equal(inLanguage('ar'));
    expect(html.lang).to.equal('ar');
  });

  it('a language that is switched while the first is still on its way', async () => {
    const translator = await load();
    await vendor('google', 'slow', { delay: 300 });
    const first = rejection(translator.translateTo('uk'));
    await until(async () => (await sent('google')).length, 'the first request');
    await vendor('google');
    await translator.translateTo('ar');
    expect((await first)?.name).to.equal('AbortError');
    expect(text()).to.equal(inLanguage('ar'));
  });

  it('a language that Google does not list is refused, and nothing is sent', async () => {
    const translator = await load();
    const before = snapshot(main());
    for (const language of ['sw', 'de', 'tlh']) {
      const error = await rejection(translator.translateTo(language));
      expect(error, language).to.include({ name: 'TranslationError', reason: 'refused' });
    }
    expectUnchanged(main(), before);
    expect(html.lang).to.equal('de-DE');
    expect(await sent('google')).to.deep.equal([]);
  });

  it('a refused language leaves the one that is shown', async () => {
    const translator = await load();
    await translator.translateTo('uk');
    await rejection(translator.translateTo('sw'));
    expect(text()).to.equal(inLanguage('uk'));
    await translator.restore();
    expect(text()).to.equal(ORIGINAL);
  });

  it('warns once that it knows no reviewed translations, and fetches none', async () => {
    const lines = warnings();
    const address = new URL('/phrasen/', location.href).href;
    const fetched: string[] = [];
    const { fetch } = globalThis;
    replace(globalThis, 'fetch', {
      value: (input: string, init: RequestInit) => (fetched.push(input), fetch(input, init)),
    });
    const translator = await load({ config: configWith({ phrasebook: address }) });
    await translator.translateTo('uk');
    await translator.translateTo('ar');
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain('phrasebook');
    expect(fetched.filter((url) => url.startsWith(address))).to.deep.equal([]);
    expect(fetched.length, 'requests of Google').to.be.greaterThan(0);
  });
});

describe('a part of the page that Google refuses', () => {
  /** The first request is answered; from the second on the service refuses. */
  function refuseSecond(): () => void {
    const { fetch } = globalThis;
    let first: Promise<Response> | null = null;
    return replace(globalThis, 'fetch', {
      async value(input: string, init: RequestInit) {
        if (!input.includes('translateHtml')) return fetch(input, init);
        if (!first) return (first = fetch(input, init));
        await first;
        await vendor('google', 'quota');
        return fetch(input, init);
      },
    });
  }

  it('is told by complete: false; the rest is asked for again, and it ends complete', async function () {
    const translator = await load();
    const mend = refuseSecond();
    expect(await translator.translateTo('uk')).to.deep.equal({ complete: false });
    expect(text()).to.contain('[uk] Rathaus').and.to.contain(' Das Ende');
    expect(text()).not.to.contain('[uk] Das Ende');
    expect(html.lang).to.equal('uk');
    mend();
    await vendor('google');
    expect(await translator.translateTo('uk')).to.deep.equal({ complete: true });
    expect(text()).to.equal(inLanguage('uk'));
    await translator.restore();
    expect(text()).to.equal(ORIGINAL);
  });

  it('does not count for the next language', async function () {
    const translator = await load();
    const mend = refuseSecond();
    await translator.translateTo('uk');
    mend();
    await vendor('google');
    expect(await translator.translateTo('ar')).to.deep.equal({ complete: true });
    expect(text()).to.equal(inLanguage('ar'));
  });
});

describe('text that comes to a page translated by Google', () => {
  it('is sent while it is translated, and not after restoring', async () => {
    const translator = await load();
    await translator.translateTo('uk');
    await reads('[uk] Neu', add('Neu'));
    await translator.restore();
    add('Zu spät');
    await translator.translateTo('uk'); // what was sent before this would be in the list twice
    expect((await sent('google')).filter((words) => words === 'Zu spät').length).to.equal(1);
    expect((await sent('google')).filter((words) => words === 'Neu').length).to.equal(2);
  });

  it('is not sent after disposing', async () => {
    const translator = await load();
    await translator.translateTo('uk');
    await translator.dispose();
    add('Zu spät');
    const other = await load();
    await other.translateTo('ar');
    const posts = (await vendorRequests('google')).filter(({ method }) => method === 'POST');
    const late = posts
      .map(({ body }) => body as [[string[], string, string]])
      .filter(([[texts]]) => texts.includes('Zu spät'));
    expect(late.map(([[, , to]]) => to)).to.deep.equal(['ar']);
  });

  it('is seen again after a switch, once', async () => {
    const translator = await load();
    await translator.translateTo('uk');
    await translator.translateTo('ar');
    await reads('[ar] Neu', add('Neu'));
    await reads('[ar] Noch neuer', add('Noch neuer'));
    expect((await sent('google')).filter((words) => words === 'Neu').length).to.equal(1);
  });
});

describe('what Google is never sent', () => {
  const secret = (words: string) => {
    const part = add(words);
    part.className = 'geheim';
    return part;
  };
  const config = configWith({ exclude: '.geheim' });

  it('what is excluded, there or added while translated; it says in which language it is', async () => {
    const part = secret('Aktenzeichen 1');
    const translator = await load({ config });
    await translator.translateTo('ar');
    expect([part.lang, part.dir, text(part)]).to.deep.equal(['de', 'ltr', 'Aktenzeichen 1']);
    const box = document.createElement('div');
    box.innerHTML = '<p class="geheim">Aktenzeichen 2</p><p>Offen</p>';
    main().append(box);
    await until(() => text(box) === 'Aktenzeichen 2[ar] Offen', 'the open part');
    expect((await sent('google')).filter((words) => words.startsWith('Akten'))).to.deep.equal([]);
    await translator.restore();
    expect(part.outerHTML).to.equal('<p class="geheim">Aktenzeichen 1</p>');
    expect(box.innerHTML).to.equal('<p class="geheim">Aktenzeichen 2</p><p>Offen</p>');
  });

  it('what says translate="no" itself keeps saying so', async () => {
    const town = main().querySelector<HTMLElement>('#town')!;
    const translator = await load({ config: configWith({ exclude: '#town' }) });
    await translator.translateTo('ar');
    expect([town.lang, town.dir, town.getAttribute('translate')]).to.deep.equal(['de', 'ltr', 'no']);
    await translator.restore();
    expect(town.outerHTML).to.equal('<p id="town" translate="no">Musterstadt</p>');
    expect(await sent('google')).not.to.include('Musterstadt');
  });

  it('what lies outside of the root; the root says its language, and <html> stays', async () => {
    const outside = document.createElement('main');
    outside.innerHTML = '<p>Draußen</p><div><p>Nachbar</p><article><h2>Drinnen</h2></article></div>';
    document.body.prepend(outside);
    const root = outside.querySelector('article')!;
    const before = whole();
    const translator = await load({ root });
    await translator.translateTo('ar');
    expect(text(root)).to.equal('[ar] Drinnen');
    expect(await sent('google')).to.deep.equal(['Drinnen']);
    expect([root.lang, root.dir]).to.deep.equal(['ar', 'rtl']);
    expect([html.lang, html.dir]).to.deep.equal(['de-DE', '']);
    await translator.dispose();
    expect(whole()).to.deep.equal(before);
  });

  it("the page's title, where only a part of the page is translated", async () => {
    const title = document.createElement('title');
    title.textContent = 'Stadt';
    document.head.append(title);
    try {
      const translator = await load({ root: main() });
      await translator.translateTo('uk');
      expect([document.title, (await sent('google')).includes('Stadt')]).to.deep.equal(['Stadt', false]);
      await translator.dispose();
      const whole = await load();
      await whole.translateTo('uk');
      expect(document.title).to.equal('[uk] Stadt');
      await whole.restore();
      expect(document.title).to.equal('Stadt');
    } finally {
      title.remove();
    }
  });

  it('an attribute of ours when the page has one of its own: translate="yes" comes back', async () => {
    const part = add('Aktenzeichen 3');
    part.setAttribute('translate', 'yes');
    const translator = await load({ config: configWith({ exclude: 'p[translate=yes], .geheim' }) });
    await translator.translateTo('uk');
    expect(text(part)).to.equal('Aktenzeichen 3');
    await translator.restore();
    expect(part.outerHTML).to.equal('<p translate="yes">Aktenzeichen 3</p>');
  });
});
