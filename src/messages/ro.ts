// Romanian. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Limba',
  choose: 'Alegeți limba',
  translate: 'Traduceți',
  visitor:
    'Apăsați „Traduceți” pentru a porni traducătorul {provider}. Din acel moment, adresa dumneavoastră IP, precum și adresa și textul fiecărei pagini pe care o deschideți aici ajung la {recipient} ({country}).',
  revocable: 'Puteți opri traducerea oricând, tot aici.',
  details: 'Ce se întâmplă exact',
  purpose: 'Scop: afișarea acestor pagini în limba dumneavoastră. Textul scris de dumneavoastră nu se trimite.',
  consent:
    'Temei juridic: consimțământul dumneavoastră (art. 6 alin. (1) lit. (a) din GDPR). Îl puteți retrage aici oricând. Retragerea este valabilă din acel moment; ce s-a trimis deja nu mai poate fi luat înapoi.',
  visit: 'Alegerea dumneavoastră se păstrează numai pe acest dispozitiv, pentru această vizită, cel mult 12 ore.',
  remember: 'Păstrați alegerea timp de {days} – nu pe un dispozitiv folosit și de alții',
  privacy: 'Mai multe despre protecția datelor',
  recipient: 'Protecția datelor la {recipient}',
};

export const other: Other = {
  text: 'Apăsați „Traduceți” pentru a porni traducătorul {provider}. Din acel moment, textul fiecărei pagini pe care o deschideți aici ajunge, prin serverul acestui site, la {recipient} ({country}). Adresa dumneavoastră IP nu se trimite.',
  nothing:
    'Apăsați „Traduceți” pentru a citi această pagină în altă limbă. Traducerea vine chiar de la acest site. Nu se trimit date nimănui altcuiva.',
  device:
    'Apăsați „Traduceți” pentru a citi această pagină în altă limbă. Browserul dumneavoastră traduce pe acest dispozitiv; textul nu părăsește dispozitivul. Pentru aceasta, poate descărca un pachet lingvistic de la producătorul browserului.',
  always: 'Alegerea dumneavoastră se păstrează numai pe acest dispozitiv, timp de {days}.',
  page: 'Alegerea dumneavoastră nu se păstrează. Este valabilă numai pentru această pagină.',
  human: '{language}: această pagină, tradusă de oameni',
  abroad: '{country} se află în afara Uniunii Europene. Acolo, datele dumneavoastră pot fi mai puțin protejate.',
  notNow: 'Nu acum',
};

export const script: Script = {
  cookies:
    'Traducătorul păstrează pe dispozitivul dumneavoastră cookie-uri ({cookies}) până când închideți browserul. Dacă opriți traducerea aici, acestea se șterg.',
  onward:
    '{recipient} poate transmite datele într-o țară din afara Uniunii Europene: {onward} (art. {article} din GDPR).',
};

export const later: Later = {
  loading: 'Traducătorul se încarcă…',
  ready: 'Traducătorul este gata.',
  translated: 'Tradus în limba: {language}.',
  restored: 'Pagina apare din nou în limba originală: {page}.',
  withdrawn: 'Traducerea este oprită. Permisiunea dumneavoastră este ștearsă.',
  original: 'Afișați originalul ({page})',
  withdraw: 'Opriți și ștergeți permisiunea',
  rest: 'Traduceți restul',
  reload: 'Reîncărcați pagina',
  machine: 'Traducere automată, neverificată. Numai originalul ({page}) are valoare juridică.',
  reviewed: 'Traducere făcută și verificată de acest site. Numai originalul ({page}) are valoare juridică.',
  partly: 'Unele părți ale acestei pagini nu sunt traduse.',
  unremembered:
    'Browserul dumneavoastră nu ne permite să păstrăm alegerea. Alegerea este valabilă numai pentru această pagină.',
  resident: 'Părți ale traducătorului rămân în memorie până când reîncărcați pagina.',
  off: 'Pe această pagină nu există traducere, pentru că aici pot apărea date personale.',
};

export const progress: Progress = {
  translating: 'Pagina se traduce…',
  downloading: 'Browserul dumneavoastră descarcă un pachet lingvistic{size}…',
  saving:
    '{language}: este posibil ca browserul dumneavoastră să descarce mai întâi un pachet lingvistic{size}. Dispozitivul dumneavoastră este setat să consume mai puține date, de aceea nu s-a descărcat încă nimic. Dacă doriți totuși să îl descărcați, apăsați „Traduceți”.',
  cancel: 'Anulați',
};

export const failed: Failed = {
  readable: 'Pagina poate fi citită în continuare în limba originală: {page}.',
  retry: 'Încercați din nou',
  blocked: 'Nu există conexiune cu {provider}. Poate că ceva o blochează, de exemplu în browserul dumneavoastră.',
  offline: 'Nu aveți conexiune la internet. Pentru traducere este nevoie de internet.',
  timeout: '{provider} nu a răspuns la timp.',
  unavailable: '{provider} nu funcționează în acest moment.',
  refused: '{provider} a refuzat traducerea.',
  quota: '{provider} nu mai poate traduce deocamdată. Vă rugăm să încercați mai târziu.',
  error: '{provider} a dat un răspuns care nu poate fi folosit.',
  next: 'Folosiți în schimb {next}',
  another: 'Acum este vorba despre alt traducător: {provider}.',
  elsewhere: 'Această pagină în {provider} (se deschide Google)',
};

export const settings: Settings = {
  none: 'Nu ați dat permisiune niciunui traducător pe acest dispozitiv.',
  given:
    'Ați permis traducătorului {provider} să trimită către {recipient} textul paginilor pe care le deschideți aici.',
  givenOwn: 'Ați permis traducătorului {provider} să traducă paginile pe care le deschideți aici.',
  givenVisit: 'Din {since}, numai pentru această vizită, cel târziu până la {until}.',
  givenDevice: 'Din {since}. Se păstrează pe acest dispozitiv până la {until}.',
};
