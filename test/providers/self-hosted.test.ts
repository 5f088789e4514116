// Who is told to receive what, for services that anybody can host.
import { expect } from '@open-wc/testing';
import { libretranslate } from '../../src/providers/libretranslate.js';
import { phrasebook } from '../../src/providers/phrasebook.js';
import { disclosesByEndpoint, namedRecipient } from '../../src/providers/self-hosted.js';
import { transferOf } from '../../src/providers/transfer.js';
import { configWith } from './phrases.js';

const OWN = 'https://stadt.test';

describe('what a self-hosted service discloses', () => {
  const cases: [string, string, string][] = [
    [`${OWN}/mt/`, '', 'nothing'],
    [`${OWN}/mt/`, 'Muster GmbH', 'text'],
    ['https://mt.stadt.test/', '', 'visitor'],
    ['https://mt.stadt.test/', 'Muster GmbH', 'visitor'],
    ['http://stadt.test/mt/', '', 'visitor'], // another scheme is another origin
    ['https://stadt.test:8443/mt/', '', 'visitor'],
    ['https://stadt.test:443/mt/', '', 'nothing'],
    ['https://stadt.test.example/', '', 'visitor'],
    ['https://stadt.test@fremd.example/', '', 'visitor'],
    ['', '', 'nothing'],
  ];
  for (const [endpoint, recipient, disclosure] of cases) {
    it(`${endpoint || 'no endpoint'}${recipient && ` for ${recipient}`}: ${disclosure}`, () => {
      const config = configWith({ origin: OWN, endpoint, recipient, recipientCountry: recipient && 'DE' });
      expect(disclosesByEndpoint(config)).to.equal(disclosure);
      expect(libretranslate.discloses(config)).to.equal(disclosure);
    });
  }

  it('is the text where a country is named without a name: somebody is meant', () => {
    const config = configWith({ origin: OWN, endpoint: `${OWN}/mt/`, recipientCountry: 'US' });
    expect(disclosesByEndpoint(config)).to.equal('text');
    expect(libretranslate.recipient(config)).to.equal(null);
  });

  it('is nothing for the phrasebook, which has no recipient', () => {
    const config = configWith({ endpoint: 'https://fremd.test/', recipient: 'Muster GmbH', recipientCountry: 'US' });
    expect(phrasebook.discloses(config)).to.equal('nothing');
    expect(phrasebook.recipient(config)).to.equal(null);
  });
});

describe('the recipient of a self-hosted service', () => {
  it('is whom the site names, with a country', () => {
    const config = configWith({
      recipient: 'Muster GmbH',
      recipientCountry: 'DE',
      recipientHref: 'https://muster.test/privacy',
    });
    expect(namedRecipient(config)).to.include({
      name: 'Muster GmbH',
      country: 'DE',
      privacyHref: 'https://muster.test/privacy',
    });
    expect(libretranslate.recipient(config)).to.deep.equal(namedRecipient(config));
  });

  it('is unknown without a name or without a country', () => {
    expect(namedRecipient(configWith())).to.equal(null);
    expect(namedRecipient(configWith({ recipient: 'Muster GmbH' }))).to.equal(null);
    expect(namedRecipient(configWith({ recipientCountry: 'DE' }))).to.equal(null);
  });

  it('has its country as the site writes it, where it is no code', () => {
    expect(namedRecipient(configWith({ recipient: 'Muster', recipientCountry: 'Kanada' }))?.country).to.equal('Kanada');
  });
});

describe('a transfer to a third country', () => {
  const transfer = (country: string) => transferOf({ name: 'Muster', country });

  it('is none in the European Economic Area: all thirty countries', () => {
    const eea = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ');
    expect(eea).to.have.length(30);
    for (const country of eea) {
      expect(transfer(country), country).to.equal('none');
      expect(transfer(country.toLowerCase()), country).to.equal('none');
    }
  });

  it('is none to the European Union as a whole', () => expect(transfer('EU')).to.equal('none'));

  it('rests on a decision of the Commission where there is one for the whole country', () => {
    for (const country of ['CH', 'gb', 'JP', 'BR', 'NZ']) expect(transfer(country), country).to.equal('adequacy');
    for (const country of ['US', 'CA', 'TR', 'RU', 'Schweiz', 'CHE'])
      expect(transfer(country), country).to.equal('scc');
  });

  it('is one elsewhere', () => {
    for (const country of ['US', 'GB', 'CH', 'TR', 'CN', 'RU', 'UA', 'AB', 'EB', 'ZZ'])
      expect(transfer(country), country).not.to.equal('none');
  });

  it('is what the provider says, where it knows better', () => {
    expect(transferOf({ name: 'Muster', country: 'US', transfer: 'adequacy' })).to.equal('adequacy');
    expect(transferOf({ name: 'Muster', country: 'IE', transfer: 'scc' })).to.equal('scc');
  });
});
