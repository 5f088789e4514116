// docs/custom-provider.md: its two providers, as a reader copies them, compiled against the built types and run in a page
// through the built files. test/providers/custom-contract.test.ts holds them to the contract of all providers.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { snippetsOf } from '../support/snippets.mjs';
import { complainedOf, complaints } from '../support/consumer.mjs';
import { serve } from '../support/static-server.mjs';
import * as city from './city.mjs';
import { inOneEngine, itOnce } from './driver.mjs';

const { CITY, agree, cityPage, foreign, headingOf, open, settle, stateOf } = city;
const snippets = snippetsOf('custom-provider.md');
const code = (name) => snippets.find((one) => one.name === name).code;

for (const name of ['text-provider.js', 'provider.js'])
  itOnce(`${name} fits the types of the package, and with a mistake it does not`, async () => {
    const wrong = {
      'discloses.js': code(name).replace("discloses: () => '", "discloses: () => 'some"),
      'leavesCode.js': code(name).replace('leavesCode: false,', ''),
    };
    const said = await complaints({ [name]: code(name), ...wrong });
    assert.deepEqual(complainedOf(said), Object.keys(wrong).sort());
  });

/** A service that knows Ukrainian: it puts a mark before each text. */
const answer = (body) => {
  const { to, texts } = JSON.parse(body);
  return JSON.stringify({ texts: texts.map((text) => `[${to}] ${text}`) });
};
const bodyOf = async (req) => {
  let text = '';
  for await (const part of req) text += part;
  return text;
};
const files = Object.fromEntries(
  ['text-provider.js', 'provider.js'].map((name) => [
    `/${name}`,
    code(name)
      .replace(`'consent-translate'`, `'/dist/consent-translate.js'`)
      .replace(`'consent-translate/`, `'/dist/`)
      .replaceAll('https://api.translate.example', city.SERVICE),
  ]),
);
const element = (provider) =>
  `<consent-translate provider="${provider}" privacy-href="/datenschutz" translate="no"></consent-translate>`;
const head = (file) => `<script type="module" src="/${file}"></script>`;

const options = async () => {
  const server = await serve({
    pages: {
      ...files,
      '/stadt': cityPage({ head: head('text-provider.js'), element: element('stadt') }),
      '/muster': cityPage({ head: head('provider.js'), element: element('muster') }),
      '/still-there': 'yes',
    },
    folders: { '/dist/': city.DIST },
  });
  const service = async (req, res) => {
    const cors = { 'access-control-allow-origin': CITY, 'content-type': 'application/json' };
    res.writeHead(200, cors).end(answer(await bodyOf(req)));
  };
  /** The site's own server has the service behind it. */
  const site = async (req, res, { pathname }) => {
    if (pathname === '/mt/') return service(req, res);
    const file = await fetch(server.url + pathname);
    res.writeHead(file.status, { 'content-type': file.headers.get('content-type') });
    res.end(Buffer.from(await file.arrayBuffer()));
  };
  return { hosts: { 'www.musterstadt.test': site, 'translate.dienst.test': service }, languages: ['de'] };
};

inOneEngine('a provider from docs/custom-provider.md', options, (run) => {
  it('the one of somebody else is asked for a consent, named in the notice, and contacted after the press alone', async () => {
    const tab = await open(run, '/muster');
    await settle(tab);
    assert.equal(await stateOf(tab), 'asking');
    assert.match(await city.textOf(tab, 'text'), /Muster Translate.*Muster GmbH \(Deutschland\)/);
    assert.deepEqual(foreign(run), []);
    await agree(tab, 'uk');
    assert.equal(await headingOf(tab), `[uk] ${city.HEADING}`);
    assert.deepEqual(foreign(run), [`${city.SERVICE}/`]);
    assert.deepEqual(tab.console, []);
  });

  it('the one behind the site’s own server informs, and nobody else is contacted', async () => {
    const tab = await open(run, '/stadt');
    assert.equal(await stateOf(tab), 'ready');
    assert.match(await city.textOf(tab, 'text'), /keine Daten an andere/);
    await agree(tab, 'uk');
    assert.equal(await headingOf(tab), `[uk] ${city.HEADING}`);
    assert.deepEqual(foreign(run), []);
    assert.deepEqual(tab.console, []);
  });
});
