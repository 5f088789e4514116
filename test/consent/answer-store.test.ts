// `cache="visit"`: answers of the service are kept in the tab's own storage, and go with the consent.
import { expect } from '@open-wc/testing';
import { answerStore } from '../../src/consent/answer-store.js';
import { serviceRequests } from '../support/commands.js';
import { agree, mount, NOTHING, everythingKept, onCleanPage, part, state, until } from '../support/fixtures.js';

onCleanPage();

const KEY = 'consent-translate:cache';
const kept = () => sessionStorage.getItem(KEY);

describe('answers kept for the visit', () => {
  it('are found again by their source and language only', () => {
    answerStore('a de').write('uk', [['Amt', 'Установа']]);
    answerStore('a de').write('ar', [['Amt', 'مكتب']]);
    expect(answerStore('a de').read('uk')).to.deep.equal([['Amt', 'Установа']]);
    expect(answerStore('a de').read('ar')).to.deep.equal([['Amt', 'مكتب']]);
    expect(answerStore('a de').read('tr')).to.deep.equal([]);
    expect(answerStore('b de').read('uk')).to.deep.equal([]);
  });

  it('are nothing where something else stands there', () => {
    for (const junk of [
      '',
      'no json',
      'null',
      '42',
      '[]',
      '{"a de uk":42}',
      '{"a de uk":{"Amt":42}}',
      '{"__proto__":{"x":"y"}}',
    ]) {
      sessionStorage.setItem(KEY, junk);
      expect(answerStore('a de').read('uk'), junk).to.deep.equal([]);
    }
  });

  it('leave what is kept as it is where there is too much, or no room', () => {
    answerStore('a de').write('uk', [['Amt', 'Установа']]);
    answerStore('a de').write('ar', [['Amt', 'x'.repeat(2_000_000)]]);
    expect(answerStore('a de').read('uk')).to.deep.equal([['Amt', 'Установа']]);
    expect(answerStore('a de').read('ar')).to.deep.equal([]);
  });
});

describe('cache', () => {
  it('"visit" keeps the answers, does not ask again for them, and loses them with the consent', async () => {
    const element = await mount({ cache: 'visit' });
    await agree(element, 'uk');
    expect(kept()).to.include('[uk] Rathaus');
    const asked = (await serviceRequests()).length;
    await element.withdraw();
    expect(kept()).to.equal(null);
    expect(await everythingKept()).to.deep.equal(NOTHING);

    await agree(element, 'uk');
    const again = (await serviceRequests()).length;
    expect(again).to.equal(2 * asked);
    // as on the next page of the visit: another engine, the same storage
    const answers = kept()!;
    await element.withdraw();
    sessionStorage.setItem(KEY, answers);
    await agree(element, 'uk');
    expect((await serviceRequests()).length).to.equal(again);
  });

  it('keeps nothing beyond the page unless it is said', async () => {
    const element = await mount();
    await agree(element, 'uk');
    expect(kept()).to.equal(null);
    part(element, 'original').click();
    await state(element, 'ready');
    await until(() => !element.language, 'the original');
    expect(kept()).to.equal(null);
  });
});
