// The two providers of docs/custom-provider.md, as a reader copies them, keep the contract of all providers.
import type { Provider } from '../../src/index.js';
import { getProvider } from '../../src/providers/registry.js';
import { phrasesOf } from './phrases.js';
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

/** The service: POST { to, texts } → { texts }, as both snippets expect it; at no other address. */
async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (input !== '/mt/' && input !== 'https://api.translate.example/') return realFetch(input, init);
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
] as const)
  providerContract(await provider(name, id), (wanted) => {
    situation = wanted;
    return Promise.resolve({});
  });
