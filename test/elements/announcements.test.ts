// What a screen reader is told: one live region, there from the start, that says each thing once, in the right language.
import { expect } from '@open-wc/testing';
import { service } from '../support/commands.js';
import {
  agree,
  choose,
  kept,
  leave,
  maybe,
  mount,
  onCleanPage,
  part,
  put,
  select,
  settled,
  shown,
  state,
  text,
  until,
  visitor,
  words,
} from '../support/fixtures.js';
import { hear } from '../support/hear.js';

onCleanPage();

it('the live region is there before any words, empty, and stays the same node', async () => {
  const element = put();
  /** Whether the notice was there when the region came. */
  const early = await new Promise<boolean>((resolve) => {
    const look = () => maybe(element, 'status') && resolve(!!maybe(element, 'controls'));
    new MutationObserver(look).observe(element.shadowRoot!, { childList: true, subtree: true });
  });
  expect(early).to.equal(false);
  const region = element.shadowRoot!.querySelector('[role=status]')!;
  expect(region === part(element, 'status'), 'the part is the region').to.equal(true);
  expect(text(region)).to.equal('');
  await shown(element);
  await agree(element, 'ar');
  await element.restore();
  await element.withdraw();
  await service('unavailable');
  await element.grant({ language: 'uk' }).catch(() => {});
  await until(() => maybe(element, 'error'), 'the failure');
  expect(part(element, 'status') === region, 'the same region to the end').to.equal(true);
  expect(element.shadowRoot!.querySelectorAll('[role=status], [role=alert], [aria-live]').length).to.equal(1);
});

it('a whole round is announced, each step once, in the language of the visitor', async () => {
  visitor('uk');
  await service('slow', { delay: 300 });
  const element = await mount();
  const { texts, languages } = hear(element);
  part(element, 'translate').click();
  await state(element, 'translated');
  await until(() => texts().length === 2, 'two announcements');
  part(element, 'original').click();
  await until(() => texts().length === 3, 'the third');
  part(element, 'withdraw').click();
  await until(() => texts().length === 4, 'the fourth');
  await settled();
  expect(texts()).to.deep.equal([
    words('uk', 'loading'),
    words('uk', 'translated', { language: 'Українська' }),
    words('uk', 'restored', { page: 'Німецька' }),
    words('uk', 'withdrawn'),
  ]);
  expect(new Set(languages())).to.deep.equal(new Set(['uk']));
});

it('a failure is announced once, and the retry and its end too', async () => {
  visitor('uk');
  await service('refused');
  const element = await mount();
  const { texts } = hear(element);
  part(element, 'translate').click();
  await until(() => maybe(element, 'retry'), 'the failure');
  await settled();
  expect(texts().filter((one) => one === words('uk', 'refused'))).to.have.length(1);
  const before = texts().length;
  await service('slow', { delay: 300 });
  part(element, 'retry').click();
  await state(element, 'translated');
  await until(() => texts().length === before + 2, 'the retry');
  await settled();
  expect(texts().slice(before)).to.deep.equal([
    words('uk', 'loading'),
    words('uk', 'translated', { language: 'Українська' }),
  ]);
});

it('failing twice the same way is announced twice', async () => {
  visitor('uk');
  await service('refused');
  const element = await mount();
  const { texts } = hear(element);
  const count = () => texts().filter((one) => one === words('uk', 'refused')).length;
  part(element, 'translate').click();
  await until(() => count() === 1, 'the first');
  part(element, 'retry').click();
  await until(() => count() === 2, 'the second');
  await settled();
  expect(count()).to.equal(2);
});

it('"ready" is announced once', async () => {
  const element = await mount();
  const { texts } = hear(element);
  await element.grant();
  await until(() => texts().length, 'the announcement');
  await settled();
  expect(texts()).to.deep.equal([words('de', 'ready')]);
});

it('the request to choose is announced, and again by another press', async () => {
  const element = await mount();
  const { texts } = hear(element);
  part(element, 'translate').click();
  await until(() => texts().length, 'the request');
  expect(texts()).to.deep.equal([words('de', 'choose')]);
  await choose(element, 'uk');
  await settled();
  expect(texts()).to.have.length(1);
  expect(text(part(element, 'status'))).to.equal('');
});

it('choosing on says nothing again in another language', async () => {
  const element = await mount();
  await agree(element, 'uk');
  part(element, 'withdraw').click();
  await state(element, 'asking');
  await until(() => text(part(element, 'status')) === words('uk', 'withdrawn'), 'the announcement');
  const { texts } = hear(element);
  await choose(element, 'ar');
  await choose(element, 'en');
  await settled();
  expect(texts()).to.deep.equal([]);
});

it('choosing before consent announces nothing', async () => {
  const element = await mount();
  const { texts } = hear(element);
  await choose(element, 'ar');
  await choose(element, 'uk');
  await settled();
  expect(texts()).to.deep.equal([]);
});

it('the next language is announced in that language', async () => {
  const element = await mount();
  await agree(element, 'uk');
  const { texts, languages } = hear(element);
  const control = select(element);
  control.value = 'ar';
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await service('slow', { delay: 300 });
  part(element, 'translate').click();
  await until(() => element.language === 'ar', 'Arabic');
  await until(() => texts().length > 1, 'the announcement');
  await settled();
  expect(texts().at(-1)).to.equal(words('ar', 'translated', { language: 'العربية' }));
  expect(languages().at(-1)).to.equal('ar');
  expect(texts().filter((one) => one === texts().at(-1))).to.have.length(1);
});

it('on a later page only the end is announced, in the language stored', async () => {
  const first = await mount();
  await first.grant({ language: 'uk', remember: true });
  const { device } = kept();
  await leave(first);
  localStorage.setItem('consent-translate', device!);
  await service('slow', { delay: 200 });
  const element = put();
  await until(() => maybe(element, 'status'), 'the live region');
  const { texts, languages } = hear(element);
  await state(element, 'translated');
  await until(() => texts().length, 'the announcement');
  await settled();
  expect(texts()).to.deep.equal([words('uk', 'translated', { language: 'Українська' })]);
  expect(languages()).to.deep.equal(['uk']);
});

it('what is announced is said in the direction of its language', async () => {
  const element = await mount();
  await agree(element, 'ar');
  expect(part(element, 'status')).to.include({ lang: 'ar', dir: 'rtl' });
});
