// Copies that the page makes of what is translated, as carousels, menus for phones and `innerHTML +=` do: they are translations
// too. They are not sent as if they were the page's own language, and are gone with the others.
import { expect } from '@open-wc/testing';
import { htmlTranslatorOf, onGermanPage, pageOf, put, settled, textOf, until } from './helpers.js';

onGermanPage();

const SLIDE =
  '<div class="slide" title="Bild aus dem Stadtpark"><h3>Fest</h3><p>Heute <b>im Park</b> und am See.</p></div>';

async function translated(markup: string) {
  const root = put(markup);
  const translator = htmlTranslatorOf((text, to) => text.replace(/[^<>]+(?=<|$)/g, (words) => `${to}:${words}`));
  const page = pageOf(root, translator);
  await page.translateTo('uk');
  const first = translator.sent().length;
  /** What was sent after the first translation. */
  const later = () => translator.sent().slice(first);
  return { root, page, later };
}

describe('a copy of what is translated', () => {
  const ways: Record<string, (root: HTMLElement) => void> = {
    'by cloneNode': (root) => root.append(root.firstElementChild!.cloneNode(true)),
    'by insertAdjacentHTML': (root) => root.insertAdjacentHTML('afterbegin', root.innerHTML),
    'by innerHTML +=, which puts up all of it anew': (root) => (root.innerHTML += root.innerHTML),
    'by innerHTML in two steps': (root) => {
      const markup = root.innerHTML;
      root.innerHTML = '';
      root.innerHTML = markup + markup;
    },
  };
  for (const [name, copy] of Object.entries(ways))
    it(`${name} is not sent, follows from language to language, and is gone after restoring`, async () => {
      const { root, page, later } = await translated(SLIDE);
      copy(root);
      const twice = textOf(root);
      await settled();
      expect(later()).to.deep.equal([]);
      expect(textOf(root)).to.equal(twice);

      await page.translateTo('fr');
      expect(later()).to.have.members(['Bild aus dem Stadtpark', 'Fest', 'Heute <a id=1>im Park</a> und am See.']);
      expect(textOf(root)).to.equal(twice.replaceAll('uk:', 'fr:'));
      await page.restore();
      expect(root.innerHTML).to.equal(SLIDE + SLIDE);
    });

  it('of which the page shows the texts only, as in a table of contents', async () => {
    const { root, page, later } = await translated(`<ol></ol><h2>Öffnungszeiten</h2><h2>Anfahrt mit dem Bus</h2>`);
    const list = root.querySelector('ol')!;
    for (const heading of root.querySelectorAll('h2')) {
      const item = document.createElement('li');
      item.textContent = heading.textContent;
      list.append(item);
    }
    await settled();
    expect(textOf(list)).to.equal('uk:Öffnungszeitenuk:Anfahrt mit dem Bus');
    expect(later()).to.deep.equal([]);
    await page.restore();
    expect(textOf(list)).to.equal('ÖffnungszeitenAnfahrt mit dem Bus');
  });

  it('with something new in it has that translated', async () => {
    const { root, page, later } = await translated(SLIDE);
    const copy = root.firstElementChild!.cloneNode(true) as Element;
    copy.querySelector('h3')!.textContent = 'Markt';
    root.append(copy);
    await until(() => copy.querySelector('h3')!.textContent === 'uk:Markt', 'the new words');
    expect(later()).to.deep.equal(['Markt']);
    await page.restore();
    expect(root.innerHTML).to.equal(SLIDE + SLIDE.replace('Fest', 'Markt'));
  });
});

describe('a word of the page that is like a translation', () => {
  it('stays what it is: a few words the same do not make a copy', async () => {
    const root = put('<p>Dienst</p><p>Rathaus</p>');
    const page = pageOf(
      root,
      htmlTranslatorOf((text) => (text === 'Dienst' ? 'Service' : text.toUpperCase())),
    );
    await page.translateTo('en');
    root.insertAdjacentHTML('beforeend', '<p>Service</p>');
    await until(() => textOf(root.lastElementChild) === 'SERVICE', 'its own translation');
    await page.restore();
    expect(textOf(root)).to.equal('DienstRathausService');
  });
});
