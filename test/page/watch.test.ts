// A page that goes on living while it is translated: what it adds, changes, moves and removes, by itself or by a framework.
import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { TranslationError } from '../../src/page/page-translation.js';
import {
  expectUnchanged,
  heldTranslator,
  htmlTranslatorOf,
  onGermanPage,
  pageOf,
  put,
  settled,
  snapshot,
  textOf,
  translatorOf,
  until,
} from './helpers.js';

onGermanPage();

async function translated(markup: string) {
  const root = put(markup);
  const translator = htmlTranslatorOf((text, to) => `[${to}] ${text}`);
  const page = pageOf(root, translator);
  await page.translateTo('uk');
  const first = translator.sent().length;
  /** What was sent after the first translation. */
  const later = () => translator.sent().slice(first);
  return { root, translator, page, later };
}

/** Counts what is written into the text nodes under a root. */
function writesTo(root: Node) {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  observer.observe(root, { characterData: true, subtree: true, characterDataOldValue: true });
  return () => [...records, ...observer.takeRecords()].length;
}

describe('what the page changes back', () => {
  it('is not overwritten by a late answer to what it has said meanwhile', async () => {
    const root = put('<p>Offen</p>');
    const translator = heldTranslator();
    const translated = pageOf(root, translator).translateTo('uk');
    (await translator.next()).answer();
    await translated;
    const text = root.querySelector('p')!.firstChild as Text;
    text.data = 'Neu';
    const late = await translator.next();
    text.data = 'Offen'; // its translation is known
    await until(() => text.data === '[uk] Offen', 'what is known');
    late.answer();
    await settled();
    expect(text.data).to.equal('[uk] Offen');
  });
});

describe('what the page adds', () => {
  it('is translated by itself, once', async () => {
    const { root, later } = await translated('<p>Rathaus</p>');
    root.insertAdjacentHTML('beforeend', '<div><p>Neu im <b>Haus</b></p><img alt="Bild"></div>');
    await until(() => textOf(root.lastElementChild) === '[uk] Neu im Haus', 'the new text');
    await until(() => root.querySelector('img')!.alt === '[uk] Bild', 'the new alt');
    await settled();
    expect(later()).to.have.members(['Neu im <a id=1>Haus</a>', 'Bild']);
    expect(textOf(root)).to.equal('[uk] Rathaus[uk] Neu im Haus');
  });

  it('is asked for together, and what is known without a request', async () => {
    const { root, translator, later } = await translated('<p>Rathaus</p>');
    const calls = translator.calls.length;
    for (let i = 0; i < 20; i++) root.insertAdjacentHTML('beforeend', `<p>Meldung ${i}</p><p>Rathaus</p>`);
    await until(
      () => textOf(root.lastElementChild) === '[uk] Rathaus' && textOf(root).includes('[uk] Meldung 19'),
      'all of it',
    );
    expect(later()).to.have.length(20);
    expect(translator.calls.length - calls).to.be.lessThan(5);
  });

  it('is translated where it is text beside text, in a shadow root, and in a part that was empty', async () => {
    const { root } = await translated('<p>Es ist</p><div></div><section></section>');
    const shadow = root.querySelector('div')!.attachShadow({ mode: 'open' });
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Im Schatten</p>';
    root.querySelector('p')!.prepend('Heute: ');
    root.querySelector('section')!.append('Vorher leer');
    root.append(host);
    await until(() => textOf(root.querySelector('p')) === '[uk] Heute: Es ist', 'the whole sentence');
    await until(() => textOf(root.querySelector('section')) === '[uk] Vorher leer', 'the text');
    await until(() => textOf(host.shadowRoot) === '[uk] Im Schatten', 'the shadow root');
    host.shadowRoot!.firstElementChild!.prepend('Mehr ');
    await until(() => textOf(host.shadowRoot) === '[uk] Mehr Im Schatten', 'what was added in the shadow root');
    expect(textOf(shadow)).to.equal('');
  });

  it('is left alone where its part is left alone', async () => {
    const { root, later } = await translated(
      '<p>Rathaus</p><div translate="no"><p lang="de">x</p></div><div lang="fr"></div><pre><code></code></pre>',
    );
    for (const part of root.querySelectorAll('[translate] p, [lang=fr], code')) part.append('Bleibt so');
    root.insertAdjacentHTML('beforeend', '<p translate="no">Auch</p><script type="text/plain">Wort</script><p>Neu</p>');
    await until(() => textOf(root.lastElementChild) === '[uk] Neu', 'what is not');
    expect(later()).to.deep.equal(['Neu']);
  });

  it('stays, untranslated, when the page is restored; and is not asked for any more', async () => {
    const { root, page, translator } = await translated('<p>Rathaus</p>');
    root.insertAdjacentHTML('beforeend', '<p>Neu</p>');
    await until(() => textOf(root.lastElementChild) === '[uk] Neu', 'the new text');
    await page.restore();
    expect(root.innerHTML).to.equal('<p>Rathaus</p><p>Neu</p>');
    const calls = translator.calls.length;
    root.insertAdjacentHTML('beforeend', '<p>Später</p>');
    await settled();
    expect(root.innerHTML).to.equal('<p>Rathaus</p><p>Neu</p><p>Später</p>');
    expect(translator.calls.length).to.equal(calls);
  });

  it('in the original where the service fails for it, without asking on and on', async () => {
    let failing = false;
    const root = put('<p>Rathaus</p>');
    const translator = translatorOf((text, to) => {
      if (failing) throw new TranslationError('quota', 'used up');
      return `[${to}] ${text}`;
    });
    await pageOf(root, translator).translateTo('uk');
    failing = true;
    root.insertAdjacentHTML('beforeend', '<p>Neu</p>');
    await until(() => translator.calls.length === 2, 'the request');
    await settled();
    expect(translator.calls.length).to.equal(2);
    expect(textOf(root)).to.equal('[uk] RathausNeu');
  });
});

describe('what the page changes', () => {
  it('is translated anew, and is what restoring leaves', async () => {
    const { root, page } = await translated('<p>Es ist <b>offen</b></p><p>Amt</p>');
    root.querySelector('b')!.firstChild!.nodeValue = 'geschlossen';
    await until(() => textOf(root.firstElementChild) === '[uk] Es ist geschlossen', 'the new word in its sentence');
    root.querySelector('b')!.textContent = 'halb offen';
    await until(() => textOf(root.firstElementChild) === '[uk] Es ist halb offen', 'the new node in its sentence');
    await page.restore();
    expect(root.innerHTML).to.equal('<p>Es ist <b>halb offen</b></p><p>Amt</p>');
  });

  it('back to what was there before shows its translation', async () => {
    const { root, later } = await translated('<p>Offen</p>');
    const text = root.firstElementChild!.firstChild!;
    for (const word of ['Zu', 'Offen', 'Zu', 'Offen']) {
      text.nodeValue = word;
      await until(() => text.nodeValue === `[uk] ${word}`, word);
    }
    expect(later()).to.deep.equal(['Zu']);
  });

  it('many times at once is asked for once', async () => {
    const { root, later } = await translated('<p>Zähler</p>');
    const text = root.firstElementChild!.firstChild!;
    for (let i = 0; i < 50; i++) text.nodeValue = `Noch ${i} Plätze`;
    await until(() => text.nodeValue === '[uk] Noch 49 Plätze', 'the last');
    expect(later()).to.deep.equal(['Noch 49 Plätze']);
  });

  it('between asking and answer is not lost, and translated too', async () => {
    const { root, later } = await translated('<p>Eins</p>');
    const text = root.firstElementChild!.firstChild!;
    text.nodeValue = 'Zwei';
    await until(() => later().length, 'the request');
    text.nodeValue = 'Drei';
    await until(() => text.nodeValue === '[uk] Drei', 'the last');
  });

  it('from what is text to what is none, and to nothing', async () => {
    const { root, page } = await translated('<p>Frei</p><p>Voll</p>');
    root.firstElementChild!.firstChild!.nodeValue = '12:30';
    root.lastElementChild!.firstChild!.nodeValue = '';
    await settled();
    expect(root.textContent).to.equal('12:30');
    await page.restore();
    expect(root.innerHTML).to.equal('<p>12:30</p><p></p>');
  });

  it('in turns, as a slide show does, stays translated however often', async () => {
    const { root } = await translated('<p>Eins</p>');
    const text = root.firstElementChild!.firstChild!;
    for (let i = 0; i < 30; i++) {
      const word = ['Eins', 'Zwei'][i % 2]!;
      text.nodeValue = word;
      await until(() => text.nodeValue === `[uk] ${word}`, `${word} in round ${i}`);
    }
  });
});

describe('no loop', () => {
  it('what the engine writes is not taken for a change of the page', async () => {
    const { root, translator } = await translated('<p>Lesen <b>Sie</b> mehr</p><p title="Amt">Rathaus</p>');
    const writes = writesTo(root);
    await settled();
    expect(writes()).to.equal(0);
    expect(translator.sent()).to.have.length(3);
  });

  it('a text that the page writes back again and again is left to the page', async () => {
    const { root, page, later } = await translated('<p id="stubborn">Rathaus</p><p>Amt</p>');
    const text = root.querySelector('#stubborn')!.firstChild!;
    let rounds = 0;
    const observer = new MutationObserver(() => {
      if (text.nodeValue === 'Rathaus') return;
      rounds++;
      text.nodeValue = 'Rathaus';
    });
    observer.observe(text, { characterData: true });
    text.nodeValue = 'Rathaus';
    await until(() => rounds > 9, 'ten rounds');
    let last = -1;
    await until(() => rounds === last || void settled().then(() => (last = rounds)), 'the end of it');
    expect(rounds).to.be.within(10, 30);
    expect(text.nodeValue).to.equal('Rathaus');
    expect(textOf(root.lastElementChild)).to.equal('[uk] Amt');
    expect(later()).to.deep.equal([]);
    observer.disconnect();
    await page.restore();
    expect(textOf(root)).to.equal('RathausAmt');
  });

  it('two translations of one page end too', async () => {
    const { root } = await translated('<p>Rathaus</p>');
    const other = translatorOf((text) => `{${text}}`);
    await pageOf(root, other).translateTo('ar');
    const writes = writesTo(root);
    let last = -1;
    await until(() => writes() === last || void settled().then(() => (last = writes())), 'the end of it');
    expect(other.sent().length).to.be.lessThan(40);
  });
});

describe('what the page moves and removes', () => {
  it('stays translated where it is moved, without a request', async () => {
    const { root, page, later } = await translated('<ul><li>Eins</li><li>Zwei <b>drei</b></li></ul><ol></ol>');
    const [list, other] = root.children as unknown as [Element, Element];
    other.append(list.firstElementChild!);
    list.prepend(list.querySelector('b')!);
    await until(() => textOf(other) === '[uk] Eins', 'the moved one');
    await page.restore();
    expect(root.innerHTML).to.equal('<ul><b>drei</b><li>Zwei </li></ul><ol><li>Eins</li></ol>');
    expect(later()).not.to.include('Eins');
  });

  it('is translated anew where it comes to another sentence', async () => {
    const { root, page } = await translated('<p>Offene <!---->drei<!----> Anträge</p><p></p><p>Am <b>Tag</b></p>');
    const [first, second, third] = root.children as unknown as [Element, Element, Element];
    second.append(first.childNodes[2]!);
    third.prepend(first.firstChild!);
    await until(() => textOf(first) === '[uk] Anträge', 'what is left');
    await until(() => textOf(second) === '[uk] drei', 'the number alone');
    await until(() => textOf(third) === '[uk] Offene Am Tag', 'the sentence that has a word more');
    await page.restore();
    expect(root.innerHTML).to.equal('<p><!----><!----> Anträge</p><p>drei</p><p>Offene Am <b>Tag</b></p>');
  });

  it('has its original text at once when it is removed, and its translation when it comes back', async () => {
    const { root, page, later } = await translated('<div><p>Rathaus <b>Mitte</b></p><img alt="Bild"></div><p>Amt</p>');
    const part = root.firstElementChild!;
    part.remove();
    await Promise.resolve();
    expect(part.innerHTML).to.equal('<p>Rathaus <b>Mitte</b></p><img alt="Bild">');
    root.append(part);
    await until(() => textOf(part) === '[uk] Rathaus Mitte', 'its translation');
    await until(() => part.querySelector('img')!.alt === '[uk] Bild', 'its alt');
    expect(later()).to.deep.equal([]);
    await page.restore();
    expect(root.innerHTML).to.equal('<p>Amt</p><div><p>Rathaus <b>Mitte</b></p><img alt="Bild"></div>');
  });

  it('is the original also where it comes back after restoring', async () => {
    const { root, page } = await translated('<p>Rathaus</p><p>Amt</p>');
    const part = root.firstElementChild!;
    part.remove();
    await page.restore();
    root.append(part);
    expect(textOf(root)).to.equal('AmtRathaus');
  });

  it('is gone from the sentence that is left, which is translated anew', async () => {
    const { root, page } = await translated(
      '<p><b>Heute</b> leider zu</p><p>Offene <!---->drei<!----> Anträge</p><div><h2>Amt</h2><b>Nur</b> noch <i>heute</i> offen</div>',
    );
    const [first, second, third] = root.children as unknown as [Element, Element, Element];
    first.firstElementChild!.remove();
    second.childNodes[2]!.remove();
    third.querySelector('b')!.remove();
    await until(() => textOf(first) === '[uk] leider zu', 'the sentence without its first word');
    await until(() => textOf(second) === '[uk] Offene Anträge', 'the sentence without its number');
    await until(() => textOf(third) === '[uk] Amt [uk] noch heute offen', 'the sentence behind a block');
    await page.restore();
    expect(root.innerHTML).to.equal(
      '<p> leider zu</p><p>Offene <!----><!----> Anträge</p><div><h2>Amt</h2> noch <i>heute</i> offen</div>',
    );
  });
});

describe('a live region', () => {
  for (const role of ['aria-live="polite"', 'role="status"', 'role="alert"'])
    it(`${role} is written once for each message`, async () => {
      const { root } = await translated(`<div ${role}><p>Bitte warten</p></div><p>Rathaus</p>`);
      const region = root.firstElementChild!;
      const text = region.firstElementChild!.firstChild!;
      const writes = writesTo(region);
      text.nodeValue = 'Gespeichert';
      await until(() => textOf(region) === '[uk] Gespeichert', 'the translation');
      await settled();
      expect(writes(), 'by the page, and by the engine').to.equal(2);
    });

  it('is written once by the first translation', async () => {
    const root = put('<div role="status">Bitte warten</div><p>Amt</p>');
    const writes = writesTo(root.firstElementChild!);
    await pageOf(root, htmlTranslatorOf()).translateTo('uk');
    await settled();
    expect(writes()).to.equal(1);
  });
});

describe('a framework', () => {
  it('such as Lit renders again into the nodes that it knows', async () => {
    const root = put('');
    const view = (count: number, more: boolean, items: string[]) =>
      html`<h2>Offene Anträge</h2>
        <p title=${`Stand ${count}`}>Anzahl: ${count} <b>Stück</b></p>
        ${more ? html`<i>mehr</i>` : nothing}
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;
    render(view(1, true, ['Pass', 'Ausweis']), root);
    const { page } = {
      page: pageOf(
        root,
        htmlTranslatorOf((text, to) => `[${to}] ${text}`),
      ),
    };
    await page.translateTo('uk');
    expect(textOf(root.querySelector('p'))).to.equal('[uk] Anzahl: 1 Stück');
    expect(textOf(root.querySelector('ul'))).to.equal('[uk] Pass[uk] Ausweis');
    for (const [count, more, ...items] of [
      [2, false, 'Ausweis'],
      [2, true, 'Pass', 'Ausweis', 'Visum'],
      [3, false],
    ] as const) {
      render(view(count, more, [...items]), root);
      await until(() => textOf(root.querySelector('p')) === `[uk] Anzahl: ${count} Stück`, `the count ${count}`);
      await until(() => textOf(root.querySelector('ul')) === items.map((item) => `[uk] ${item}`).join(''), 'the list');
      await until(() => (root.querySelector('i')?.textContent ?? '') === (more ? '[uk] mehr' : ''), 'the more');
    }
    await until(() => root.querySelector('p')!.title === '[uk] Stand 3', 'the title');
    await page.restore();
    expect(textOf(root)).to.equal('Offene Anträge Anzahl: 3 Stück');
    render(view(4, true, ['Pass']), root);
    expect(textOf(root)).to.equal('Offene Anträge Anzahl: 4 Stück mehr Pass');
  });

  it('such as React removes, inserts and writes the nodes that it holds', async () => {
    const { root, page } = await translated('<p></p>');
    const [parent, first, second] = [root.firstElementChild!, new Text('Eins '), new Text('zwei')];
    parent.append(first, second);
    await until(() => textOf(parent) === '[uk] Eins zwei', 'both');
    parent.insertBefore(new Text('null '), first);
    await until(() => textOf(parent) === '[uk] null Eins zwei', 'three');
    parent.removeChild(first);
    await until(() => textOf(parent) === '[uk] null zwei', 'two');
    second.nodeValue = 'vier';
    await until(() => textOf(parent) === '[uk] null vier', 'the new word');
    expect(first.data).to.equal('Eins ');
    await page.restore();
    expect([...parent.childNodes].map((node) => node.nodeValue)).to.deep.equal(['null ', 'vier']);
    expect(parent.lastChild === second).to.equal(true);
  });

  it('that puts up the page anew by innerHTML has it translated, without a request', async () => {
    const { root, page, later } = await translated('<p>Lesen <b>Sie</b></p><p>Amt</p>');
    root.innerHTML = '<p>Lesen <b>Sie</b></p><p>Amt</p>';
    const before = snapshot(root);
    await until(() => textOf(root) === '[uk] Lesen Sie[uk] Amt', 'the translation');
    expect(later()).to.deep.equal([]);
    await page.restore();
    expect(root.innerHTML).to.equal('<p>Lesen <b>Sie</b></p><p>Amt</p>');
    expect(before.nodes.length).to.equal(snapshot(root).nodes.length);
  });
});

it('restores a page that nobody touched exactly, after all that', async () => {
  const root = put('<p>Rathaus</p>');
  const before = snapshot(root);
  const page = pageOf(root, htmlTranslatorOf());
  await page.translateTo('uk');
  const added = document.createElement('p');
  added.textContent = 'Neu';
  root.append(added);
  await until(() => added.textContent === 'NEU', 'the new text');
  added.remove();
  await page.restore();
  expectUnchanged(root, before);
  expect(added.textContent).to.equal('Neu');
});
