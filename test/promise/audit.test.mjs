// `npm run audit` as a city uses it, with its own configuration, and what it says of a page that leaks. It brings its own
// Chromium, so it runs where that is tested.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { entryOf } from '../../scripts/audit/entry.mjs';
import { factsOf, settingsOf } from '../../scripts/audit/facts.mjs';
import { runAudit } from '../../scripts/audit/run.mjs';
import { engines } from './driver.mjs';

const AUDIT = fileURLToPath(new URL('../../scripts/audit.mjs', import.meta.url));
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const BEFORE = ['opened', 'chosen'];
const folders = [];
const newFolder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'audit-test-')));
  return folders.at(-1);
};
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const tests = () => {
  it("a city's own configuration: facts, requests, storage, pictures, wordings and the entry, nothing before the press", async () => {
    const folder = newFolder();
    const config = join(newFolder(), 'config.json');
    writeFileSync(
      config,
      JSON.stringify({
        provider: 'google',
        languages: ['uk', 'en'],
        'privacy-href': '/privacy.html',
        'remember-days': 90,
      }),
    );
    const { stdout } = await promisify(execFile)(process.execPath, [AUDIT, folder, '--config', config]);
    assert.doesNotMatch(stdout, /FAILED/);
    const text = (name) => readFileSync(join(folder, name), 'utf8');
    const json = (name) => JSON.parse(text(name));

    const requests = json('requests.json');
    const elsewhere = (names) =>
      requests
        .filter(({ step }) => names.includes(step))
        .flatMap((one) => one.requests.filter((request) => request.elsewhere));
    assert.ok(requests[0].requests.length > 5, 'the own requests are there');
    assert.deepEqual(elsewhere(BEFORE), []);
    assert.ok(
      elsewhere(['pressed']).some(({ url }) => url.startsWith('https://translate.google.com/translate_a/element.js')),
    );

    const kept = json('storage.json').map(({ step, stored }) => [
      step,
      stored.cookies.length + Object.keys({ ...stored.localStorage, ...stored.sessionStorage }).length,
    ]);
    assert.deepEqual(
      kept.map(([step, count]) => [step, count > 0]),
      [
        ['opened', false],
        ['chosen', false],
        ['pressed', true],
        ['second-page', true],
        ['taken-back', false],
      ],
    );

    const { facts, record, standIn } = json('facts.json');
    assert.equal(standIn, 'google');
    assert.equal(facts.recipient.name, 'Google Ireland Ltd');
    assert.equal(record.recipient, 'Google Ireland Ltd');
    const { wordings } = json('wordings.json');
    assert.deepEqual(wordings.map(({ hash }) => hash).join('.'), record.notice);
    assert.match(wordings.find(({ language }) => language === 'de').texts.visitor, /IP-Adresse/);

    assert.match(
      text('verzeichnis.de.md'),
      /Ukrainisch, Englisch.*Art\. 6 Abs\. 1 lit\. a DSGVO.*Cookies des Anbieters: googtrans, googtransopt.*\| Google Ireland Ltd \(Irland\).*gilt 90 Tage/s,
    );
    assert.match(text('record.en.md'), /Google Ireland Ltd \(Ireland\).*United States.*counts for 90 days/s);
    const page = text('index.html');
    assert.match(page, /\(google\) war ein Nachbau/);
    for (const { name } of readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith('.png'))) {
      assert.ok(readFileSync(join(folder, name)).subarray(0, 8).equals(PNG), name);
      assert.ok(page.includes(`src="${name}"`), name);
    }
  });

  it('a file as docs/embedding.md has it, with several providers: each is visited alone, and named in one entry', async () => {
    const folder = newFolder();
    const audits = await runAudit({
      folder,
      attributes: {
        provider: ['browser', 'libretranslate'],
        endpoint: 'https://mt.dienst.test/',
        languages: ['uk', 'en'],
        recipient: 'Dienst Beispiel GmbH',
        recipientCountry: 'US',
        privacyHref: '/privacy.html',
        compact: true,
        messages: { de: { details: 'Was heißt das genau?' } },
      },
    });
    for (const { findings, facts } of audits)
      assert.deepEqual(
        findings.filter(({ good }) => !good),
        [],
        facts.id,
      );
    const json = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const pressed = (name) => json(`${name}/requests.json`).find(({ step }) => step === 'pressed');
    assert.deepEqual(
      pressed('1-browser').requests.filter(({ elsewhere }) => elsewhere),
      [],
    );
    assert.equal(json('1-browser/facts.json').record, null);

    const { requests, example } = pressed('2-libretranslate');
    assert.ok(requests.some(({ elsewhere, url }) => elsewhere && url === 'https://mt.dienst.test/translate'));
    // what the entry says of the data is what the request held
    const { headers, body } = example;
    assert.equal(headers.origin, 'http://www.stadt.test');
    assert.ok(headers['user-agent'] && headers['accept-language'], 'the browser and its languages are told');
    assert.ok(!headers.referer && !headers.cookie, 'neither the address of the page nor a cookie');
    assert.match(body, /"target":"uk"/);
    const { record } = json('2-libretranslate/facts.json');
    assert.equal(record.recipient, 'Dienst Beispiel GmbH');
    assert.ok(
      json('2-libretranslate/wordings.json').wordings.some(({ texts }) => !texts),
      'own words have a hash of their own',
    );

    const entry = readFileSync(join(folder, 'record.en.md'), 'utf8');
    assert.match(
      entry,
      /recipients \| none, perhaps the browser's maker.*language chosen\..*recipients \| Dienst Beispiel GmbH \(United States\)/s,
    );
    assert.match(readFileSync(join(folder, 'index.html'), 'utf8'), /href="2-libretranslate\/index\.html"/);
  });

  it('the legal basis is the one that the notice names: consent where it asks, else the task of the authority', async () => {
    const common = { languages: 'uk', 'privacy-href': '/privacy.html', endpoint: '/mt/' };
    const basis = async (more) => {
      const facts = await factsOf(settingsOf({ ...common, ...more }));
      return Object.fromEntries(entryOf(facts, 'en', true));
    };
    const asking = await basis({ provider: 'deepl' });
    assert.match(asking['legal basis'], /^Art\. 6\(1\)\(a\)/);
    assert.match(asking.withdrawal, /one press/);
    const informing = await basis({ provider: 'deepl', ask: 'visitor' });
    assert.match(informing['legal basis'], /^Art\. 6\(1\)\(e\)/);
    assert.equal(informing.withdrawal, undefined);
    assert.match(
      informing.erasure,
      /^on the device: until the tab is closed; deleted by showing the original; on the own/,
    );
    assert.match((await basis({ provider: 'libretranslate', ask: 'always' }))['legal basis'], /^Art\. 6\(1\)\(a\)/);
    const nothing = await basis({ provider: 'deepl', remember: 'page' });
    assert.match(nothing.data, /On the device: nothing of ours$/);
    assert.match(nothing.erasure, /^on the device: nothing is stored; on the own server/);
  });

  it('control: a page that asks elsewhere, connects ahead and stores before the press is reported as such', async () => {
    const folder = newFolder();
    const [{ findings }] = await runAudit({
      folder,
      change: (html) =>
        html.replace(
          '</head>',
          `<link rel="preconnect" href="http://voraus.test"><script>localStorage.spur = 1; new Image().src = 'http://leck.test/x.gif';</script></head>`,
        ),
    });
    const bad = findings.filter(({ good }) => !good).map(({ en }) => en);
    assert.match(bad[0], /a request went elsewhere: .*http:\/\/leck\.test\/x\.gif/);
    assert.match(bad[1], /something was stored on the device: localStorage spur: 1/);
    assert.match(bad[2], /prepared a connection elsewhere: .*voraus\.test/);
    assert.match(bad[3], /something was still stored: localStorage spur: 1/);
    assert.equal(bad.length, 4);
    const entry = readFileSync(join(folder, 'verzeichnis.de.md'), 'utf8');
    assert.match(entry, /\[Die Prüfung hat Mängel gefunden/);
    assert.doesNotMatch(entry, /geprüft, siehe/);
  });

  it('a folder with anything else in it is left alone; attributes that do not work are named', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'brief.txt'), 'wichtig');
    await assert.rejects(runAudit({ folder }), /expected a new folder, an empty one/);
    assert.deepEqual(readdirSync(folder), ['brief.txt']);
    await assert.rejects(
      runAudit({ folder: newFolder(), attributes: { provider: 'google' } }),
      /expected attributes that the element works with/,
    );
    const odd = (attributes) => assert.throws(() => settingsOf(attributes), /expected names and values of attributes/);
    odd({ providr: 'google' });
    odd({ 'remember-days': 'ein Jahr' });
    odd({ compact: 'ja' });
    assert.throws(() => settingsOf({ consent: 'external' }), /no consent manager is on the pages/);
  });
};

if (engines.some(({ name }) => name === 'chromium')) describe('audit (chromium)', tests);
