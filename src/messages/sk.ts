// Slovak. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Jazyk',
  choose: 'Vyberte jazyk',
  translate: 'Preložiť',
  visitor:
    'Kliknutím na „Preložiť“ zapnete prekladač {provider}. Od tej chvíle bude {recipient} ({country}) dostávať vašu IP adresu a tiež adresu a text každej stránky, ktorú tu otvoríte.',
  revocable: 'Preklad tu môžete kedykoľvek zase vypnúť.',
  details: 'Čo presne sa deje',
  purpose: 'Účel: zobraziť tieto stránky vo vašom jazyku. Text, ktorý napíšete, sa neposiela.',
  consent:
    'Právny základ: váš súhlas (čl. 6 ods. 1 písm. a) GDPR). Môžete ho tu kedykoľvek odvolať. Platí to od tej chvíle; čo už bolo poslané, sa nedá vziať späť.',
  visit: 'Vaša voľba sa uloží len v tomto zariadení, na túto návštevu, najviac na 12 hodín.',
  remember: 'Uložiť moju voľbu na {days} – nie v zariadení, ktoré používajú aj iní ľudia',
  privacy: 'Viac o ochrane osobných údajov',
  recipient: 'Ochrana osobných údajov: {recipient}',
};

export const other: Other = {
  text: 'Kliknutím na „Preložiť“ zapnete prekladač {provider}. Od tej chvíle bude {recipient} ({country}) dostávať cez server tohto webu text každej stránky, ktorú tu otvoríte. Vašu IP adresu nedostane.',
  nothing:
    'Kliknutím na „Preložiť“ si túto stránku zobrazíte v inom jazyku. Preklad pochádza priamo z tohto webu. Nikomu inému sa neposielajú žiadne údaje.',
  device:
    'Kliknutím na „Preložiť“ si túto stránku zobrazíte v inom jazyku. Prekladá váš prehliadač na tomto zariadení; text zariadenie neopustí. Prehliadač si na to možno stiahne jazykový balík od svojho výrobcu.',
  always: 'Vaša voľba sa uloží len v tomto zariadení, na {days}.',
  page: 'Vaša voľba sa neuloží. Platí len pre túto stránku.',
  human: '{language}: túto stránku preložili ľudia',
  abroad: 'Krajina mimo Európskej únie: {country}. Vaše údaje tam môžu byť menej chránené.',
  notNow: 'Teraz nie',
};

export const script: Script = {
  cookies:
    'Prekladač ukladá do vášho zariadenia súbory cookie ({cookies}). Zostanú tam, kým nezatvoríte prehliadač. Keď tu preklad vypnete, vymažú sa.',
  onward: '{recipient} môže údaje poslať ďalej do krajiny mimo Európskej únie: {onward} (čl. {article} GDPR).',
};

export const later: Later = {
  loading: 'Prekladač sa načítava…',
  ready: 'Prekladač je pripravený.',
  translated: 'Preložené: {language}.',
  restored: 'Stránka je znova v pôvodnom jazyku: {page}.',
  withdrawn: 'Preklad je vypnutý. Váš súhlas je vymazaný.',
  original: 'Zobraziť originál ({page})',
  withdraw: 'Vypnúť a vymazať súhlas',
  rest: 'Preložiť zvyšok',
  reload: 'Načítať stránku znova',
  machine: 'Strojový preklad bez kontroly. Záväzný je len originál ({page}).',
  reviewed: 'Preklad vytvoril a skontroloval tento web. Záväzný je len originál ({page}).',
  partly: 'Niektoré časti tejto stránky nie sú preložené.',
  unremembered: 'Váš prehliadač nám nedovolí uložiť vašu voľbu. Voľba platí len pre túto stránku.',
  resident: 'Časti prekladača zostanú v pamäti, kým stránku nenačítate znova.',
  off: 'Táto stránka sa neprekladá, pretože na nej môžu byť osobné údaje.',
};

export const progress: Progress = {
  translating: 'Stránka sa prekladá…',
  downloading: 'Váš prehliadač sťahuje jazykový balík{size}…',
  saving:
    '{language}: váš prehliadač si na to možno musí najprv stiahnuť jazykový balík{size}. Vaše zariadenie je nastavené tak, aby šetrilo dáta, preto sa zatiaľ nič nestiahlo. Ak ho napriek tomu chcete stiahnuť, kliknite na „Preložiť“.',
  cancel: 'Zrušiť',
};

export const failed: Failed = {
  readable: 'Stránku môžete ďalej čítať v pôvodnom jazyku: {page}.',
  retry: 'Skúsiť znova',
  blocked: '{provider}: nepodarilo sa pripojiť. Možno niečo blokuje spojenie, napríklad vo vašom prehliadači.',
  offline: 'Nemáte pripojenie na internet. Preklad potrebuje internet.',
  timeout: '{provider}: odpoveď neprišla včas.',
  unavailable: '{provider} teraz nie je k dispozícii.',
  refused: '{provider}: preklad bol odmietnutý.',
  quota: '{provider} teraz už nemôže prekladať. Skúste to, prosím, neskôr.',
  error: '{provider}: odpoveď sa nedá použiť.',
  next: 'Použiť namiesto toho {next}',
  another: 'Teraz ide o iný prekladač: {provider}.',
  elsewhere: 'Táto stránka cez {provider} (otvorí sa Google)',
};

export const settings: Settings = {
  none: 'V tomto zariadení nemá váš súhlas žiadny prekladač.',
  given: 'S vaším súhlasom smie prekladač {provider} posielať text stránok, ktoré tu otvoríte. Dostáva ho {recipient}.',
  givenOwn: 'S vaším súhlasom smie prekladač {provider} prekladať stránky, ktoré tu otvoríte.',
  givenVisit: 'Súhlas platí od {since}, len na túto návštevu, najneskôr do {until}.',
  givenDevice: 'Súhlas platí od {since} a je uložený v tomto zariadení do {until}.',
};
