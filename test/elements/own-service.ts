// A translation server at the page's own origin, as it stands behind a city's proxy. It answers in the shape of each service,
// and notes where it was asked. What it misses is a service's faults: those are in the stand-ins that are hosts of their own.
import { stub } from '../support/fixtures.js';

type Answer = (body: any) => unknown;
const translated = (text: string) => `[uk] ${text}`;

/** By the last part of the address. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'libretranslate/translate': ({ q }: { q: string[] }) => ({ translatedText: q.map(translated) }),
  'apertium/translateChain': (form: URLSearchParams) => ({ responseData: { translatedText: form.get('q') } }),
  'deepl/v2/translate': ({ text }: { text: string[] }) => ({
    translations: text.map((one) => ({ text: translated(one) })),
  }),
  'azure/translate': (texts: { Text: string }[]) =>
    texts.map(({ Text }) => ({ translations: [{ text: translated(Text), to: 'uk' }] })),
  'google-cloud/language/translate/v2': ({ q }: { q: string[] }) => ({
    data: { translations: q.map((one) => ({ translatedText: translated(one) })) },
  }),
};

/** The folder at the page's own origin where a service is asked. */
export const ownEndpoint = (provider: string) => `/mt/${provider}/`;

/** Puts them there until the end of the test; the addresses that were asked are added to the list that is returned. */
export function ownServices(): string[] {
  const asked: string[] = [];
  const { fetch } = globalThis;
  stub(globalThis, 'fetch', {
    value: async (input: string, init?: RequestInit) => {
      const { origin, pathname } = new URL(input, location.href);
      const answer = origin === location.origin && ANSWERS[pathname.replace(/^\/mt\//, '')];
      if (!answer) return fetch(input, init);
      asked.push(pathname);
      return Response.json(answer(typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body));
    },
  });
  return asked;
}
