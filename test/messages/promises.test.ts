// No notice promises what its situation does not keep, in any language: who is named, where the IP address goes, what is
// between, what is stored. The views and catalogues alone; that an element shows the right notice is in disclosure.test.ts.
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { speak } from '../../src/elements/speech.js';
import type { NoticeFacts, Voice } from '../../src/elements/views/model.js';
import { noticeText } from '../../src/elements/views/notice.js';
import { type Catalogue, fill, tags } from '../../src/messages/resolve.js';
import { WORDS, type Words } from './promise-words.js';

const PROVIDER = { label: 'Dienst X', cookies: ['keks'] };
const RECIPIENT = { name: 'Firma Y', country: 'NO', privacyHref: '/y', onward: 'US', transfer: 'adequacy' } as const;
const SITUATIONS = ['visitor', 'text', 'nothing', 'device'] as const;
type Situation = (typeof SITUATIONS)[number];
const REMEMBER = ['ask', 'always', 'visit', 'page'] as const;

const tidy = (words: string) => words.replace(/\s+/g, ' ').trim();
/** A full stop ends one, in whichever script. */
const sentences = (words: string) => words.split(/(?<=[.。።])\s*/u).filter(Boolean);

for (const tag of tags)
  describe(`the notice in ${tag}`, () => {
    const known = WORDS[tag] as Words;
    let voice: Voice;
    before(async () => {
      const subject = { provider: PROVIDER, recipient: RECIPIENT, days: 180, pageLanguage: tag, language: null };
      [voice] = (await speak([tag], subject, [...SITUATIONS, 'other', 'script'])) as [Voice];
      expect(voice.tag).to.equal(tag);
    });

    /** What is read of it: first, and in all. */
    function read(disclosure: Situation, more: Partial<NoticeFacts> = {}) {
      const told = /visitor|text/.test(disclosure);
      const place = document.createElement('div');
      const recipient = told ? { privacyHref: '/y' } : null;
      render(
        noticeText({ parts: [disclosure], asks: true, remember: 'ask', recipient, provider: {}, ...more }, voice),
        place,
      );
      const first = tidy(place.querySelector('[part=text]')!.textContent);
      return { first, all: tidy(place.textContent) };
    }
    const said = (key: keyof Catalogue) => tidy(fill(voice.texts[key]!, voice.facts));
    const country = () => voice.facts['country']!;

    it('visitor: recipient, country and the IP address are in one sentence, and no server is between', () => {
      const { first } = read('visitor', { asks: false });
      const [where, ...more] = sentences(first).filter((sentence) => sentence.includes('IP'));
      expect(more).to.deep.equal([]);
      expect(where).to.contain('Firma Y').and.contain(country());
      expect(first).to.contain('Dienst X').and.not.contain(known.server).and.not.contain(known.not);
    });

    it('text: it goes through the server to recipient and country; of the IP address only, that it does not', () => {
      const { first } = read('text', { asks: false });
      const [where, ...more] = sentences(first).filter((sentence) => sentence.includes('Firma Y'));
      expect(more).to.deep.equal([]);
      expect(where).to.contain(country()).and.contain(known.server).and.not.contain('IP');
      const ip = sentences(first).filter((sentence) => sentence.includes('IP'));
      expect(ip).to.have.length(1);
      expect(ip[0]).to.contain(known.not);
      expect(first).to.contain('Dienst X');
    });

    it('nothing: nobody is named, and nobody else gets anything', () => {
      const { first } = read('nothing', { asks: false });
      expect(sentences(first).at(-1)).to.contain(known.nobody);
      for (const word of ['IP', known.server, known.may]) expect(first).not.to.contain(word);
    });

    it('device: it stays on the device, and the browser may load something', () => {
      const { first } = read('device', { asks: false });
      expect(first).to.contain(known.device);
      expect(sentences(first).at(-1)).to.contain(known.may);
      for (const word of ['IP', known.server, known.nobody]) expect(first).not.to.contain(word);
    });

    it('names nobody where nothing is disclosed', () => {
      for (const disclosure of ['nothing', 'device'] as const)
        for (const asks of [true, false])
          for (const remember of REMEMBER)
            expect(read(disclosure, { asks, remember }).all).not.to.match(
              new RegExp(`Dienst X|Firma Y|${country()}|[{}]|undefined`),
            );
    });

    it('speaks of a consent, of turning it off, and of a choice that is stored, only where one is asked for', () => {
      for (const disclosure of SITUATIONS)
        for (const remember of REMEMBER) {
          const asked = read(disclosure, { remember });
          expect(asked.first).to.contain(said('revocable'));
          expect(asked.all).to.contain(said('consent')).and.contain(known.consent);
          expect(asked.all).to.contain(said(remember === 'ask' ? 'visit' : remember));
          const informed = read(disclosure, { remember, asks: false }).all;
          for (const key of ['revocable', 'consent', 'visit', 'always', 'page'] as const)
            expect(informed).not.to.contain(said(key));
          for (const word of [known.consent, known.stored, '12', '180']) expect(informed).not.to.contain(word);
        }
      for (const key of ['visit', 'always'] as const) expect(said(key)).to.contain(known.stored);
    });

    it('speaks of other countries, of passing on and of cookies only where that is so', () => {
      for (const disclosure of ['visitor', 'text'] as const)
        for (const abroad of [true, false])
          for (const onward of ['US', ''])
            for (const provider of [PROVIDER, {}]) {
              const { all } = read(disclosure, { abroad, recipient: { onward }, provider });
              expect(all.includes(said('abroad'))).to.equal(abroad);
              expect(all.includes(said('onward'))).to.equal(!!onward);
              expect(all.includes(voice.facts['onward']!)).to.equal(!!onward);
              expect(all.includes('keks')).to.equal('cookies' in provider);
            }
    });
  });

it('all languages have their words, and no other', () => expect(Object.keys(WORDS)).to.have.members([...tags]));
