// From the press to the record: in which order, where it is kept, for how long, and when it counts.
import { expect } from '@open-wc/testing';
import { type ConsentRecord, type ConsentStore, type ConsentTranslate, registerProvider } from '../../src/index.js';
import { foreignHosts, serviceRequests } from '../support/commands.js';
import {
  type Attributes,
  agree,
  choose,
  everythingKept,
  failure,
  inHead,
  kept,
  later,
  leave,
  listen,
  maybe,
  mount,
  NOTHING,
  onCleanPage,
  ORIGINAL,
  ownProvider,
  pageText,
  part,
  put,
  said,
  SERVICE,
  settled,
  state,
  stub,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';

onCleanPage();

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const span = (record: ConsentRecord | null) =>
  record ? Date.parse(record.expiresAt) - Date.parse(record.grantedAt) : 0;

interface Kept {
  version: number;
  consents: { libretranslate: ConsentRecord };
  language?: string;
}
const parsed = (json: string | null) => JSON.parse(json ?? 'null') as Kept;

describe('the press', () => {
  it('asks the page first, then records, and only then requests, from the named host alone', async () => {
    const element = await mount();
    await choose(element, 'uk');
    const seen: string[] = [];
    element.addEventListener('ct-grant', (event) => {
      expect(event.cancelable).to.equal(true);
      seen.push(`grant ${element.state} ${JSON.stringify(kept())}`);
    });
    element.addEventListener('ct-granted', () => {
      seen.push(kept().visit ? 'granted, kept' : 'granted, not kept');
    });
    const hosts: Promise<string[]>[] = [];
    element.addEventListener('ct-grant', () => hosts.push(foreignHosts()));
    part(element, 'translate').click();
    await state(element, 'translated');
    expect(seen).to.deep.equal(['grant asking {"device":null,"visit":null}', 'granted, kept']);
    expect(await Promise.all(hosts)).to.deep.equal([[]]);
    expect(await foreignHosts()).to.deep.equal([SERVICE]);
  });

  it('does nothing where the page objects', async () => {
    const element = await mount();
    await choose(element, 'uk');
    element.addEventListener('ct-grant', (event) => event.preventDefault());
    part(element, 'translate').click();
    await settled();
    expect(element.state).to.equal('asking');
    expect(element.record).to.equal(null);
    expect(await foreignHosts()).to.deep.equal([]);
    expect(await everythingKept()).to.deep.equal(NOTHING);
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('sends the texts of the page without a cookie or its address', async () => {
    const element = await mount();
    await agree(element, 'uk');
    const sent = (await serviceRequests()).filter(({ method }) => method === 'POST');
    expect(sent[0]?.body).to.include({ source: 'de', target: 'uk', format: 'text' });
    expect(JSON.stringify(sent)).to.contain('Rathaus').and.not.to.contain('Musterstadt');
    for (const { headers } of sent) expect(headers).not.to.have.any.keys('cookie', 'referer');
  });
});

describe('the record', () => {
  it('has exactly what is documented, and no identifier', async () => {
    const element = await mount({ revision: '2026-11' });
    await agree(element, 'uk', true);
    const stored = parsed(kept().device);
    expect(stored).to.have.all.keys('version', 'consents', 'language');
    expect(stored.version).to.equal(1);
    expect(stored.language).to.equal('uk');
    const record = stored.consents.libretranslate;
    expect(record).to.have.all.keys('recipient facts notice shownIn via revision grantedAt expiresAt'.split(' '));
    expect(record).to.include({ recipient: 'Dienst GmbH', via: 'button', revision: '2026-11' });
    expect(record.shownIn).to.deep.equal(['uk', 'de']);
    expect(record.grantedAt).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
    expect(record.facts).to.match(/^[0-9a-z]+$/);
    expect(record).to.deep.equal(element.record);
  });

  it('is kept on the device for 180 days where the box was ticked', async () => {
    const element = await mount();
    await agree(element, 'uk', true);
    expect(span(parsed(kept().device).consents.libretranslate)).to.equal(180 * DAY);
    expect(kept().visit).to.equal(null);
  });

  it('is kept for this visit, 12 hours, where it was not', async () => {
    const element = await mount();
    await agree(element, 'uk');
    expect(span(parsed(kept().visit).consents.libretranslate)).to.equal(12 * HOUR);
    expect(kept().device).to.equal(null);
  });

  it('is the same for two visitors at the same minute', async () => {
    later(30_000 - (Date.now() % 60_000)); // far from the turn of a minute
    const element = await mount();
    await agree(element, 'uk');
    const one = kept().visit;
    await element.withdraw();
    await agree(element, 'uk');
    expect(one).to.be.a('string');
    expect(kept().visit).to.equal(one);
  });

  it('tells another wording by another hash', async () => {
    const element = await mount();
    await element.grant();
    const one = element.record?.notice;
    await element.withdraw();
    element.messages = { details: 'Ganz genau' };
    await until(() => text(part(element, 'details')).startsWith('Ganz genau'), 'the own wording');
    await element.grant();
    expect(element.record?.notice).to.be.a('string').and.not.equal(one);
  });
});

describe('remember', () => {
  it('"always" keeps it on the device, says so, and has no box', async () => {
    const element = await mount({ remember: 'always', 'remember-days': '30' });
    expect(maybe(element, 'remember')).to.equal(undefined);
    expect(text(part(element, 'details'))).to.contain('30 Tage');
    await agree(element, 'uk');
    expect(span(parsed(kept().device).consents.libretranslate)).to.equal(30 * DAY);
  });

  it('"visit" keeps it for the visit, and has no box', async () => {
    const element = await mount({ remember: 'visit' });
    expect(maybe(element, 'remember')).to.equal(undefined);
    expect(text(part(element, 'details'))).to.contain('12 Stunden');
    await agree(element, 'uk');
    expect(kept().device).to.equal(null);
    expect(span(parsed(kept().visit).consents.libretranslate)).to.equal(12 * HOUR);
  });

  it('"page" keeps nothing, says so, and works', async () => {
    const element = await mount({ remember: 'page' });
    expect(text(part(element, 'details'))).to.contain('nicht gespeichert');
    await agree(element, 'uk');
    expect(await everythingKept()).to.deep.equal(NOTHING);
    expect(element.record?.via).to.equal('button');
    await element.restore();
    await element.translateTo('en');
    expect(pageText()).to.contain('[en] Rathaus');
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('"page", withdrawn while the page says something else, does not come back', async () => {
    const element = await mount({ remember: 'page' });
    await element.grant();
    element.remember = 'visit';
    await state(element, 'asking');
    const withdrawn: string[] = [];
    element.addEventListener('ct-withdrawn', () => withdrawn.push('withdrawn'));
    await element.withdraw();
    expect(withdrawn).to.deep.equal(['withdrawn']);
    element.remember = 'page';
    await element.updateComplete;
    await settled();
    expect(element).to.include({ state: 'asking', record: null });
  });

  it('grant({ remember: true }) keeps no longer than "visit" offers', async () => {
    const element = await mount({ remember: 'visit' });
    await element.grant({ remember: true });
    expect(kept().device).to.equal(null);
    expect(span(element.record)).to.equal(12 * HOUR);
  });
});

describe('ask × what is disclosed', () => {
  const DEVICE = { languages: '', endpoint: '', recipient: '', 'recipient-country': '' };
  registerProvider(ownProvider({ id: 'geraet', device: true }));
  registerProvider(ownProvider({ id: 'fragt-auch', device: true, discloses: () => 'text' }));
  const places: readonly [string, Attributes, RegExp][] = [
    ['visitor', {}, /IP-Adresse sowie Adresse und Text/],
    [
      'text',
      { endpoint: '/mt/' },
      /über den Server dieser Website an Dienst GmbH \(Deutschland\). Ihre IP-Adresse nicht/,
    ],
    ['nothing', { endpoint: '/mt/', recipient: '', 'recipient-country': '' }, /keine Daten an andere/],
    ['device', { ...DEVICE, provider: 'geraet' }, /Ihr Browser übersetzt auf diesem Gerät; der Text verlässt es nicht/],
  ];
  const asking: Readonly<Record<string, readonly string[]>> = {
    text: ['visitor', 'text'],
    visitor: ['visitor'],
    always: ['visitor', 'text', 'nothing', 'device'],
  };
  for (const [disclosure, attributes, words] of places) {
    for (const [ask, those] of Object.entries(asking)) {
      const asks = those.includes(disclosure);
      it(`ask="${ask}", ${disclosure} disclosed: ${asks ? 'a consent is asked for' : 'the notice only informs'}`, async () => {
        const element = await mount({ ask, ...attributes });
        expect(element.state).to.equal(asks ? 'asking' : 'ready');
        expect(text(part(element, 'text'))).to.match(words);
        expect(!!maybe(element, 'remember')).to.equal(asks);
        expect(said(element).includes('Einwilligung')).to.equal(asks);
        if (asks) expect((await failure(element.translateTo('uk'))).name).to.equal('NotAllowedError');
        await element.grant();
        expect(element.state).to.equal('ready');
        expect(!!element.record).to.equal(asks);
        if (!asks) expect(await everythingKept()).to.deep.equal(NOTHING);
        expect(await foreignHosts()).to.deep.equal([]);
      });
    }
  }

  it('where a provider on the device sends the text nevertheless, the notice says that', async () => {
    const element = await mount({ ...DEVICE, provider: 'fragt-auch' });
    expect(text(part(element, 'text'))).to.match(/an Eigene GmbH \(Österreich\)/);
    expect(said(element)).not.to.contain('auf diesem Gerät; ');
  });

  it('without a consent there is nothing to withdraw; the language is kept for the visit only', async () => {
    const element = await mount({ ask: 'visitor', endpoint: '/mt/' });
    stub(globalThis, 'fetch', {
      value: async (_: unknown, { body }: { body: string }) => {
        const { q } = JSON.parse(body) as { q: string[] };
        return Response.json({ translatedText: q.map((one) => `[uk] ${one}`) });
      },
    });
    let granted = 0;
    element.addEventListener('ct-grant', () => granted++);
    await agree(element, 'uk');
    expect(granted).to.equal(0);
    expect(maybe(element, 'withdraw')).to.equal(undefined);
    expect(kept().device).to.equal(null);
    expect(parsed(kept().visit)).to.deep.equal({ version: 1, consents: {}, language: 'uk' });
  });
});

describe('the host’s own calls', () => {
  it('grant() without a language ends in ready, via host, with nothing requested', async () => {
    const element = await mount();
    let asked = 0;
    element.addEventListener('ct-grant', () => asked++);
    await element.grant();
    expect(element.state).to.equal('ready');
    expect(element.record).to.include({ via: 'host', recipient: 'Dienst GmbH' });
    expect(element.record?.shownIn).to.deep.equal(['de']);
    expect(asked).to.equal(0);
    expect(kept().device).to.equal(null);
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('grant() with a language translates, and remembers if told', async () => {
    const element = await mount();
    await element.grant({ language: 'uk', remember: true });
    expect(element.state).to.equal('translated');
    expect(element.language).to.equal('uk');
    expect(parsed(kept().device).consents.libretranslate.via).to.equal('host');
  });

  it('translateTo() without consent: NotAllowedError, and nothing happens', async () => {
    const element = await mount();
    expect((await failure(element.translateTo('uk'))).name).to.equal('NotAllowedError');
    expect(element.state).to.equal('asking');
    expect(await foreignHosts()).to.deep.equal([]);
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('a language that is not offered: NotSupportedError, and nothing is recorded', async () => {
    const element = await mount();
    expect((await failure(element.grant({ language: 'fi' }))).name).to.equal('NotSupportedError');
    expect(element.record).to.equal(null);
    await element.grant();
    const error = await failure(element.translateTo('xx'));
    expect(error.name).to.equal('NotSupportedError');
    expect(error.message).to.contain('uk').and.to.contain('xx');
    expect(element.state).to.equal('ready');
  });

  it('in a misconfigured element: InvalidStateError', async () => {
    const errors = listen('error');
    const element = await mount({ 'privacy-href': '' });
    await until(() => errors.length, 'the word to the developer');
    for (const call of [element.grant(), element.grant({ language: 'uk' }), element.translateTo('uk')])
      expect((await failure(call)).name).to.equal('InvalidStateError');
    await element.restore();
    await element.withdraw();
    expect(element.state).to.equal('misconfigured');
  });

  it('restore() and withdraw() are safe before anything happened', async () => {
    const element = await mount();
    await element.restore();
    await element.withdraw();
    expect(element.state).to.equal('asking');
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('work on the first element of a page before it has shown itself', async () => {
    const element = put();
    await element.grant({ language: 'uk' });
    expect(element).to.include({ state: 'translated', language: 'uk' });
  });

  it('work on an element that has just taken the place of another', async () => {
    const element = await mount();
    element.remove();
    const other = document.createElement('consent-translate');
    for (const { name, value } of element.attributes) other.setAttribute(name, value);
    document.body.append(other);
    await other.grant({ language: 'uk' });
    expect(other.state).to.equal('translated');
    other.remove();
  });
});

describe('a page marked "off"', () => {
  it('loads nothing though there is a consent with a language, says why, and lets it be withdrawn', async () => {
    const first = await mount();
    await first.grant({ language: 'uk', remember: true });
    await first.restore();
    await first.translateTo('uk');
    const stored = kept().device;
    await leave(first);
    localStorage.setItem('consent-translate', stored!);
    inHead('<meta name="consent-translate" content="off">');
    const before = (await serviceRequests()).length;
    const element = await mount();
    await until(() => said(element).includes(words('de', 'off')), 'the reason');
    await settled();
    expect((await serviceRequests()).length).to.equal(before);
    expect(pageText()).to.equal(ORIGINAL);
    for (const call of [element.translateTo('uk'), element.grant({ language: 'uk' })])
      expect((await failure(call)).name).to.equal('NotAllowedError');
    expect((await serviceRequests()).length).to.equal(before);
    await element.withdraw();
    expect(kept()).to.deep.equal({ device: null, visit: null });
  });
});

/** A consent as a visitor of an earlier page left it, as text. */
async function earlier(attributes: Attributes = {}): Promise<string> {
  const element = await mount(attributes);
  await element.grant({ language: 'uk', remember: true });
  const stored = kept().device;
  await leave(element);
  expect(kept()).to.deep.equal({ device: null, visit: null });
  return stored!;
}

const bring = (stored: string) => localStorage.setItem('consent-translate', stored);

describe('on a later page', () => {
  it('a consent with a language translates by itself, and a German one counts for German words', async () => {
    bring(await earlier());
    const element = await mount();
    await state(element, 'translated');
    expect(element.language).to.equal('uk');
    expect(pageText()).to.contain('[uk] Rathaus');
    expect(element.record?.recipient).to.equal('Dienst GmbH');
  });

  it('a consent without a language is ready, and loads nothing', async () => {
    const stored = JSON.parse(await earlier()) as Kept;
    delete stored.language;
    bring(JSON.stringify(stored));
    const before = (await serviceRequests()).length;
    const element = await mount();
    await state(element, 'ready');
    await settled();
    expect((await serviceRequests()).length).to.equal(before);
  });

  it('in the stored language itself, nothing happens, and the language is kept', async () => {
    bring(await earlier());
    const before = (await serviceRequests()).length;
    document.documentElement.lang = 'uk';
    const element = await mount({ languages: 'de uk en' });
    await state(element, 'ready');
    await settled();
    expect((await serviceRequests()).length).to.equal(before);
    expect(parsed(kept().device).language).to.equal('uk');
  });

  for (const [days, counts] of [
    [179, true],
    [181, false],
  ] as const) {
    it(`after ${days} days a remembered consent ${counts ? 'still counts' : 'counts no longer'}`, async () => {
      bring(await earlier());
      later(days * DAY);
      const element = await mount();
      if (counts) await state(element, 'translated');
      else await expectAsking(element);
    });
  }

  for (const [hours, counts] of [
    [11, true],
    [13, false],
  ] as const) {
    it(`after ${hours} hours a visit's consent ${counts ? 'still counts' : 'counts no longer'}`, async () => {
      const first = await mount();
      await first.grant({ language: 'uk' });
      const { visit } = kept();
      await leave(first);
      sessionStorage.setItem('consent-translate', visit!);
      later(hours * HOUR);
      const element = await mount();
      if (counts) await state(element, 'translated');
      else await expectAsking(element);
    });
  }

  it('a consent that ran out while the page was open is asked for anew', async () => {
    const element = await mount();
    await element.grant({ language: 'uk' });
    await element.restore();
    later(13 * HOUR);
    expect((await failure(element.translateTo('uk'))).name).to.equal('NotAllowedError');
    await state(element, 'asking');
  });

  it('of two records the later one counts', async () => {
    const device = parsed(await earlier());
    later(HOUR);
    const first = await mount();
    await first.grant();
    const visit = parsed(kept().visit);
    await leave(first);
    bring(JSON.stringify(device));
    sessionStorage.setItem('consent-translate', JSON.stringify(visit));
    const element = await mount();
    await until(() => element.record, 'a consent');
    expect(element.record?.grantedAt).to.equal(visit.consents.libretranslate.grantedAt);
    expect(span(element.record)).to.equal(12 * HOUR);
  });
});

async function expectAsking(element: ConsentTranslate): Promise<void> {
  const before = (await serviceRequests()).length;
  await settled();
  expect(element.state).to.equal('asking');
  expect(element.record).to.equal(null);
  expect(text(part(element, 'notice'))).to.contain('Klicken Sie');
  expect((await serviceRequests()).length).to.equal(before);
  expect(pageText()).to.equal(ORIGINAL);
}

describe('what is stored and is no consent to this', () => {
  const change = (edit: (record: Record<string, unknown>) => void) => (stored: string) => {
    const all = JSON.parse(stored) as { consents: { libretranslate: Record<string, unknown> } };
    edit(all.consents.libretranslate);
    return JSON.stringify(all);
  };
  const days = (n: number) => new Date(Date.now() + n * DAY).toISOString();
  const cases: Readonly<Record<string, (stored: string) => string>> = {
    'half a JSON': (stored) => stored.slice(0, stored.length / 2),
    'no JSON': () => '<html>',
    null: () => 'null',
    'a list': () => '[1, 2]',
    'a text': () => '"ja"',
    true: () => 'true',
    'no consents': () => '{"version":1}',
    'consents that are null': () => '{"version":1,"consents":null}',
    'consents that are a text': () => '{"version":1,"consents":"libretranslate"}',
    'a record that is null': () => '{"version":1,"consents":{"libretranslate":null}}',
    'a record that is true': () => '{"version":1,"consents":{"libretranslate":true}}',
    'a record of nothing': () => '{"version":1,"consents":{"libretranslate":{}}}',
    'a prototype': () => '{"version":1,"consents":{"__proto__":{"recipient":"Dienst GmbH"}}}',
    'version 2': (stored) => stored.replace('"version":1', '"version":2'),
    'version "1"': (stored) => stored.replace('"version":1', '"version":"1"'),
    'an expired record': change((record) => (record['expiresAt'] = days(-1))),
    'one from the day after tomorrow': change((record) => {
      record['grantedAt'] = days(2);
      record['expiresAt'] = days(100);
    }),
    'one that lasts too long': change((record) => (record['expiresAt'] = days(400))),
    'one without an end': change((record) => delete record['expiresAt']),
    'one whose end is no date': change((record) => (record['expiresAt'] = 'bald')),
    'another recipient': change((record) => (record['recipient'] = 'Andere GmbH')),
    'another revision': change((record) => (record['revision'] = '2020-01')),
    'other facts': change((record) => (record['facts'] = 'abc')),
    'another provider': (stored) => stored.replace('"libretranslate"', '"google"'),
  };
  for (const [name, make] of Object.entries(cases)) {
    it(`${name}: asks, without a word in the console`, async () => {
      const stored = await earlier();
      const errors = listen('error');
      const warnings = listen('warn');
      bring(make(stored));
      const element = await mount();
      await expectAsking(element);
      expect(errors).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
    });
  }

  it('is deleted where it has run out, as the page comes', async () => {
    bring(await earlier());
    expect(kept().device).to.contain('"language":"uk"');
    later(181 * DAY);
    await expectAsking(await mount());
    expect(kept()).to.deep.equal({ device: null, visit: null });
  });

  for (const [name, attributes] of Object.entries<Attributes>({
    revision: { revision: '2027-01' },
    recipient: { recipient: 'Andere GmbH' },
    country: { 'recipient-country': 'US' },
    endpoint: { endpoint: 'http://anders.dienst.test/' },
    'fewer days': { 'remember-days': '30' },
  })) {
    it(`the page says another ${name}: asks`, async () => {
      bring(await earlier());
      const element = await mount(attributes);
      await expectAsking(element);
    });
  }

  it('a language that is none is no language: the consent counts, nothing is translated', async () => {
    const errors = listen('error');
    bring((await earlier()).replace('"language":"uk"', '"language":"!!"'));
    const element = await mount();
    await state(element, 'ready');
    await settled();
    expect(element.language).to.equal(null);
    expect(errors).to.deep.equal([]);
  });

  it('a language that is none does no harm where no consent is wanted', async () => {
    sessionStorage.setItem('consent-translate', '{"version":1,"consents":{},"language":"!!"}');
    const element = await mount({ provider: 'phrasebook', phrasebook: '/demo/phrasebook/', languages: 'uk' });
    expect(element.state).to.equal('ready');
    expect(maybe(element, 'translate')).to.not.equal(undefined);
  });
});

describe('storage that does not work', () => {
  const refuse = (name: string) => () => {
    throw new DOMException('not here', name);
  };
  const broken: Readonly<Record<string, () => void>> = {
    'is full': () => stub(Storage.prototype, 'setItem', { value: refuse('QuotaExceededError') }),
    'is blocked altogether': () => {
      const blocked = refuse('SecurityError');
      for (const name of ['localStorage', 'sessionStorage']) stub(window, name, { get: blocked });
      // code that WebKit has compiled by now keeps to the getter that it knows
      for (const name of ['getItem', 'setItem', 'removeItem']) stub(Storage.prototype, name, { value: blocked });
    },
  };
  for (const [name, breakIt] of Object.entries(broken)) {
    it(`${name}: the consent holds for the page, and the element says that it cannot be remembered`, async () => {
      const errors = listen('error');
      breakIt();
      const element = await mount();
      await agree(element, 'uk', true);
      expect(pageText()).to.contain('[uk] Rathaus');
      expect(said(element)).to.contain(words('uk', 'unremembered'));
      expect(element.record?.recipient).to.equal('Dienst GmbH');
      await element.restore();
      await element.translateTo('en');
      expect(pageText()).to.contain('[en] Rathaus');
      await element.withdraw();
      expect(element.state).to.equal('asking');
      expect(element.record).to.equal(null);
      expect(pageText()).to.equal(ORIGINAL);
      expect(errors).to.deep.equal([]);
    });
  }

  it('that works is not spoken of', async () => {
    const element = await mount();
    await agree(element, 'uk', true);
    expect(said(element)).not.to.contain(words('uk', 'unremembered'));
  });
});

describe('consent="external"', () => {
  function managerStore(record: ConsentRecord | null = null) {
    let changed = () => {};
    const log: string[] = [];
    const store: ConsentStore = {
      get: () => record,
      set: (provider, next) => {
        log.push(`${provider} ${next ? 'granted' : 'deleted'}`);
        record = next;
      },
      subscribe: (callback) => {
        changed = callback;
        return () => {
          changed = () => {};
          log.push('unsubscribed');
        };
      },
    };
    const change = (next: ConsentRecord | null) => {
      record = next;
      changed();
    };
    return { store, log, change, record: () => record };
  }

  it('reads nothing of its own, and asks until a store is set', async () => {
    const stored = await earlier();
    bring(stored);
    const element = await mount({ consent: 'external' });
    await expectAsking(element);
    const { store } = managerStore(parsed(stored).consents.libretranslate);
    element.store = store;
    await until(() => element.record, 'the consent of the manager');
    expect(element.store).to.equal(store);
  });

  it('keeps nothing, sends nothing and stays asking where the visitor presses before there is a store', async () => {
    const element = await mount({ consent: 'external' });
    await choose(element, 'uk');
    part(element, 'translate').click();
    await settled();
    expect(element.state).to.equal('asking');
    expect(await foreignHosts()).to.deep.equal([]);
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('a press is recorded in the store, and in the store alone', async () => {
    const element = await mount({ consent: 'external' });
    const { store, log, record } = managerStore();
    element.store = store;
    await agree(element, 'uk');
    expect(log).to.deep.equal(['libretranslate granted']);
    expect(record()).to.deep.equal(element.record);
    for (const json of Object.values(kept())) expect(parsed(json)?.consents ?? {}).to.deep.equal({});
    await element.withdraw();
    expect(log).to.deep.equal(['libretranslate granted', 'libretranslate deleted']);
    expect(await everythingKept()).to.deep.equal(NOTHING);
  });

  it('follows what the manager decides', async () => {
    const element = await mount({ consent: 'external' });
    const { store, change } = managerStore();
    element.store = store;
    await agree(element, 'uk');
    const { record } = element;
    change(null);
    await state(element, 'asking');
    expect(pageText()).to.equal(ORIGINAL);
    change(record);
    await until(() => element.record, 'the consent');
    expect(element.state).to.not.equal('asking');
  });

  it('a store that does not keep the consent is told as an error, and nothing is loaded', async () => {
    const element = await mount({ consent: 'external' });
    element.store = { ...managerStore().store, set: () => {} };
    expect((await failure(element.grant({ language: 'uk' }))).name).to.equal('NotAllowedError');
    expect(element.state).to.equal('asking');
    expect(await foreignHosts()).to.deep.equal([]);
  });

  it('the same store again, or one that has the consent as well, leaves the page translated', async () => {
    const element = await mount({ consent: 'external' });
    const { store, record } = managerStore();
    element.store = store;
    await agree(element, 'uk');
    const shown = pageText();
    expect(shown).to.not.equal(ORIGINAL);
    for (const again of [store, managerStore(record()).store]) {
      element.store = again; // as a framework does with an element that comes back
      await settled();
      expect([element.state, element.language, pageText()]).to.deep.equal(['translated', 'uk', shown]);
    }
    element.store = managerStore().store;
    await state(element, 'asking');
    expect(pageText()).to.equal(ORIGINAL);
  });

  it('lets go of a store that is replaced', async () => {
    const element = await mount({ consent: 'external' });
    const { store, log } = managerStore();
    element.store = store;
    await element.grant();
    element.store = managerStore().store;
    await state(element, 'asking');
    expect(log.at(-1)).to.equal('unsubscribed');
  });
});

it('the visitor’s language is part of the proof', async () => {
  visitor('ar');
  const element = await mount();
  await agree(element, 'ar');
  expect(element.record?.shownIn).to.deep.equal(['ar', 'de']);
  expect(element.record?.notice.split('.')).to.have.length(2);
});
