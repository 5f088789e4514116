// The two providers of docs/custom-provider.md, as a reader copies them, keep the contract of all providers.
import { expect, fixture, html } from '@open-wc/testing';
import type { Provider } from '../../src/index.js';
import { getProvider } from '../../src/providers/registry.js';
import { rejection } from '../page/helpers.js';
import { contextWith, phrasesOf } from './phrases.js';
import { type Situation, providerContract } from './contract.js';

const page = await (await fetch('/docs/custom-provider.md')).text();

/** Runs a snippet with the sources in place of the package, and answers what it has registered. */
async function provider(name: string, id: string): Promise<Provider> {
  const [, code] = new RegExp(`\\*\\*${name}\\*\\*\\n+\`\`\`js\\n(.*?)\`\`\``, 's').exec(page)!;
  const source = (path: string) => `'${new URL(`../../src/${path}`, import.meta.url).href.split('?')[0]}'`;
  const here = code!
    .replace(`'consent-translate'`, source('index.ts'))
    .replace(/'consent-translate\/(.*)\.js'/, (_, path: string) => source(`${path}.ts`));
  await import(URL.createObjectURL(new Blob([here], { type: 'text/javascript' })));
  return getProvider(id)!;
}

const { fetch: realFetch } = globalThis;
let situation: Situation = 'ok';
/** The signals of all requests. */
let signals: (AbortSignal | null | undefined)[] = [];
/** Called as soon as the service is asked. */
let asked = () => {};

/** The service: POST { to, texts } → { texts }, as both snippets expect it; at no other address. */
async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (input !== '/mt/' && input !== 'https://api.translate.example/') return realFetch(input, init);
  signals.push(init?.signal);
  asked();
  init?.signal?.throwIfAborted();
  if (situation === 'failing') return new Response('<h1>Service Unavailable</h1>', { status: 503 });
  const { to, texts } = JSON.parse(init!.body as string) as { to: string; texts: string[] };
  const known = await phrasesOf(to, situation === 'hostile' ? 'hostile/' : '');
  return Response.json({ texts: texts.map((text) => known[text] ?? `[${to}] ${text}`) });
}

before(() => (globalThis.fetch = answer));
after(() => (globalThis.fetch = realFetch));

for (const [name, id] of [
  ['text-provider.js', 'stadt'],
  ['provider.js', 'muster'],
] as const) {
  const made = await provider(name, id);
  providerContract(made, (wanted) => {
    situation = wanted;
    return Promise.resolve({});
  });

  it(`${id}: a request on its way ends with the translation`, async () => {
    situation = 'ok';
    signals = [];
    const translator = await made.load(contextWith(await fixture(html`<main><p>Das Rathaus hat zu.</p></main>`)));
    const begun = new Promise<void>((resolve) => (asked = resolve));
    const translation = rejection(translator.translateTo('uk'));
    await begun;
    await translator.dispose();
    expect(await translation).to.have.property('name', 'AbortError');
    expect(signals).to.have.length.above(0);
    expect(signals.every((signal) => signal?.aborted)).to.equal(true);
  });
}
