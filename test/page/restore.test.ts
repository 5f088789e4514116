// The page comes back as it was: the very same nodes, text and attributes; and nothing that lives in it is disturbed.
import { expect } from '@open-wc/testing';
import {
  expectSameNodes,
  expectUnchanged,
  htmlTranslatorOf,
  onGermanPage,
  pageOf,
  put,
  snapshot,
  textOf,
  translatorOf,
} from './helpers.js';

onGermanPage();

const PAGE = `<h1 id="a">Öffnungszeiten</h1>
  <p>Lesen Sie <a href="/hinweis">den Hinweis</a> jetzt.<!-- x --></p>
  <img alt="Das Rathaus" title="Ansicht">
  <label>Name <input placeholder="Ihr Name" value="Müller" aria-label="Vor- und Nachname"></label>
  <p translate="no">Marke</p><p lang="de-CH">Velo</p>`;

describe('restoring', () => {
  it('brings back every node, text and attribute, after one language and several', async () => {
    const root = put(PAGE);
    const before = snapshot(root);
    const page = pageOf(root, htmlTranslatorOf());
    for (const languages of [['ar'], ['uk', 'ar', 'ar', 'en'], ['tr']]) {
      for (const language of languages) await page.translateTo(language);
      expect(textOf(root)).to.contain('LESEN SIE DEN HINWEIS JETZT.');
      expectSameNodes(root, before);
      await page.restore();
      expectUnchanged(root, before);
    }
  });

  it('is done by disposing, too, and by a page that was never translated', async () => {
    const root = put(PAGE);
    const before = snapshot(root);
    const page = pageOf(root, translatorOf());
    await page.restore();
    expectUnchanged(root, before);
    await page.translateTo('ar');
    expect(textOf(root)).to.contain('[ar]');
    await page.dispose();
    expectUnchanged(root, before);
    await page.dispose();
    await page.restore();
    expectUnchanged(root, before);
  });

  it('makes no element, and moves none, meanwhile', async () => {
    const root = put(PAGE);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(document, { childList: true, subtree: true });
    const page = pageOf(root, htmlTranslatorOf());
    await page.translateTo('ar');
    await page.translateTo('uk');
    await page.restore();
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records.length).to.equal(0);
  });

  it('keeps odd white space, empty text nodes and adjacent ones', async () => {
    const root = put('<p></p>\n\n<p>\t</p>');
    root.firstElementChild!.append(
      '',
      '  Rat',
      '',
      'haus \n',
      ' am\u00a0',
      document.createElement('b'),
      '\u00ad Markt\u00ad ',
      '',
    );
    const before = snapshot(root);
    const page = pageOf(root, htmlTranslatorOf());
    await page.translateTo('uk');
    expect(textOf(root).replace(/\u00ad/g, '')).to.match(/^RATHAUS AM\u00a0 ?MARKT$/);
    await page.restore();
    expectUnchanged(root, before);
  });

  it('takes back no more than the translation: what the page changed stays', async () => {
    const root = put('<p id="text">alt</p><p id="kept">bleibt</p><p id="gone">geht</p><input placeholder="leer">');
    const page = pageOf(root, translatorOf());
    await page.translateTo('uk');
    root.querySelector('#text')!.firstChild!.nodeValue = 'neu';
    root.querySelector('input')!.placeholder = 'voll';
    root.querySelector('#gone')!.remove();
    root.append('dazu');
    await page.restore();
    expect(root.innerHTML).to.equal('<p id="text">neu</p><p id="kept">bleibt</p><input placeholder="voll">dazu');
  });

  it('is over when it resolves, and translating again begins from the original', async () => {
    const root = put('<p>alt</p>');
    const translator = translatorOf();
    const page = pageOf(root, translator);
    await page.translateTo('uk');
    await page.restore();
    root.firstElementChild!.firstChild!.nodeValue = 'neu';
    await page.translateTo('uk');
    expect(textOf(root)).to.equal('[uk] neu');
    expect(translator.sent()).to.deep.equal(['alt', 'neu']);
  });
});

describe('while a page is translated and restored', () => {
  it('listeners, focus, what was typed and where the caret stands survive', async () => {
    const root = put(PAGE);
    const link = root.querySelector('a')!;
    const input = root.querySelector('input')!;
    let clicks = 0;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      clicks++;
    });
    const moves: string[] = [];
    for (const type of ['blur', 'focus', 'change', 'input']) input.addEventListener(type, () => moves.push(type));
    input.value = 'Schmidt';
    input.focus();
    input.setSelectionRange(2, 5);
    moves.length = 0;
    const page = pageOf(root, htmlTranslatorOf());
    const check = () => {
      link.click();
      expect(document.activeElement === input).to.equal(true);
      expect([input.value, input.selectionStart, input.selectionEnd]).to.deep.equal(['Schmidt', 2, 5]);
    };
    await page.translateTo('uk');
    check();
    await page.restore();
    check();
    expect(clicks).to.equal(2);
    expect(moves).to.deep.equal([]);
  });

  it('what the visitor has selected stays selected', async () => {
    const root = put(PAGE);
    const [selection, paragraph] = [getSelection()!, root.querySelector('p')!];
    selection.selectAllChildren(paragraph);
    const page = pageOf(root, htmlTranslatorOf());
    await page.translateTo('uk');
    expect(selection.toString().trim()).to.equal('LESEN SIE DEN HINWEIS JETZT.');
    await page.restore();
    expect(selection.toString().trim()).to.equal('Lesen Sie den Hinweis jetzt.');
    expect(selection.anchorNode === paragraph && selection.focusNode === paragraph).to.equal(true);
    selection.removeAllRanges();
  });

  it('the page stays scrolled to where it was', async () => {
    const root = put(
      `<div style="height:100px;overflow:auto"><p style="height:1000px">Innen</p></div><p style="height:5000px">Unten</p>${PAGE}`,
    );
    const inner = root.firstElementChild!;
    const page = pageOf(
      root,
      translatorOf(([...text]) => text.toReversed().join('')),
    );
    scrollTo(0, 700);
    inner.scrollTop = 300;
    const at = () => [Math.round(scrollY), inner.scrollTop];
    expect(at()).to.deep.equal([700, 300]);
    await page.translateTo('uk');
    expect(at()).to.deep.equal([700, 300]);
    await page.restore();
    expect(at()).to.deep.equal([700, 300]);
  });

  it('frames are not loaded again', async () => {
    const root = put('<p>Karte</p>');
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>Innen</p>';
    frame.title = 'Stadtplan';
    let loads = 0;
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', () => {
        loads++;
        resolve(null);
      });
    });
    root.append(frame);
    await loaded;
    Object.assign(frame.contentWindow!, { mark: 'still the same' });
    const page = pageOf(root, htmlTranslatorOf());
    await page.translateTo('ar');
    expect(frame.title).to.equal('STADTPLAN');
    await page.restore();
    expect(frame.contentWindow).to.have.property('mark', 'still the same');
    expect(frame.contentDocument!.body.textContent).to.equal('Innen');
    expect(loads).to.equal(1);
  });

  it('custom elements are not disconnected, and hear of no attribute but what is translated', async () => {
    const heard: string[] = [];
    customElements.define(
      'test-card',
      class extends HTMLElement {
        static observedAttributes = ['title', 'class', 'id', 'style', 'data-x', 'lang', 'dir', 'translate', 'hidden'];
        connectedCallback() {
          heard.push('connected');
        }
        disconnectedCallback() {
          heard.push('disconnected');
        }
        attributeChangedCallback(name: string) {
          heard.push(name);
        }
      },
    );
    const root = put('<test-card title="Karte" class="a">Ein <b>Wort</b></test-card>');
    heard.length = 0;
    const page = pageOf(root, htmlTranslatorOf());
    await page.translateTo('ar');
    await page.restore();
    expect(heard).to.deep.equal(['title', 'title']);
  });

  it('a video plays on and an animation runs on, as no element is touched', async () => {
    const root = put('<p>Rathaus</p>');
    const animation = root.firstElementChild!.animate([{ opacity: 0 }, { opacity: 1 }], 100_000);
    const page = pageOf(root, htmlTranslatorOf());
    await page.translateTo('uk');
    await page.restore();
    expect(animation.playState).to.equal('running');
    expect(root.firstElementChild!.getAnimations().length).to.equal(1);
    animation.cancel();
  });
});
