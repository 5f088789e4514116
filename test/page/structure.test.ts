// The shapes of pages: tables, blocks within inline elements, line breaks, long texts, drawings, shadow roots, hidden parts.
import { expect } from '@open-wc/testing';
import type { TextTranslator } from '../../src/page/translator.js';
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
  upper,
} from './helpers.js';

onGermanPage();

/** Translates an element into upper case, and brings it back, exactly. */
async function translate(root: Element, limits: TextTranslator['limits'] = { segments: 100 }) {
  const before = snapshot(root);
  const translator = htmlTranslatorOf(upper, limits);
  const page = pageOf(root, translator);
  const result = await page.translateTo('uk');
  expectSameNodes(root, before);
  const markup = root.innerHTML;
  const { data, shadows } = snapshot(root);
  await page.restore();
  expectUnchanged(root, before);
  return {
    sent: translator.sent(),
    calls: translator.calls,
    markup,
    shadows: shadows.join(),
    texts: data.filter(Boolean),
    text: data.filter(Boolean).join('').replace(/\s+/g, ' ').trim(),
    result,
  };
}

const SHAPES: Record<string, [markup: string, text: string, sent?: string[]]> = {
  'a table': [
    '<table><caption>Gebühren</caption><tbody><tr><th>Art</th><th>Preis</th></tr><tr><td>Pass</td><td>60 €</td></tr></tbody></table>',
    'GEBÜHRENARTPREISPASS60 €',
    ['Gebühren', 'Art', 'Preis', 'Pass'],
  ],
  'a list with lists in it': [
    '<ul><li>Eins<ul><li>Zwei <b>drei</b></li></ul></li><li>Vier</li></ul><dl><dt>Fünf</dt><dd>Sechs</dd></dl>',
    'EINSZWEI DREIVIERFÜNFSECHS',
    ['Eins', 'Zwei <a id=1>drei</a>', 'Vier', 'Fünf', 'Sechs'],
  ],
  'blocks within a link': [
    '<a href="#"><h3>Neue Brücke</h3><p>Ab heute <b>offen</b></p></a>',
    'NEUE BRÜCKEAB HEUTE OFFEN',
    ['Neue Brücke', 'Ab heute <a id=1>offen</a>'],
  ],
  'text before and after a block': [
    '<div>Vorher<p>Mitten drin</p>Nachher</div>',
    'VORHERMITTEN DRINNACHHER',
    ['Vorher', 'Mitten drin', 'Nachher'],
  ],
  'blocks within an inline element of a sentence': [
    '<div>Links <span>mit <div>einem Block</div> darin</span> rechts</div>',
    'LINKS MIT EINEM BLOCK DARIN RECHTS',
    ['Links <a id=1>mit</a>', 'einem Block', '<a id=1>darin</a> rechts'],
  ],
  'a line that ends within an inline element': [
    '<p><b>Eins<br>zwei</b> drei</p>',
    'EINSZWEI DREI',
    ['Eins', '<a id=1>zwei</a> drei'],
  ],
  'lines of an address': [
    '<address>Stadt Lindenwerth<br>Am Markt 1<br>\n12345 Lindenwerth</address>',
    'STADT LINDENWERTHAM MARKT 1 12345 LINDENWERTH',
    ['Stadt Lindenwerth', 'Am Markt 1', '12345 Lindenwerth'],
  ],
  'details and a dialog, closed': [
    '<details><summary>Mehr</summary>Verborgen</details><dialog>Bitte warten</dialog><p hidden>Später</p><p style="display:none">Nie</p>',
    'MEHRVERBORGENBITTE WARTENSPÄTERNIE',
    ['Mehr', 'Verborgen', 'Bitte warten', 'Später', 'Nie'],
  ],
  'a drawing with words': [
    '<svg class="karte"><title>Plan</title><desc>Stadtplan</desc><text x="1">Rathaus <tspan class="k">am Markt</tspan></text><foreignObject><p>Hof</p></foreignObject></svg>',
    'PLANSTADTPLANRATHAUS AM MARKTHOF',
    ['Plan', 'Stadtplan', 'Rathaus <a id=1>am Markt</a>', 'Hof'],
  ],
  'a button and a label with a field in it': [
    '<form><label>Name <input> bitte</label><button type="button">Senden <b>jetzt</b></button></form>',
    'NAME BITTESENDEN JETZT',
  ],
  'a menu that pops up': [
    '<button popovertarget="menu">Menü</button><ul popover id="menu"><li>Suche</li></ul>',
    'MENÜSUCHE',
    ['Menü', 'Suche'],
  ],
  'words with their reading, which stays': [
    '<p>Das <ruby>Amt<rp>(</rp><rt>Behörde</rt><rp>)</rp></ruby> hilft</p>',
    'DAS AMT(Behörde) HILFT',
  ],
  'places where a word may break': ['<p>Donau<wbr>dampf<wbr>schiff</p>', 'DONAUDAMPFSCHIFF'],
  'figures, times and abbreviations': [
    '<figure><img alt="Hof"><figcaption>Der Hof</figcaption></figure><p>Ab <time datetime="08:00">8 Uhr</time> im <abbr>EG</abbr></p>',
    'DER HOFAB 8 UHR IM EG',
    ['Hof', 'Der Hof', 'Ab <a id=1>8 Uhr</a> im <a id=2>EG</a>'],
  ],
  'unknown elements': ['<my-card>Hallo <my-word>Welt</my-word></my-card>', 'HALLO WELT'],
};

describe('every text is translated, and restored, in', () => {
  for (const [what, [markup, text, sent]] of Object.entries(SHAPES))
    it(what, async () => {
      const seen = await translate(put(markup));
      expect(seen.text).to.equal(text);
      if (sent)
        expect(seen.sent.map((segment) => segment.replace(/ (?=<\/)|(?<=<a id=\d+>) /g, ''))).to.have.members(sent);
    });
});

it('a page nested 2,000 deep is translated', async function () {
  this.timeout(300_000); // layout of it, on a busy machine
  const root = put('');
  for (const name of ['div', 'b']) {
    let at = root.appendChild(document.createElement('section')) as HTMLElement;
    for (let i = 0; i < 2000; i++) {
      if (i % 100 === 0) at.append(`Stufe ${i} `);
      at = at.appendChild(document.createElement(name));
    }
    at.append('Ende');
  }
  const { texts } = await translate(root);
  expect(texts.length).to.equal(42);
  for (const text of texts) expect(text).to.match(/^(STUFE \d+ |ENDE)$/);
});

describe('preformatted text', () => {
  it('keeps line breaks and indent; each line is sent by itself', async () => {
    const { sent, markup } = await translate(put('<pre>Montag 8 Uhr\n  Dienstag 9 Uhr\n\n\tMittwoch zu\n</pre>'));
    expect(markup).to.equal('<pre>MONTAG 8 UHR\n  DIENSTAG 9 UHR\n\n\tMITTWOCH ZU\n</pre>');
    expect(sent).to.have.members(['Montag 8 Uhr', 'Dienstag 9 Uhr', 'Mittwoch zu']);
  });

  it('keeps line breaks and indent at the root itself', async () => {
    const { markup } = await translate(put('Montag 8 Uhr\n  Dienstag 9 Uhr\n', 'pre'));
    expect(markup).to.equal('MONTAG 8 UHR\n  DIENSTAG 9 UHR\n');
  });

  it('keeps them around elements', async () => {
    const { markup } = await translate(
      put('<pre>Rat\n  <b>Montag\n    früh</b> und\n<i>abends</i>\n <code>x  y</code></pre>'),
    );
    expect(markup).to.equal('<pre>RAT\n  <b>MONTAG\n    FRÜH</b> UND\n<i>ABENDS</i>\n <code>x  y</code></pre>');
  });
});

describe('a long text', () => {
  const sentence = (i: number) => `Dies ist der Satz Nummer ${i} einer sehr langen Satzung der Stadt.`;
  const long = Array.from({ length: 320 }, (_, i) => sentence(i)).join(' ');
  const longest = (sent: readonly string[]) => Math.max(...sent.map(({ length }) => length));

  it('is cut at ends of sentences below the limit, and joined again', async () => {
    expect(long.length).to.be.greaterThan(20_000);
    const { sent, text } = await translate(put(`<p>${long}</p><p>Kurz</p>`), {
      segments: 100,
      characters: 3000,
    });
    expect(text).to.equal(`${long}Kurz`.toUpperCase());
    expect(longest(sent)).to.be.within(1500, 3000);
    for (const part of sent) if (part !== 'Kurz') expect(part).to.match(/^Dies .*\.$/);
    expect(sent.length).to.be.lessThan(16);
  });

  it('is cut below the limit also where elements are in it', async () => {
    const markup = long.replaceAll('Satzung', '<a href="#">Satzung</a>');
    const { sent, text } = await translate(put(`<p>${markup}</p>`), { segments: 100, characters: 3000 });
    expect(text).to.equal(long.toUpperCase());
    expect(longest(sent)).to.be.at.most(3000);
  });

  it('is cut also where no sentence ends, and within what the service counts in bytes', async () => {
    for (const words of ['Müllabfuhr '.repeat(900).trim(), 'ß'.repeat(7000), '道'.repeat(5000)]) {
      const limits = { segments: 100, characters: 3000, bytes: 4000 };
      const { sent, calls, text } = await translate(put(`<p>${words}</p>`), limits);
      expect(text).to.equal(words.toUpperCase());
      for (const part of sent)
        if (words.startsWith('Müll')) expect(part, 'no word is torn').to.match(/^(Müllabfuhr ?)+$/);
      expect(longest(sent)).to.be.at.most(3000);
      for (const { segments } of calls) expect(new TextEncoder().encode(segments.join('')).length).to.be.at.most(4000);
    }
  });

  it('is not cut within a character of two units', async () => {
    const { sent } = await translate(
      put(`<p>a${Array.from({ length: 900 }, (_, i) => String.fromCodePoint(0x10428 + (i % 37))).join('')}</p>`),
      { segments: 100, characters: 100 },
    );
    expect(sent.length).to.be.greaterThan(9);
    for (const part of sent) expect(encodeURIComponent.bind(null, part)).not.to.throw(); // it does where half a character is
  });
});

describe('shadow roots', () => {
  function host(markup: string, light: string, mode: ShadowRootMode = 'open') {
    const element = put('<section><div></div></section>').querySelector('div')!;
    element.innerHTML = light;
    element.attachShadow({ mode }).innerHTML = markup;
    return element;
  }

  it('that are open are translated, with what is slotted, each once', async () => {
    const root = host(
      'Direkt <p>Im <b>Schatten</b></p><slot>Ersatz</slot><img alt="Bild">',
      'Außen <i>drin</i>',
    ).closest('main')!;
    const { sent, markup, shadows } = await translate(root);
    expect(sent).to.have.members(['Direkt', 'Im <a id=1>Schatten</a>', 'Ersatz', 'Bild', 'Außen <a id=1>drin</a>']);
    expect(shadows).to.contain('DIREKT <p>IM <b>SCHATTEN</b></p><slot>ERSATZ</slot><img alt="BILD">');
    expect(markup).to.contain('AUSSEN <i>DRIN</i>');
  });

  it('are translated within one another, and at the root itself', async () => {
    const outer = host('<div></div>', '');
    outer.shadowRoot!.querySelector('div')!.attachShadow({ mode: 'open' }).textContent = 'Innen';
    expect((await translate(outer)).sent).to.deep.equal(['Innen']);
  });

  it('of elements within a sentence are translated, too', async () => {
    const root = put('<p>Am <span></span> offen</p>');
    root.querySelector('span')!.attachShadow({ mode: 'open' }).innerHTML = '<b>Montag</b>';
    const { sent, shadows } = await translate(root);
    expect(shadows).to.equal('<b>MONTAG</b>');
    expect(sent).to.have.length(2).and.to.include('Montag');
  });

  it('of parts that are left alone are left alone', async () => {
    const element = host('<p>Marke</p>', '');
    element.parentElement!.translate = false;
    expect((await translate(element.closest('main')!)).sent).to.deep.equal([]);
  });

  it('that are closed stay as they are', async () => {
    expect((await translate(host('<p>Verborgen</p>', '<p>Offen</p>', 'closed'))).sent).to.deep.equal(['Offen']);
  });
});

describe('a page as cities have it', () => {
  const CITY = `<header><a href="/" class="logo"><img alt="Stadt Lindenwerth" src="data:,"></a><nav aria-label="Hauptmenü"><ul>
    <li><a href="/amt">Ämter</a></li><li><a href="/rat"><span class="icon">home</span> Rat</a></li></ul></nav>
    <form role="search"><input type="search" placeholder="Suche" value="Ausweis"><input type="submit" value="Finden"></form></header>
    <h1>Bürgerbüro <small>im Rathaus</small></h1><p>Das Bürgerbüro&nbsp;1 ist <strong>ab Montag</strong> wieder für Sie da.</p>
    <table><caption>Öffnungszeiten</caption><tbody><tr><th>Mo–Fr</th><td>8:00 – 12:00 Uhr</td></tr><tr><th>Sa</th><td>geschlossen</td></tr></tbody></table>
    <address translate="no">Stadt Lindenwerth<br>Am Markt 1</address><p>Telefon: <a href="tel:+49123">0123 456-78</a><br>
    E-Mail: <a href="mailto:amt@stadt.example">amt@stadt.example</a><br>Fax 0123 99</p><iframe title="Stadtplan" srcdoc="<p>Karte</p>"></iframe>
    <ul><li><a href="/a.pdf" download>Antrag (PDF, 120&nbsp;kB)</a></li><li><a href="https://www.bund.example/">www.bund.example</a></li></ul>
    <details><summary>Was muss ich mitbringen?</summary><ol><li>Ihren <em>alten</em> Ausweis</li><li>ein Foto</li></ol></details>
    <table class="calendar"><thead><tr><th><abbr title="Montag">Mo</abbr></th></tr></thead><tbody><tr><td>24</td></tr><tr><td><a href="#" aria-label="25. November, frei">25</a></td></tr></tbody></table>
    <blockquote lang="fr">Bienvenue à tous</blockquote><p>Hinweis von <span class="notranslate">Frau Özdemir-Groß</span>: <q>Bitte lüften!</q></p>
    <div role="dialog" aria-label="Cookies"><p>Wir nutzen Cookies. <a href="/ds">Mehr dazu</a></p><button name="ja" value="Ja">Alle erlauben</button></div>
    <footer>© 2026 Stadt Lindenwerth · <a href="/impressum">Impressum</a> · <a href="/leicht">Leichte Sprache</a></footer>`;

  it('is translated wholly but for what is not language, and comes back', async () => {
    const { texts, sent, markup, result } = await translate(put(CITY));
    expect(result).to.include({ complete: true, missing: 0 });
    expect(texts.join(' ').match(/[\p{L}.@-]*\p{Ll}[\p{L}.@-]*/gu)).to.deep.equal(
      'home Stadt Lindenwerth Am Markt www.bund.example Bienvenue à tous Frau Özdemir-Groß'.split(' '),
    );
    for (const attribute of [
      'alt="STADT LINDENWERTH"',
      'aria-label="HAUPTMENÜ"',
      'placeholder="SUCHE"',
      'value="FINDEN"',
      'title="STADTPLAN"',
      'title="MONTAG"',
      'aria-label="25. NOVEMBER, FREI"',
      'aria-label="COOKIES"',
    ])
      expect(markup).to.contain(attribute);
    expect(markup)
      .to.contain('value="Ausweis"')
      .and.to.match(/srcdoc="(<|&lt;)p(>|&gt;)Karte/)
      .and.to.contain('value="Ja"');
    expect(sent.join('|')).not.to.match(/mailto|https|\/amt|tel:|Markt|Özdemir|Bienvenue|Karte<|home|\u00ad/);
  });

  it('is translated the same by a service that takes text only', async () => {
    const root = put(CITY);
    const before = snapshot(root);
    const page = pageOf(
      root,
      translatorOf((text) => text.toUpperCase()),
    );
    await page.translateTo('uk');
    expect(textOf(root)).to.contain('DAS BÜRGERBÜRO\u00a01 IST AB MONTAG WIEDER FÜR SIE DA.');
    expect(textOf(root))
      .to.contain('MO–FR8:00 – 12:00 UHRSAGESCHLOSSEN')
      .and.to.contain('HINWEIS VON Frau Özdemir-Groß: BITTE LÜFTEN!');
    await page.restore();
    expectUnchanged(root, before);
  });
});
