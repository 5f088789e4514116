// While the page is translated, and the ways back: what changes, what is told, and that all of it comes back.
import { expect } from '@open-wc/testing';
import { type ConsentTranslate, registerProvider } from '../../src/index.js';
import { service, serviceRequests } from '../support/commands.js';
import {
  add,
  agree,
  choose,
  everythingKept,
  kept,
  main,
  maybe,
  mount,
  NOTHING,
  onCleanPage,
  ownProvider,
  ORIGINAL,
  pageText,
  part,
  parts,
  said,
  select,
  settled,
  state,
  stub,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

const html = document.documentElement;
const texts = () => {
  const walker = document.createTreeWalker(main(), NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
};
const tag = (element: Element) => (element.cloneNode(false) as Element).outerHTML;
/** All that could be told apart of a page: every tag and text of it. */
const snapshot = (element: ConsentTranslate) => [tag(html), tag(document.body), element.outerHTML, main().outerHTML];

const pressOriginal = async (element: ConsentTranslate) => {
  await until(() => maybe(element, 'original'), 'the way back');
  part(element, 'original').click();
  await state(element, 'ready');
};

describe('the page', () => {
  it('is translated, and says in which language and direction it is', async () => {
    const element = await mount();
    await agree(element, 'ar');
    expect(pageText()).to.equal('[ar] Rathaus[ar] Das Amt ist [ar] heute [ar] offen.Musterstadt');
    expect(html).to.include({ lang: 'ar', dir: 'rtl' });
    expect(element).to.include({ language: 'ar', state: 'translated' });
  });

  it('gets no direction where that does not change', async () => {
    const element = await mount();
    await agree(element, 'uk');
    expect(html.lang).to.equal('uk');
    expect(html.hasAttribute('dir')).to.equal(false);
  });

  it('keeps what is marked translate="no", in its own language and direction', async () => {
    const element = await mount();
    await agree(element, 'ar');
    const own = main().querySelector<HTMLElement>('[translate=no]')!;
    expect(text(own)).to.equal('Musterstadt');
    expect(own).to.include({ lang: 'de-DE', dir: 'ltr' });
  });

  it('keeps what the page excludes, and what the visitor typed', async () => {
    const form = add(document.createElement('form'));
    form.innerHTML = '<p class="name">Anna</p><input placeholder="Ihr Name"><textarea></textarea>';
    form.querySelector('input')!.value = 'geheim';
    form.querySelector('textarea')!.value = 'auch geheim';
    const element = await mount({ exclude: '.name' });
    await agree(element, 'uk');
    expect(text(form.querySelector('p'))).to.equal('Anna');
    expect(form.querySelector('input')).to.include({ placeholder: '[uk] Ihr Name', value: 'geheim' });
    expect(JSON.stringify(await serviceRequests())).not.to.match(/geheim|Anna/);
  });

  it('with a root, stays in its language around it', async () => {
    const element = await mount({ root: 'main' });
    await agree(element, 'ar');
    expect(html.lang).to.equal('de-DE');
    expect(main()).to.include({ lang: 'ar', dir: 'rtl' });
    await pressOriginal(element);
    expect(main().hasAttribute('lang')).to.equal(false);
    expect(main().hasAttribute('dir')).to.equal(false);
  });

  it('cannot be given markup by the service', async () => {
    await service('ok', { dictionary: { uk: { heute: '<img src=x onerror="globalThis.broken = true">' } } });
    const element = await mount();
    await agree(element, 'uk');
    expect(main().querySelector('img')).to.equal(null);
    expect(text(main().querySelector('b'))).to.contain('<img');
    expect(globalThis).not.to.have.property('broken');
  });
});

describe('beside a translated page', () => {
  it('the disclaimer stands in both languages', async () => {
    const element = await mount();
    await agree(element, 'uk');
    const [first, second] = parts(element, 'disclaimer');
    expect(first).to.include({ lang: 'uk', dir: 'ltr' });
    expect(second).to.include({ lang: 'de', dir: 'ltr' });
    expect(text(second)).to.equal(
      'Von einer Maschine übersetzt, nicht geprüft. Nur das Original (Deutsch) ist verbindlich.',
    );
    for (const one of [first, second]) expect(one!.getBoundingClientRect().height).to.be.greaterThan(10);
  });

  it('the controls speak the language shown', async () => {
    const element = await mount();
    await agree(element, 'ar');
    expect(part(element, 'controls')).to.include({ lang: 'ar', dir: 'rtl' });
    expect(text(part(element, 'original'))).to.equal(words('ar', 'original', { page: 'الألمانية' }));
    expect(text(part(element, 'withdraw'))).to.equal(words('ar', 'withdraw'));
    expect(maybe(element, 'notice')).to.equal(undefined);
    expect(maybe(element, 'remember')).to.equal(undefined);
  });

  it('choosing another language does nothing yet: neither here nor with a consent alone', async () => {
    const element = await mount();
    await agree(element, 'uk');
    const before = (await serviceRequests()).length;
    const control = select(element);
    control.value = 'ar';
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(control.value).to.equal('ar');
    expect(part(element, 'controls').lang).to.equal('uk');
    expect(element).to.include({ state: 'translated', language: 'uk' });
    expect(pageText()).to.contain('[uk] Rathaus');
    await pressOriginal(element);
    await choose(element, 'en');
    await settled();
    expect(element.state).to.equal('ready');
    expect((await serviceRequests()).length).to.equal(before);
  });

  it('select and button are the nodes they were before consent, and after', async () => {
    const element = await mount();
    const nodes = [select(element), part(element, 'translate'), part(element, 'status'), part(element, 'privacy')];
    const now = () => [select(element), part(element, 'translate'), part(element, 'status'), part(element, 'privacy')];
    await choose(element, 'ar');
    expect(now()).to.deep.equal(nodes);
    await agree(element, 'uk');
    expect(now()).to.deep.equal(nodes);
    await pressOriginal(element);
    expect(now()).to.deep.equal(nodes);
    part(element, 'withdraw').click();
    await state(element, 'asking');
    await until(() => maybe(element, 'notice'), 'the notice');
    expect(now()).to.deep.equal(nodes);
    expect(nodes.every((node, i) => node === now()[i])).to.equal(true);
  });
});

describe('"show the original"', () => {
  it('brings back every tag, attribute and text, in the very same nodes', async () => {
    html.className = 'js dunkel';
    html.setAttribute('data-seite', '1');
    const element = await mount();
    await choose(element, 'ar');
    await until(() => maybe(element, 'remember'), 'the notice');
    const before = snapshot(element);
    const nodes = texts();
    await agree(element, 'ar');
    expect(snapshot(element)).not.to.deep.equal(before);
    expect(texts().every((node, i) => node === nodes[i])).to.equal(true);
    await pressOriginal(element);
    expect(snapshot(element)).to.deep.equal(before);
    expect(html.getAttribute('lang')).to.equal('de-DE');
    expect(texts().length).to.equal(nodes.length);
    expect(texts().every((node, i) => node === nodes[i])).to.equal(true);
    expect(element.language).to.equal(null);
    html.removeAttribute('class');
    html.removeAttribute('data-seite');
  });

  it('forgets the language and keeps the consent', async () => {
    const element = await mount();
    await agree(element, 'uk', true);
    expect(kept().device).to.contain('"language":"uk"');
    await pressOriginal(element);
    expect(kept().device).to.contain('"libretranslate"').and.not.to.contain('"language"');
    expect(element.record?.recipient).to.equal('Dienst GmbH');
    expect(maybe(element, 'withdraw')).to.not.equal(undefined);
  });

  it('leaves what the page itself changed meanwhile as the page left it', async () => {
    const element = await mount();
    await agree(element, 'uk');
    main().querySelector('h1')!.firstChild!.nodeValue = 'Neues Rathaus';
    await pressOriginal(element);
    expect(pageText()).to.equal(ORIGINAL.replace('Rathaus', 'Neues Rathaus'));
  });

  it('is followed by a press that translates without asking again', async () => {
    const element = await mount();
    let granted = 0;
    element.addEventListener('ct-grant', () => granted++);
    await agree(element, 'uk');
    await pressOriginal(element);
    part(element, 'translate').click();
    await state(element, 'translated');
    expect(pageText()).to.contain('[uk] Rathaus');
    expect(granted).to.equal(1);
  });
});

describe('withdrawing', () => {
  it('brings the page back and deletes everything', async () => {
    const element = await mount();
    await choose(element, 'uk');
    await until(() => maybe(element, 'remember'), 'the notice');
    const before = snapshot(element);
    await agree(element, 'uk', true);
    part(element, 'withdraw').click();
    await state(element, 'asking');
    expect(await everythingKept()).to.deep.equal(NOTHING);
    expect(snapshot(element)).to.deep.equal(before);
    expect(element.record).to.equal(null);
    await until(() => maybe(element, 'notice'), 'the notice');
    expect(part<HTMLInputElement>(element, 'remember').checked).to.equal(false);
  });

  it('takes one press, from every state with a consent', async () => {
    const element = await mount();
    await element.grant();
    await until(() => maybe(element, 'withdraw'), 'the button in ready');
    await element.translateTo('uk');
    await until(() => maybe(element, 'withdraw'), 'the button in translated');
    await service('unavailable');
    await element.translateTo('ar').catch(() => {});
    expect(element.state).to.equal('failed');
    await until(() => maybe(element, 'withdraw'), 'the button in failed');
    part(element, 'withdraw').click();
    await state(element, 'asking');
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('asks again afterwards', async () => {
    const element = await mount();
    let granted = 0;
    element.addEventListener('ct-grant', () => granted++);
    await agree(element, 'uk');
    await element.withdraw();
    await agree(element, 'ar');
    expect(granted).to.equal(2);
  });

  it('tells where code of the provider stays in memory, and offers to reload', async () => {
    const log: string[] = [];
    registerProvider(
      ownProvider({
        id: 'bleibt',
        leavesCode: true,
        discloses: () => 'visitor',
        clear: () => void log.push('clear'),
        load: async () => ({
          translateTo: async () => ({ complete: true }),
          restore: async () => void log.push('restore'),
          dispose: async () => void log.push('dispose'),
        }),
      }),
    );
    const element = await mount({ provider: 'bleibt' });
    await agree(element, 'uk');
    expect(said(element)).not.to.contain(words('uk', 'resident'));
    part(element, 'withdraw').click();
    await state(element, 'asking');
    expect(log).to.have.members(['clear', 'dispose']);
    await until(() => said(element).includes(words('uk', 'resident')), 'the words');
    expect(text(part(element, 'reload'))).to.equal(words('uk', 'reload'));
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('lets a provider clear what it left though nothing of it was loaded here', async () => {
    let cleared = 0;
    let loaded = 0;
    registerProvider(
      ownProvider({
        id: 'raeumt-auf',
        discloses: () => 'visitor',
        clear: () => void cleared++,
        load: () => {
          loaded++;
          return Promise.reject(new Error('not now'));
        },
      }),
    );
    const element = await mount({ provider: 'raeumt-auf' });
    await element.grant();
    await element.withdraw();
    expect({ cleared, loaded }).to.deep.equal({ cleared: 1, loaded: 0 });
  });

  it('can be objected to by the page', async () => {
    const element = await mount();
    await agree(element, 'uk');
    element.addEventListener('ct-withdraw', (event) => event.preventDefault(), { once: true });
    part(element, 'withdraw').click();
    await element.updateComplete;
    expect(element.state).to.equal('translated');
    expect(element.record?.via).to.equal('button');
    part(element, 'withdraw').click();
    await state(element, 'asking');
  });
});

it('another language is translated from the original, not from the translation', async () => {
  const element = await mount();
  await agree(element, 'uk');
  const control = select(element);
  control.value = 'ar';
  control.dispatchEvent(new Event('change', { bubbles: true }));
  part(element, 'translate').click();
  await until(() => element.language === 'ar', 'Arabic');
  expect(pageText()).to.contain('[ar] Rathaus').and.not.to.contain('uk');
  expect(html).to.include({ lang: 'ar', dir: 'rtl' });
  expect(kept().visit).to.contain('"language":"ar"');
  await pressOriginal(element);
  expect(pageText()).to.equal(ORIGINAL);
  expect(html.hasAttribute('dir')).to.equal(false);
});

describe('a page of which a part failed', () => {
  /** More distinct texts than the service takes in one go; it fails, `isDown` says until when, where one of them is among them. */
  async function longPage() {
    const list = add(document.createElement('ul'));
    list.innerHTML = Array.from({ length: 70 }, (_, i) => `<li>Punkt ${'abcdefghij'[i % 10]}${i}</li>`).join('');
    isDown = true;
    const { fetch } = globalThis;
    stub(globalThis, 'fetch', {
      writable: true,
      value: (url: string, init?: RequestInit) =>
        isDown && JSON.stringify(init?.body ?? '').includes('Punkt a0')
          ? Promise.resolve(new Response('{}', { status: 503 }))
          : fetch(url, init),
    });
    const element = await mount();
    await agree(element, 'uk');
    return { list, element };
  }
  let isDown = false;
  const translated = (list: Element) => [...list.children].filter((item) => text(item).startsWith('[uk]')).length;

  it('says so, and offers the rest', async () => {
    const results: boolean[] = [];
    document.addEventListener('ct-translated', ({ complete }) => results.push(complete), { once: true });
    const { list, element } = await longPage();
    expect(results).to.deep.equal([false]);
    expect(translated(list)).to.be.greaterThan(0).and.lessThan(70);
    expect(said(element)).to.contain(words('uk', 'partly'));
    expect(text(part(element, 'retry'))).to.equal(words('uk', 'rest'));
  });

  it('is whole after a press on that', async () => {
    const { list, element } = await longPage();
    isDown = false;
    part(element, 'retry').click();
    await until(() => translated(list) === 70, 'the rest');
    await until(() => !maybe(element, 'retry'), 'the offer to go');
    await state(element, 'translated');
    expect(said(element)).not.to.contain(words('uk', 'partly'));
  });
});

describe('the phrasebook', () => {
  const book = '/test-phrasebook/';
  let known: Record<string, string> = {};
  const phrasebook = { provider: 'phrasebook', phrasebook: book, endpoint: '', recipient: '', 'recipient-country': '' };

  beforeEach(() => {
    known = { Rathaus: 'Ратуша', heute: 'сьогодні', 'Das Amt ist': 'Установа', 'offen.': 'відчинена.' };
    const real = globalThis.fetch;
    stub(globalThis, 'fetch', {
      writable: true,
      value: (url: string, options?: RequestInit) =>
        new URL(url, location.href).pathname === `${book}uk.json`
          ? Promise.resolve(Response.json(known))
          : real(url, options),
    });
    // the test run's own page has a title and, with some engines, text of its own
    stub(document, 'title', { value: '', writable: true });
  });

  it('translates without a consent, says that the site reviewed it, and has nothing to withdraw', async () => {
    const element = await mount({ ...phrasebook, root: 'main' });
    expect(element.state).to.equal('ready');
    await agree(element, 'uk');
    expect(pageText()).to.equal('РатушаУстанова сьогодні відчинена.Musterstadt');
    expect(text(parts(element, 'disclaimer')[1])).to.contain('Von dieser Website übersetzt und geprüft');
    expect(maybe(element, 'withdraw')).to.equal(undefined);
    expect(said(element)).not.to.contain(words('uk', 'partly'));
  });

  it('counts what it does not have, tells it, and marks it with its language', async () => {
    delete known['Rathaus'];
    const element = await mount({ ...phrasebook, root: 'main' });
    const missing: number[] = [];
    element.addEventListener('ct-translated', (event) => missing.push(event.missing));
    await agree(element, 'uk');
    expect(missing).to.deep.equal([1]);
    expect(pageText()).to.equal('RathausУстанова сьогодні відчинена.Musterstadt');
    expect(main().querySelector('h1')!.lang).to.equal('de-DE');
    expect(main().querySelector('p')!.hasAttribute('lang')).to.equal(false);
    expect(said(element)).to.contain(words('uk', 'partly'));
    await element.restore();
    expect(main().querySelector('h1')!.hasAttribute('lang')).to.equal(false);
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('wins over a service, which is asked only for what is missing', async () => {
    delete known['heute'];
    const element = await mount({ phrasebook: book, root: 'main' });
    await agree(element, 'uk');
    // a sentence with a gap is asked for as a whole
    expect(pageText()).to.equal('Ратуша[uk] Das Amt ist [uk] heute [uk] offen.Musterstadt');
    const sent = (await serviceRequests()).filter(({ method }) => method === 'POST');
    expect(sent.map(({ body }) => (body as { q: string[] }).q)).to.deep.equal([
      ['Das Amt ist <a id=1>heute</a> offen.'],
    ]);
  });

  it('keeps the language for the visit, for the next page', async () => {
    const element = await mount({ ...phrasebook, root: 'main' });
    await agree(element, 'uk');
    expect(kept()).to.deep.equal({ device: null, visit: '{"version":1,"consents":{},"language":"uk"}' });
    element.setAttribute('privacy-href', '/next'); // configured anew, as on the next page
    await until(() => element.state === 'translated' && pageText().includes('Ратуша'), 'the next page');
    await element.restore();
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });
});

it('a visitor of another language than the one shown is told in the one shown', async () => {
  visitor('uk', 'de');
  const element = await mount();
  await agree(element, 'ar');
  expect(parts(element, 'disclaimer').map(({ lang }) => lang)).to.deep.equal(['ar', 'de']);
});
