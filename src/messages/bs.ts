// Bosnian. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Jezik',
  choose: 'Odaberite jezik',
  translate: 'Prevedi',
  visitor:
    'Pritisnite „Prevedi” ako želite uključiti program za prevođenje {provider}. Od tog trenutka vaša IP-adresa te adresa i tekst svake stranice koju ovdje otvorite šalju se primaocu: {recipient} ({country}).',
  revocable: 'Prijevod možete ovdje isključiti u svakom trenutku.',
  details: 'Šta se tačno dešava',
  purpose: 'Svrha: prikazati ove stranice na vašem jeziku. Tekst koji sami unesete ne šalje se.',
  consent:
    'Pravni osnov: vaša saglasnost, prema članu 6. stav 1. tačka a) uredbe GDPR. Možete je ovdje povući u svakom trenutku. Povlačenje važi od tog trenutka; ono što je već poslano ne može se vratiti.',
  visit: 'Vaš izbor se čuva samo na ovom uređaju, za ovu posjetu, najviše 12 sati.',
  remember: 'Zapamti moj izbor: {days} – ali ne na uređaju koji koriste i drugi',
  privacy: 'Više o zaštiti podataka',
  recipient: 'Zaštita podataka: {recipient}',
  days: '{count} dana',
  names: 'DE Njemačka, IE Irska, US Sjedinjene Američke Države, BE Belgija, AT Austrija, FR Francuska, NL Nizozemska',
};

export const other: Other = {
  text: 'Pritisnite „Prevedi” ako želite uključiti program za prevođenje {provider}. Od tog trenutka tekst svake stranice koju ovdje otvorite šalje se preko servera ovog sajta primaocu: {recipient} ({country}). Vaša IP-adresa mu se ne šalje.',
  nothing:
    'Pritisnite „Prevedi” ako želite čitati ovu stranicu na drugom jeziku. Prijevod dolazi direktno s ovog sajta. Niko drugi ne dobija nikakve podatke.',
  device:
    'Pritisnite „Prevedi” ako želite čitati ovu stranicu na drugom jeziku. Vaš preglednik prevodi na ovom uređaju; tekst ne napušta uređaj. Za to će možda preuzeti jezički paket od proizvođača preglednika.',
  always: 'Vaš izbor se čuva samo na ovom uređaju: {days}.',
  page: 'Vaš izbor se ne čuva. Važi samo za ovu stranicu.',
  human: '{language}: ovu stranicu su preveli ljudi',
  abroad: '{country}: zemlja izvan Evropske unije. Tamo su vaši podaci možda slabije zaštićeni.',
  notNow: 'Ne sada',
};

export const script: Script = {
  cookies:
    'Program za prevođenje čuva kolačiće ({cookies}) na vašem uređaju dok ne zatvorite preglednik. Ako program ovdje isključite, kolačići se brišu.',
  onward:
    '{recipient} može proslijediti podatke u zemlju izvan Evropske unije: {onward} (član {article}. uredbe GDPR).',
};

export const later: Later = {
  loading: 'Program za prevođenje se učitava…',
  ready: 'Program za prevođenje je spreman.',
  translated: 'Prevedeno: {language}.',
  restored: 'Stranica je opet prikazana u originalu: {page}.',
  withdrawn: 'Prijevod je isključen. Vaša dozvola je izbrisana.',
  original: 'Prikaži original ({page})',
  withdraw: 'Isključi i izbriši dozvolu',
  rest: 'Prevedi ostatak',
  reload: 'Ponovo učitaj stranicu',
  machine: 'Mašinski prijevod, nije provjeren. Pravno važi samo original ({page}).',
  reviewed: 'Prijevod je uradio i provjerio ovaj sajt. Pravno važi samo original ({page}).',
  partly: 'Neki dijelovi ove stranice nisu prevedeni.',
  unremembered: 'Vaš preglednik ne dozvoljava da sačuvamo vaš izbor. Izbor važi samo za ovu stranicu.',
  resident: 'Dijelovi programa za prevođenje ostaju u memoriji dok ponovo ne učitate stranicu.',
  off: 'Na ovoj stranici nema prijevoda jer na njoj mogu biti lični podaci.',
  languages: 'de njemački',
};

export const progress: Progress = {
  translating: 'Stranica se prevodi…',
  downloading: 'Vaš preglednik preuzima jezički paket{size}…',
  saving:
    '{language}: vaš preglednik za to možda prvo mora preuzeti jezički paket{size}. Vaš uređaj je podešen da troši manje podataka, zato još ništa nije preuzeto. Ako ga ipak želite preuzeti, pritisnite „Prevedi”.',
  cancel: 'Otkaži',
};

export const failed: Failed = {
  readable: 'Stranicu i dalje možete čitati u originalu: {page}.',
  retry: 'Pokušaj ponovo',
  blocked: '{provider}: veza nije uspjela. Možda je nešto blokira, naprimjer u vašem pregledniku.',
  offline: 'Niste povezani s internetom. Za prijevod je potreban internet.',
  timeout: '{provider}: odgovor nije stigao na vrijeme.',
  unavailable: '{provider} trenutno nije na raspolaganju.',
  refused: '{provider}: prijevod je odbijen.',
  quota: '{provider} zasad ne može prevesti više teksta. Molimo vas, pokušajte kasnije.',
  error: '{provider}: dobijeni odgovor nije upotrebljiv.',
  next: 'Umjesto toga koristi {next}',
  another: 'Sada je riječ o drugom programu za prevođenje: {provider}.',
  elsewhere: 'Ova stranica u programu za prevođenje {provider} (otvara se Google)',
};

export const settings: Settings = {
  none: 'Na ovom uređaju niste dali dozvolu nijednom programu za prevođenje.',
  given:
    'Dozvolili ste programu za prevođenje {provider} da tekst stranica koje ovdje otvorite šalje primaocu: {recipient}.',
  givenOwn: 'Dozvolili ste programu za prevođenje {provider} da prevodi stranice koje ovdje otvorite.',
  givenVisit: 'Važi od: {since}. Samo za ovu posjetu, najduže do: {until}.',
  givenDevice: 'Važi od: {since}. Sačuvano na ovom uređaju do: {until}.',
};
