// Serbian in Latin script. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Jezik',
  choose: 'Izaberite jezik',
  translate: 'Prevedi',
  visitor:
    'Pritisnite „Prevedi” ako želite da uključite program za prevođenje {provider}. Od tog trenutka vaša IP adresa, kao i adresa i tekst svake stranice koju ovde otvorite, šalju se primaocu: {recipient} ({country}).',
  revocable: 'Prevod možete ovde da isključite u svakom trenutku.',
  details: 'Šta se tačno dešava',
  purpose: 'Svrha: da ove stranice vidite na svom jeziku. Tekst koji sami unesete ne šalje se.',
  consent:
    'Pravni osnov: vaš pristanak, prema članu 6. stav 1. tačka a) uredbe GDPR. Možete ovde da ga povučete u svakom trenutku. Povlačenje važi od tog trenutka; ono što je već poslato ne može da se vrati.',
  visit: 'Vaš izbor se čuva samo na ovom uređaju, za ovu posetu, najviše 12 sati.',
  remember: 'Zapamti moj izbor: {days} – ali ne na uređaju koji koriste i drugi',
  privacy: 'Više o zaštiti podataka',
  recipient: 'Zaštita podataka: {recipient}',
};

export const other: Other = {
  text: 'Pritisnite „Prevedi” ako želite da uključite program za prevođenje {provider}. Od tog trenutka tekst svake stranice koju ovde otvorite šalje se preko servera ovog sajta primaocu: {recipient} ({country}). Vaša IP adresa mu se ne šalje.',
  nothing:
    'Pritisnite „Prevedi” ako želite da čitate ovu stranicu na drugom jeziku. Prevod dolazi direktno sa ovog sajta. Niko drugi ne dobija nikakve podatke.',
  device:
    'Pritisnite „Prevedi” ako želite da čitate ovu stranicu na drugom jeziku. Vaš pregledač prevodi na ovom uređaju; tekst ne napušta uređaj. Za to će možda preuzeti jezički paket od proizvođača pregledača.',
  always: 'Vaš izbor se čuva samo na ovom uređaju: {days}.',
  page: 'Vaš izbor se ne čuva. Važi samo za ovu stranicu.',
  human: '{language}: ovu stranicu su preveli ljudi',
  abroad: '{country}: zemlja izvan Evropske unije. Tamo su vaši podaci možda slabije zaštićeni.',
  notNow: 'Ne sada',
};

export const script: Script = {
  cookies:
    'Program za prevođenje čuva kolačiće ({cookies}) na vašem uređaju dok ne zatvorite pregledač. Ako program ovde isključite, kolačići se brišu.',
  onward: '{recipient} može da prosledi podatke u zemlju izvan Evropske unije: {onward} (član {article}. uredbe GDPR).',
};

export const later: Later = {
  loading: 'Program za prevođenje se učitava…',
  ready: 'Program za prevođenje je spreman.',
  translated: 'Prevedeno: {language}.',
  restored: 'Stranica je opet prikazana u originalu: {page}.',
  withdrawn: 'Prevod je isključen. Vaša dozvola je izbrisana.',
  original: 'Prikaži original ({page})',
  withdraw: 'Isključi i izbriši dozvolu',
  rest: 'Prevedi ostatak',
  reload: 'Ponovo učitaj stranicu',
  machine: 'Mašinski prevod, nije proveren. Pravno važi samo original ({page}).',
  reviewed: 'Prevod je uradio i proverio ovaj sajt. Pravno važi samo original ({page}).',
  partly: 'Neki delovi ove stranice nisu prevedeni.',
  unremembered: 'Vaš pregledač ne dozvoljava da sačuvamo vaš izbor. Izbor važi samo za ovu stranicu.',
  resident: 'Delovi programa za prevođenje ostaju u memoriji dok ponovo ne učitate stranicu.',
  off: 'Na ovoj stranici nema prevoda jer na njoj mogu biti lični podaci.',
};

export const progress: Progress = {
  translating: 'Stranica se prevodi…',
  downloading: 'Vaš pregledač preuzima jezički paket{size}…',
  saving:
    '{language}: vaš pregledač za to možda prvo mora da preuzme jezički paket{size}. Vaš uređaj je podešen da troši manje podataka, zato još ništa nije preuzeto. Ako ipak želite da ga preuzmete, pritisnite „Prevedi”.',
  cancel: 'Otkaži',
};

export const failed: Failed = {
  readable: 'Stranicu i dalje možete da čitate u originalu: {page}.',
  retry: 'Pokušaj ponovo',
  blocked: '{provider}: veza nije uspela. Možda je nešto blokira, na primer u vašem pregledaču.',
  offline: 'Niste povezani sa internetom. Za prevod je potreban internet.',
  timeout: '{provider}: odgovor nije stigao na vreme.',
  unavailable: '{provider} trenutno nije na raspolaganju.',
  refused: '{provider}: prevod je odbijen.',
  quota: '{provider} zasad ne može da prevede više teksta. Molimo vas, pokušajte kasnije.',
  error: '{provider}: dobijeni odgovor nije upotrebljiv.',
  next: 'Umesto toga koristi {next}',
  another: 'Sada je reč o drugom programu za prevođenje: {provider}.',
  elsewhere: 'Ova stranica u programu za prevođenje {provider} (otvara se Google)',
};

export const settings: Settings = {
  none: 'Na ovom uređaju niste dali dozvolu nijednom programu za prevođenje.',
  given:
    'Dozvolili ste programu za prevođenje {provider} da tekst stranica koje ovde otvorite šalje primaocu: {recipient}.',
  givenOwn: 'Dozvolili ste programu za prevođenje {provider} da prevodi stranice koje ovde otvorite.',
  givenVisit: 'Važi od: {since}. Samo za ovu posetu, najduže do: {until}.',
  givenDevice: 'Važi od: {since}. Sačuvano na ovom uređaju do: {until}.',
};
