// The stand-in answers as LibreTranslate does, as far as it is known (docs/providers/libretranslate.md).
import { expect } from '@open-wc/testing';
import { resetNetwork, service } from './commands.js';

const SERVICE = 'http://translate.dienst.test';

async function ask(q: string | string[], format = 'html') {
  const response = await fetch(`${SERVICE}/translate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ q, source: 'de', target: 'uk', format }),
  });
  return { status: response.status, answer: (await response.json()) as { translatedText: string; error: string } };
}
const translated = async (q: string, format?: string) => (await ask(q, format)).answer.translatedText;

beforeEach(resetNetwork);

describe('HTML, as the stand-in for LibreTranslate reads it', () => {
  it('is translated text by text, with its attributes quoted', async () => {
    expect(
      await translated('Lesen Sie <a id=1>den <a id=2>neuen</a> Hinweis</a>, <b id=3 translate=no></b> heute.'),
    ).to.equal(
      '[uk] Lesen Sie <a id="1">[uk] den <a id="2">[uk] neuen</a> [uk] Hinweis</a>, <b id="3" translate="no"></b> [uk] heute.',
    );
  });

  it('comes back unescaped, texts about HTML too', async () => {
    expect(await translated('AT&amp;T: &lt;img onerror="x"&gt; &amp;lt; &#39;')).to.equal(
      '[uk] AT&T: <img onerror="x"> &lt; \'',
    );
    await service('escaped');
    expect(await translated('AT&amp;T &lt;')).to.equal('[uk] AT&amp;T &lt;');
  });

  it('loses its line breaks and no-break spaces', async () => {
    expect(await translated('  Das\n Amt\u00a0<b>ist</b> ')).to.equal('[uk] Das Amt <b>[uk] ist</b>');
  });

  it('keeps what is marked so, and code', async () => {
    const kept = '<span translate="no">Musterstadt <b>am Fluss</b></span> <code>x</code>';
    expect(await translated(kept)).to.equal(kept);
  });

  it('may come back with elements split', async () => {
    await service('split');
    expect(await translated('<a id=1>Rat haus</a>')).to.equal(
      '<a id="1">[uk]</a> <a id="1">Rat</a> <a id="1">haus</a>',
    );
  });

  it('is looked up as a whole first', async () => {
    await service('ok', {
      dictionary: { uk: { 'Zum <a id=1>Amt</a>': '<a id="1">До установи</a>', Amt: 'Установа' } },
    });
    expect(await translated('Zum <a id=1>Amt</a>')).to.equal('<a id="1">До установи</a>');
    expect(await translated('Im <a id=1>Amt</a>')).to.equal('[uk] Im <a id="1">Установа</a>');
  });
});

describe('limits and errors of the stand-in for LibreTranslate', () => {
  it('are 400 with a size and a limit', async () => {
    await service('ok', { limits: { texts: 2, characters: 7 } });
    expect(await ask(['a', 'b', 'c'])).to.deep.equal({
      status: 400,
      answer: { error: 'Invalid request: request (3) exceeds text limit (2)' },
    });
    expect((await ask(['Bürgeramt', 'Rat'])).answer.error).to.contain('(9) exceeds text limit (7)');
    expect((await ask(['Rathaus', 'Rathaus'])).status).to.equal(200);
  });

  for (const [mode, status] of [
    ['no-key', 400],
    ['unsupported', 400],
    ['broken', 500],
  ] as const) {
    it(`"${mode}" is ${status}, with a word about it`, async () => {
      await service(mode);
      const { status: got, answer } = await ask('Amt');
      expect(got).to.equal(status);
      expect(answer.error).to.be.a('string');
    });
  }
});
