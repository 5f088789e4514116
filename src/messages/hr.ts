// Croatian. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Jezik',
  choose: 'Odaberite jezik',
  translate: 'Prevedi',
  visitor:
    'Pritisnite „Prevedi” ako želite uključiti program za prevođenje {provider}. Od tog trenutka vaša IP-adresa te adresa i tekst svake stranice koju ovdje otvorite šalju se primatelju: {recipient} ({country}).',
  revocable: 'Prijevod možete ovdje isključiti u svakom trenutku.',
  details: 'Što se točno događa',
  purpose: 'Svrha: prikazati ove stranice na vašem jeziku. Tekst koji sami upišete ne šalje se.',
  consent:
    'Pravna osnova: vaša privola, prema članku 6. stavku 1. točki (a) GDPR-a. Možete je ovdje povući u svakom trenutku. Povlačenje vrijedi od tog trenutka; ono što je već poslano ne može se vratiti.',
  visit: 'Vaš se odabir čuva samo na ovom uređaju, za ovaj posjet, najviše 12 sati.',
  remember: 'Zapamti moj odabir: {days} – ali ne na uređaju kojim se koriste i drugi',
  privacy: 'Više o zaštiti podataka',
  recipient: 'Zaštita podataka: {recipient}',
};

export const other: Other = {
  text: 'Pritisnite „Prevedi” ako želite uključiti program za prevođenje {provider}. Od tog trenutka tekst svake stranice koju ovdje otvorite šalje se preko servera ovog web-mjesta primatelju: {recipient} ({country}). Vaša IP-adresa mu se ne šalje.',
  nothing:
    'Pritisnite „Prevedi” ako želite čitati ovu stranicu na drugom jeziku. Prijevod dolazi izravno s ovog web-mjesta. Nitko drugi ne dobiva nikakve podatke.',
  device:
    'Pritisnite „Prevedi” ako želite čitati ovu stranicu na drugom jeziku. Vaš preglednik prevodi na ovom uređaju; tekst ne napušta uređaj. Za to će možda preuzeti jezični paket od proizvođača preglednika.',
  always: 'Vaš se odabir čuva samo na ovom uređaju: {days}.',
  page: 'Vaš se odabir ne sprema. Vrijedi samo za ovu stranicu.',
  human: '{language}: ovu stranicu preveli su ljudi',
  abroad: '{country}: zemlja izvan Europske unije. Tamo su vaši podaci možda slabije zaštićeni.',
  notNow: 'Ne sada',
};

export const script: Script = {
  cookies:
    'Program za prevođenje sprema kolačiće ({cookies}) na vaš uređaj. Tamo ostaju dok ne zatvorite preglednik. Ako program ovdje isključite, kolačići se brišu.',
  onward: '{recipient} može proslijediti podatke u zemlju izvan Europske unije: {onward} (članak {article}. GDPR-a).',
};

export const later: Later = {
  loading: 'Program za prevođenje se učitava…',
  ready: 'Program za prevođenje je spreman.',
  translated: 'Prevedeno: {language}.',
  restored: 'Stranica je opet prikazana u originalu: {page}.',
  withdrawn: 'Prijevod je isključen. Vaše dopuštenje je izbrisano.',
  original: 'Prikaži original ({page})',
  withdraw: 'Isključi i izbriši dopuštenje',
  rest: 'Prevedi ostatak',
  reload: 'Ponovno učitaj stranicu',
  machine: 'Strojni prijevod, nije provjeren. Pravno vrijedi samo original ({page}).',
  reviewed: 'Prijevod je izradilo i provjerilo ovo web-mjesto. Pravno vrijedi samo original ({page}).',
  partly: 'Neki dijelovi ove stranice nisu prevedeni.',
  unremembered: 'Vaš preglednik ne dopušta da spremimo vaš odabir. Odabir vrijedi samo za ovu stranicu.',
  resident: 'Dijelovi programa za prevođenje ostaju u memoriji dok ponovno ne učitate stranicu.',
  off: 'Na ovoj stranici nema prijevoda jer na njoj mogu biti osobni podaci.',
};

export const progress: Progress = {
  translating: 'Stranica se prevodi…',
  downloading: 'Vaš preglednik preuzima jezični paket{size}…',
  saving:
    '{language}: vaš preglednik za to možda prvo mora preuzeti jezični paket{size}. Vaš je uređaj podešen da troši manje podataka, zato još ništa nije preuzeto. Ako ga ipak želite preuzeti, pritisnite „Prevedi”.',
  cancel: 'Odustani',
};

export const failed: Failed = {
  readable: 'Stranicu i dalje možete čitati u originalu: {page}.',
  retry: 'Pokušaj ponovno',
  blocked: '{provider}: veza nije uspjela. Možda je nešto blokira, na primjer u vašem pregledniku.',
  offline: 'Niste povezani s internetom. Za prijevod je potreban internet.',
  timeout: '{provider}: odgovor nije stigao na vrijeme.',
  unavailable: '{provider} trenutačno nije na raspolaganju.',
  refused: '{provider}: prijevod je odbijen.',
  quota: '{provider} zasad ne može prevesti više teksta. Molimo, pokušajte kasnije.',
  error: '{provider}: dobiveni odgovor nije upotrebljiv.',
  next: 'Umjesto toga koristi {next}',
  another: 'Sada je riječ o drugom programu za prevođenje: {provider}.',
  elsewhere: 'Ova stranica u programu za prevođenje {provider} (otvara se Google)',
};

export const settings: Settings = {
  none: 'Na ovom uređaju niste dali dopuštenje nijednom programu za prevođenje.',
  given:
    'Dopustili ste programu za prevođenje {provider} da tekst stranica koje ovdje otvorite šalje primatelju: {recipient}.',
  givenOwn: 'Dopustili ste programu za prevođenje {provider} da prevodi stranice koje ovdje otvorite.',
  givenVisit: 'Od {since}, samo za ovaj posjet, najduže do {until}.',
  givenDevice: 'Od {since}, spremljeno na ovom uređaju do {until}.',
};
