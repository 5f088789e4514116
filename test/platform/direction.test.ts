// In which direction a language is written, by its script.
import { expect } from '@open-wc/testing';
import { direction } from '../../src/platform/direction.js';

describe('direction', () => {
  for (const tag of ['ar', 'ar-SY', 'fa', 'prs', 'ps', 'ckb', 'he', 'ur', 'yi', 'dv', 'ku-Arab', 'az-Arab', 'sd'])
    it(`${tag} is written from right to left`, () => expect(direction(tag)).to.equal('rtl'));

  for (const tag of ['de', 'en-GB', 'uk', 'ku', 'tr', 'zh-Hant', 'el', 'ti', 'so', 'sr-Latn', 'ar-Latn', 'hi', 'ja'])
    it(`${tag} is written from left to right`, () => expect(direction(tag)).to.equal('ltr'));
});
