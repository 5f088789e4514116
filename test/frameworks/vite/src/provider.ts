// A provider of the site's own, in TypeScript.
import { registerProvider, type TextTranslator, textProvider } from 'consent-translate';

const ORIGIN = 'http://translate.dienst.test';

const translate: TextTranslator['translate'] = async (texts, { from, to, signal }) => {
  const body = JSON.stringify({ q: texts, source: from, target: to, format: 'text' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${ORIGIN}/translate`, { method: 'POST', headers, body, signal });
  return ((await response.json()) as { translatedText: string[] }).translatedText;
};

registerProvider(
  textProvider({
    id: 'dienst',
    label: 'Dienst',
    origins: [ORIGIN],
    languages: ['en', 'uk'],
    leavesCode: false,
    discloses: () => 'visitor',
    recipient: () => ({ name: 'Dienst Beispiel GmbH', country: 'DE', privacyHref: '/empfaenger' }),
    connect: () => ({ format: 'text', limits: { segments: 50 }, translate }),
  }),
);
