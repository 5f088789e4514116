// Czech. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Jazyk',
  choose: 'Vyberte jazyk',
  translate: 'Přeložit',
  visitor:
    'Kliknutím na „Přeložit“ zapnete překladač {provider}. Od té chvíle bude {recipient} ({country}) dostávat vaši IP adresu a také adresu a text každé stránky, kterou zde otevřete.',
  revocable: 'Překlad zde můžete kdykoli zase vypnout.',
  details: 'Co přesně se děje',
  purpose: 'Účel: zobrazit tyto stránky ve vašem jazyce. Text, který napíšete, se neposílá.',
  consent:
    'Právní základ: váš souhlas (čl. 6 odst. 1 písm. a) GDPR). Můžete ho zde kdykoli odvolat. Platí to od té chvíle; co už bylo posláno, nejde vzít zpět.',
  visit: 'Vaše volba se uloží jen v tomto zařízení, pro tuto návštěvu, nejdéle na 12 hodin.',
  remember: 'Uložit mou volbu na {days} – ne v zařízení, které používají i jiní lidé',
  privacy: 'Více o ochraně osobních údajů',
  recipient: 'Ochrana osobních údajů: {recipient}',
};

export const other: Other = {
  text: 'Kliknutím na „Přeložit“ zapnete překladač {provider}. Od té chvíle bude {recipient} ({country}) dostávat přes server tohoto webu text každé stránky, kterou zde otevřete. Vaši IP adresu nedostane.',
  nothing:
    'Kliknutím na „Přeložit“ si tuto stránku zobrazíte v jiném jazyce. Překlad pochází přímo z tohoto webu. Nikomu jinému se neposílají žádné údaje.',
  device:
    'Kliknutím na „Přeložit“ si tuto stránku zobrazíte v jiném jazyce. Překládá váš prohlížeč na tomto zařízení; text zařízení neopustí. Prohlížeč si k tomu možná stáhne jazykový balíček od svého výrobce.',
  always: 'Vaše volba se uloží jen v tomto zařízení, na {days}.',
  page: 'Vaše volba se neuloží. Platí jen pro tuto stránku.',
  human: '{language}: tuto stránku přeložili lidé',
  abroad: '{country} leží mimo Evropskou unii. Vaše údaje tam mohou být méně chráněné.',
  notNow: 'Teď ne',
};

export const script: Script = {
  cookies:
    'Překladač ukládá do vašeho zařízení soubory cookie ({cookies}). Zůstanou tam, dokud nezavřete prohlížeč. Když zde překlad vypnete, smažou se.',
  onward: '{recipient} může údaje poslat dál do země mimo Evropskou unii: {onward} (čl. {article} GDPR).',
};

export const later: Later = {
  loading: 'Překladač se načítá…',
  ready: 'Překladač je připravený.',
  translated: 'Přeloženo: {language}.',
  restored: 'Stránka je znovu v původním jazyce: {page}.',
  withdrawn: 'Překlad je vypnutý. Váš souhlas je smazaný.',
  original: 'Zobrazit originál ({page})',
  withdraw: 'Vypnout a smazat souhlas',
  rest: 'Přeložit zbytek',
  reload: 'Načíst stránku znovu',
  machine: 'Strojový překlad bez kontroly. Závazný je jen originál ({page}).',
  reviewed: 'Překlad vytvořil a zkontroloval tento web. Závazný je jen originál ({page}).',
  partly: 'Některé části této stránky nejsou přeložené.',
  unremembered: 'Váš prohlížeč nám nedovolí uložit vaši volbu. Volba platí jen pro tuto stránku.',
  resident: 'Části překladače zůstanou v paměti, dokud stránku nenačtete znovu.',
  off: 'Tato stránka se nepřekládá, protože na ní mohou být osobní údaje.',
};

export const progress: Progress = {
  translating: 'Stránka se překládá…',
  downloading: 'Váš prohlížeč stahuje jazykový balíček{size}…',
  saving:
    '{language}: váš prohlížeč si k tomu možná musí nejdřív stáhnout jazykový balíček{size}. Vaše zařízení je nastavené tak, aby šetřilo data, proto se zatím nic nestáhlo. Pokud ho přesto chcete stáhnout, klikněte na „Přeložit“.',
  cancel: 'Zrušit',
};

export const failed: Failed = {
  readable: 'Stránku si můžete dál číst v původním jazyce: {page}.',
  retry: 'Zkusit znovu',
  blocked: '{provider}: nepodařilo se připojit. Možná něco blokuje spojení, například ve vašem prohlížeči.',
  offline: 'Nemáte připojení k internetu. Překlad potřebuje internet.',
  timeout: '{provider}: odpověď nepřišla včas.',
  unavailable: '{provider} teď není k dispozici.',
  refused: '{provider}: překlad byl odmítnut.',
  quota: '{provider} teď už nemůže překládat. Zkuste to prosím později.',
  error: '{provider}: odpověď se nedá použít.',
  next: 'Použít místo toho {next}',
  another: 'Teď jde o jiný překladač: {provider}.',
  elsewhere: 'Tato stránka přes {provider} (otevře se Google)',
};

export const settings: Settings = {
  none: 'V tomto zařízení nemá váš souhlas žádný překladač.',
  given: 'S vaším souhlasem smí překladač {provider} posílat text stránek, které zde otevřete. Dostává ho {recipient}.',
  givenOwn: 'S vaším souhlasem smí překladač {provider} překládat stránky, které zde otevřete.',
  givenVisit: 'Souhlas platí od {since}, jen pro tuto návštěvu, nejdéle do {until}.',
  givenDevice: 'Souhlas platí od {since} a je uložený v tomto zařízení do {until}.',
};
