// Says in the console what an integrator must mend. A chunk of its own: a page that is set up right never loads it.
import { dashed } from '../platform/dashed.js';
import { canonical } from '../platform/language-tags.js';
import { isKnown } from '../providers/registry.js';
import { idsOf, type Resolved, type Settings, type Setup } from './setup.js';

type Name = keyof Settings;

const required: Readonly<Partial<Record<Name, string>>> = {
  provider:
    'the id of a registered provider, as in provider="google libretranslate"; an own one is registered with registerProvider()',
  privacyHref:
    'the address of the page about data protection, http, https or relative, as in privacy-href="/datenschutz"',
  pageLanguage: 'the language of the page as a BCP 47 tag, as in <html lang="de"> or page-language="de"',
  languages: 'the target languages as BCP 47 tags, other than the page\'s, as in languages="en uk ar"',
  endpoint: 'the address of the service, http, https or relative, as in endpoint="/translate/"',
  phrasebook:
    'the address before the language in the files\' names, on the origin of the page, as in phrasebook="/phrasebook/" for /phrasebook/uk.json',
  recipient: 'who receives the data and in which country, as in recipient="Muster GmbH" recipient-country="DE"',
};

const choices = {
  ask: ['text', 'visitor', 'always'],
  remember: ['ask', 'always', 'visit', 'page'],
  cache: ['page', 'visit'],
} as const;

/** What is required and not there. */
function missing({
  provider,
  privacyHref,
  pageLanguage,
  languages,
  recipient,
  disclosure,
  config,
}: Partial<Setup>): Name[] {
  const found: [Name, boolean][] = [
    ['provider', !provider],
    ['privacyHref', !privacyHref],
    ['pageLanguage', !pageLanguage],
    ['languages', !languages?.length],
    ['endpoint', !!provider?.requires?.includes('endpoint') && !config?.endpoint],
    [
      'phrasebook',
      config?.phrasebook
        ? new URL(config.phrasebook).origin !== config.origin
        : !!provider?.requires?.includes('phrasebook'),
    ],
    ['recipient', !!provider && !recipient && disclosure !== 'nothing'],
  ];
  return found.filter(([, is]) => is).map(([name]) => name);
}

/** What was junk and replaced by its default. */
function replaced(settings: Settings): [Name, string][] {
  const found: [Name, string][] = [];
  for (const [name, allowed] of Object.entries(choices) as [keyof typeof choices, readonly string[]][])
    if (!allowed.includes(settings[name]))
      found.push([name, `expected one of ${allowed.join(', ')}; using ${allowed[0]}`]);
  const { rememberDays: days, languages } = settings;
  if (!(days >= 1 && days <= 365 && days % 1 === 0))
    found.push(['rememberDays', 'expected a whole number from 1 to 365; using 180']);
  const junk = languages.split(/[\s,]+/).filter((tag) => tag && !canonical(tag));
  if (languages.split(/[\s,]+/).length > 30)
    found.push([
      'languages',
      'more than 30 make a list in which nobody finds theirs; offer those that your visitors read',
    ]);
  if (junk.length) found.push(['languages', `expected BCP 47 tags; left out "${junk.join(' ')}"`]);
  return found;
}

/** Tells what was expected and what came: as errors what stops the element, as warnings what it replaced. */
export function explain({ setup, bad }: Resolved, settings: Settings): void {
  const got = (name: Name) => `got ${JSON.stringify(settings[name])}`;
  for (const [name, text] of replaced(settings))
    console.warn(`<consent-translate> ${dashed(name)}: ${text}; ${got(name)}`);
  if (!bad) return;
  const gone = idsOf(settings).find(isKnown);
  const lines = missing(setup).map((name) =>
    name === 'provider' && gone
      ? `  provider: expected the files of "${gone}" in chunks/ beside the script; they could not be loaded`
      : `  ${dashed(name)}: expected ${required[name]}; ${got(name)}`,
  );
  console.error(`<consent-translate> shows only its slot "alternative" until this is mended:\n${lines.join('\n')}`);
}

/** Told to the developer of a page that loads two versions of us. */
export function defined(name: string, version: string, other = 'an element of the page itself'): void {
  console.warn(`<${name}>: expected ${version}, got ${other}, which was defined before`);
}

let told = false;

/** Told, once, to the developer of a page with several elements. */
export function differs(): void {
  if (!told) console.warn('<consent-translate> differs from the first one on the page, whose attributes count for all');
  told = true;
}

let hinted = false;

/** Told, once, where visitors are offered nothing but a machine. */
export function noAlternative(): void {
  if (!hinted)
    console.info(
      '<consent-translate> has an empty slot "alternative": offer a way without a translator there, such as the phone number of an interpreter',
    );
  hinted = true;
}

/** Told where no wording could be loaded. */
export function unworded(): void {
  console.error('<consent-translate>: expected its catalogues in chunks/ beside the script; none could be loaded');
}
