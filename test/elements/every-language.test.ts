// In every language, in each state that a visitor meets: axe finds nothing, nothing sticks out of a narrow column, nothing is
// cut off where text is spaced (WCAG 1.4.12), and all is written in the direction of its language.
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { type ConsentTranslate, type ConsentTranslateSettings, registerProvider } from '../../src/index.js';
import { fill, type Parts, tags, wording } from '../../src/messages/resolve.js';
import { displayName } from '../../src/platform/language-tags.js';
import { TranslationError } from '../../src/platform/translation-error.js';
import { session } from '../../src/session/session.js';
import {
  add,
  deferred,
  maybe,
  mount,
  mountSettings,
  onCleanPage,
  ownProvider,
  part,
  parts,
  PHONE,
  state,
  text,
  until,
  visitor,
} from '../support/fixtures.js';

onCleanPage();

interface Results {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
}
const { axe } = globalThis as unknown as { axe: { run(context: Element, options: object): Promise<Results> } };

type Shown = ConsentTranslate | ConsentTranslateSettings;

/** In these, axe looks at colours too, which do not depend on the language, and in all engines, which hardly differ. */
const SAMPLES = ['de', 'ar', 'zh'];
const inChromium = navigator.userAgent.includes('Chrome/');
const RTL = ['ar', 'ckb', 'fa', 'prs', 'ps'];
/** Widths of a column, in CSS pixels: that of WCAG 1.4.10, and that of a narrow side bar. */
const WIDTHS = [320, 220];
/** What a visitor may set, as WCAG 1.4.12 has it. */
const SPACING =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

async function expectAccessible(element: Shown, tag: string, where: string): Promise<void> {
  const rules = { 'target-size': { enabled: true }, 'color-contrast': { enabled: SAMPLES.includes(tag) } };
  const { violations, passes } = await axe.run(element, { rules, elementRef: false, resultTypes: ['violations'] });
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => `${n.html} ${n.failureSummary}`).join()}`);
  expect(told, where).to.deep.equal([]);
  expect(passes.length, where).to.be.greaterThan(3); // it did look
}

const all = (element: Shown) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')];

const named = (node: HTMLElement) => `${node.localName} ${node.part} "${text(node).slice(0, 40)}"`;

/** The menu of `compact` lies over the page: its width is its own. */
const isMenu = (node: Element | undefined) => !!node && getComputedStyle(node).position === 'absolute';

/** What sticks out of its column, or of the menu. */
function stickingOut(element: Shown): string[] {
  const panel = maybe(element, 'panel');
  const scrolls = panel && panel.scrollWidth > panel.clientWidth ? ['the panel scrolls sideways'] : [];
  const column = element.parentElement!.getBoundingClientRect();
  const menu = isMenu(panel) ? panel!.getBoundingClientRect() : column;
  const out = all(element).filter((node) => {
    const box = node.getBoundingClientRect();
    const { left, right } = panel?.contains(node) ? menu : column;
    return box.width && (box.left < left - 0.5 || box.right > right + 0.5);
  });
  return [...scrolls, ...out.map((node) => `${named(node)} sticks out`)];
}

/** What is cut off. */
const cutOff = (element: Shown): string[] =>
  all(element)
    .filter((node) => /hidden|clip/.test(getComputedStyle(node).overflowY) && node.localName !== 'select')
    .filter((node) => node.part.value !== 'disclose' && node.scrollHeight > node.clientHeight + 1)
    .map((node) => `${named(node)} is cut off`);

function expectDirections(element: Shown, tag: string, where: string): void {
  const spoken = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[lang]:not(option, span)')];
  expect(
    spoken.map(({ lang }) => lang),
    where,
  ).to.include(tag);
  for (const node of spoken) {
    const wanted = RTL.includes(node.lang) ? 'rtl' : 'ltr';
    expect(getComputedStyle(node).direction, `${node.lang} ${node.part} ${where}`).to.equal(wanted);
  }
}

/** Looks at what a visitor sees now, in a narrow column, with text as it comes and spaced. */
async function look(element: Shown, tag: string, where: string): Promise<void> {
  const root = element.shadowRoot!;
  for (const details of root.querySelectorAll('details')) details.open = true;
  expectDirections(element, tag, where);
  const column = element.parentElement!;
  const panel = maybe(element, 'panel');
  const spaced = new CSSStyleSheet();
  spaced.replaceSync(SPACING);
  const found: string[] = [];
  for (const spacing of [[], [spaced]]) {
    const sheets = root.adoptedStyleSheets;
    root.adoptedStyleSheets = [...sheets, ...spacing];
    for (const width of WIDTHS) {
      column.style.width = `${width}px`;
      if (isMenu(panel)) panel!.style.width = `${width}px`;
      const how = `${where}, ${width}px${spacing.length ? ', spaced' : ''}: `;
      found.push(...[...stickingOut(element), ...cutOff(element)].map((what) => how + what));
    }
    root.adoptedStyleSheets = sheets;
  }
  expect(found).to.deep.equal([]);
  if (inChromium || SAMPLES.includes(tag)) await expectAccessible(element, tag, where);
}

let gate = deferred();
let down = false;
const translator = {
  translateTo: async () => {
    await gate.promise;
    if (down) throw new TranslationError('blocked', 'as told');
    return { complete: true };
  },
  restore: async () => {},
  dispose: async () => {},
};
for (const id of ['erster', 'zweiter'])
  registerProvider(
    ownProvider({
      id,
      label: 'Google Translate',
      discloses: () => 'visitor',
      cookies: ['googtrans', 'googtransopt'],
      leavesCode: true,
      recipient: () => ({
        name: 'Google Ireland Ltd',
        country: 'US',
        privacyHref: 'https://policies.google.com/privacy',
        transfer: 'scc',
        onward: 'US',
      }),
      pageHref: async () => 'https://translate.google.com/',
      load: async () => translator,
    }),
  );

/** A page of another language, in a column of its own, for a visitor who reads nothing but this language. */
async function visit(tag: string): Promise<ConsentTranslate> {
  const page = tag === 'de' ? 'en' : 'de';
  document.documentElement.lang = page;
  visitor(tag);
  const names = { provider: 'erster zweiter', endpoint: '', recipient: '', 'recipient-country': '' };
  const element = await mount({ ...names, languages: `${tag} uk ar` }, PHONE);
  inColumn(element);
  return element;
}

function inColumn(element: Shown): void {
  const column = add(document.createElement('div'));
  column.append(element);
}

const press = (element: Shown, name: string) => part(element, name).click();

/** Shows what has to be loaded and waits for a press, with its size: in the words of the language, and in digits that all read. */
async function waits(element: ConsentTranslate, tag: string, { saving }: Parts['progress']): Promise<void> {
  await session.call(null, 'look');
  session.actions!.downloads.bytes = 45_400_000;
  session.to({ ...session.state, status: 'saving' });
  const [before, after] = fill(saving, { language: displayName(tag, tag) }).split('{size}') as [string, string];
  const told = () => text(part(element, 'status'));
  const tidy = (words: string) => words.replace(/\s+/g, ' ');
  await until(
    () => told().startsWith(tidy(`${before} (`)) && told().endsWith(tidy(`)${after}`)),
    'the words about what has to be loaded',
  ).catch((cause: unknown) => {
    throw new Error(`${tag}: expected "${before} (…)${after}", got "${told()}", ${JSON.stringify(session.state)}`, {
      cause,
    });
  });
  expect(told()).to.match(/ \((?:45\s?\p{L}[\p{L}.]*|\p{L}+ 45)\)/u);
  await look(element, tag, 'saving');
  session.to({ ...session.state, status: '' });
  await until(() => !told(), 'the words to go');
}

it('control: what sticks out, is cut off, or runs the wrong way is found', async () => {
  const element = await visit('ar');
  const column = element.parentElement!;
  column.style.width = '320px';
  const found = () => [...stickingOut(element), ...cutOff(element)].join();
  expect(found()).to.equal('');
  const bad = new CSSStyleSheet();
  element.shadowRoot!.adoptedStyleSheets = [...element.shadowRoot!.adoptedStyleSheets, bad];
  bad.replaceSync('[part=translate]{min-width:400px}');
  expect(found()).to.contain('the panel scrolls').and.contain('button translate');
  bad.replaceSync('[part=text]{height:20px;overflow:hidden}');
  expect(found()).to.contain('p text').and.contain('is cut off');
  bad.replaceSync('[part=controls]{direction:ltr}');
  expect(() => expectDirections(element, 'ar', 'asking')).to.throw('controls asking');
});

/** The longest wordings, and one of each script: what fits differs little between engines, so Chromium looks at all the others. */
const EVERYWHERE = [...SAMPLES, 'el', 'fr', 'ckb', 'ti', 'uk', 'vi'];

for (const tag of tags.filter((tag) => inChromium || EVERYWHERE.includes(tag)))
  it(`${tag}: asking, loading, in progress, translated, settings, failed, withdrawn, compact`, async () => {
    gate = deferred();
    down = false;
    const own = await wording(tag, 'progress');
    const element = await visit(tag);
    await look(element, tag, 'asking');
    expect(parts(element, 'notice')).to.have.length(2);
    await waits(element, tag, own);

    press(element, 'translate');
    await until(() => maybe(element, 'cancel') && text(part(element, 'status')), 'the controls');
    expect(element.state).to.match(/loading|translating/);
    await look(element, tag, 'loading');
    await state(element, 'translating');
    for (const download of [true, false]) {
      session.progress = { done: 1, total: 3, download }; // as after half a second
      session.changed();
      const wanted = download ? 'downloading' : 'translating';
      await until(
        () => text(part(element, 'panel')).includes(fill(own[wanted], { size: '' }).replace(/\s+/g, ' ')),
        'the bar',
      );
      await look(element, tag, wanted);
    }
    gate.resolve();
    await state(element, 'translated');
    await until(() => parts(element, 'disclaimer').length === 2, 'the disclaimers');
    await look(element, tag, 'translated');

    const settings = await mountSettings({ 'privacy-href': '/datenschutz' });
    inColumn(settings);
    await until(() => maybe(settings, 'withdraw'), 'the button');
    await look(settings, tag, 'settings');

    down = true;
    press(element, 'translate');
    await until(() => maybe(element, 'next') && maybe(element, 'elsewhere'), 'the ways on');
    await look(element, tag, 'failed');

    press(element, 'withdraw');
    await until(() => maybe(element, 'notice') && maybe(element, 'reload'), 'the notice');
    await look(element, tag, 'withdrawn');

    element.compact = true;
    await until(() => maybe(element, 'disclose'), 'the button');
    if (part(element, 'disclose').ariaExpanded === 'false') press(element, 'disclose');
    await until(() => maybe(element, 'dismiss')?.offsetHeight, 'the menu');
    await look(element, tag, 'compact');
    down = false;
    press(element, 'translate');
    await until(() => maybe(element, 'withdraw') && parts(element, 'disclaimer').length > 1, 'the translation');
    await look(element, tag, 'compact, translated');
  });
