// Hungarian. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Nyelv',
  choose: 'Válasszon nyelvet',
  translate: 'Fordítás',
  visitor:
    'Nyomja meg a „Fordítás” gombot, ha be szeretné kapcsolni ezt a fordítóprogramot: {provider}. Ettől kezdve az Ön IP-címe, valamint minden itt megnyitott oldal címe és szövege a következő címzetthez kerül: {recipient} ({country}).',
  revocable: 'A fordítást itt bármikor kikapcsolhatja.',
  details: 'Mi történik pontosan?',
  purpose: 'Cél: ezeknek az oldalaknak a megjelenítése az Ön nyelvén. Az Ön által beírt szöveget nem küldjük el.',
  consent:
    'Jogalap: az Ön hozzájárulása, a GDPR 6. cikk (1) bekezdés a) pontja szerint. Itt bármikor visszavonhatja. A visszavonás a jövőre érvényes; a már elküldött adatokat nem lehet visszaszerezni.',
  visit: 'A választását csak ezen az eszközön tároljuk, csak erre a látogatásra, legfeljebb 12 órán át.',
  remember: 'Jegyezze meg a választásomat: {days} – de ne olyan eszközön, amelyet mások is használnak',
  privacy: 'Bővebben az adatvédelemről',
  recipient: 'Adatvédelem: {recipient}',
};

export const other: Other = {
  text: 'Nyomja meg a „Fordítás” gombot, ha be szeretné kapcsolni ezt a fordítóprogramot: {provider}. Ettől kezdve minden itt megnyitott oldal szövege ennek a honlapnak a szerverén keresztül a következő címzetthez kerül: {recipient} ({country}). Az Ön IP-címe nem kerül oda.',
  nothing:
    'Nyomja meg a „Fordítás” gombot, ha más nyelven szeretné olvasni ezt az oldalt. A fordítást közvetlenül ez a honlap adja. Senki más nem kap adatokat.',
  device:
    'Nyomja meg a „Fordítás” gombot, ha más nyelven szeretné olvasni ezt az oldalt. A fordítást az Ön böngészője végzi ezen az eszközön; a szöveg nem hagyja el az eszközt. Ehhez a böngésző esetleg letölt egy nyelvi csomagot a gyártójától.',
  always: 'A választását csak ezen az eszközön tároljuk: {days}.',
  page: 'A választását nem tároljuk. Csak erre az oldalra érvényes.',
  human: '{language}: ezt az oldalt emberek fordították',
  abroad: '{country}: az Európai Unión kívüli ország. Ott az Ön adatait esetleg kevésbé védik.',
  notNow: 'Most nem',
};

export const script: Script = {
  cookies:
    'A fordítóprogram sütiket (cookie-kat: {cookies}) tárol az Ön eszközén, amíg be nem zárja a böngészőt. Ha itt kikapcsolja a fordítóprogramot, a sütik törlődnek.',
  onward:
    'A címzett ({recipient}) továbbadhatja az adatokat egy Európai Unión kívüli országba: {onward} (GDPR {article}. cikk).',
};

export const later: Later = {
  loading: 'A fordítóprogram betöltődik…',
  ready: 'A fordítóprogram készen áll.',
  translated: 'Lefordítva: {language}.',
  restored: 'Az oldal újra az eredeti nyelven látható: {page}.',
  withdrawn: 'A fordítás ki van kapcsolva. Az Ön engedélyét töröltük.',
  original: 'Az eredeti megjelenítése ({page})',
  withdraw: 'Kikapcsolás és az engedély törlése',
  rest: 'A többi rész fordítása',
  reload: 'Az oldal újratöltése',
  machine: 'Gépi fordítás, senki sem ellenőrizte. Jogilag csak az eredeti szöveg érvényes ({page}).',
  reviewed: 'A fordítást ez a honlap készítette és ellenőrizte. Jogilag csak az eredeti szöveg érvényes ({page}).',
  partly: 'Ennek az oldalnak néhány része nincs lefordítva.',
  unremembered: 'Az Ön böngészője nem engedi, hogy tároljuk a választását. Így csak erre az oldalra érvényes.',
  resident: 'A fordítóprogram egyes részei a memóriában maradnak, amíg újra nem tölti az oldalt.',
  off: 'Ezen az oldalon nincs fordítás, mert személyes adatok lehetnek rajta.',
};

export const progress: Progress = {
  translating: 'Az oldal fordítása folyamatban van…',
  downloading: 'Az Ön böngészője nyelvi csomagot{size} tölt le…',
  saving:
    '{language}: ehhez az Ön böngészőjének talán először le kell töltenie egy nyelvi csomagot{size}. Az Ön eszköze úgy van beállítva, hogy kevesebb adatot használjon, ezért még semmi nem töltődött le. Ha mégis le szeretné tölteni, nyomja meg a „Fordítás” gombot.',
  cancel: 'Mégse',
};

export const failed: Failed = {
  readable: 'Az oldal az eredeti nyelven továbbra is olvasható: {page}.',
  retry: 'Próbálja újra',
  blocked: '{provider}: nem sikerült kapcsolódni. Lehet, hogy valami letiltja, például az Ön böngészőjében.',
  offline: 'Nincs internetkapcsolata. A fordításhoz internet kell.',
  timeout: '{provider}: nem jött időben válasz.',
  unavailable: '{provider}: jelenleg nem elérhető.',
  refused: '{provider}: elutasította a fordítást.',
  quota: '{provider}: most nem tud többet fordítani. Kérjük, próbálja meg később.',
  error: '{provider}: a kapott válasz nem használható.',
  next: 'Helyette {next} használata',
  another: 'Most egy másik fordítóprogramról van szó: {provider}.',
  elsewhere: 'Ez az oldal a fordítóprogramban: {provider} (megnyílik a Google)',
};

export const settings: Settings = {
  none: 'Ezen az eszközön Ön egyetlen fordítóprogramnak sem adott engedélyt.',
  given:
    'Ön engedélyt adott ennek a fordítóprogramnak: {provider}. A program elküldheti az Ön által itt megnyitott oldalak szövegét a következő címzettnek: {recipient}.',
  givenOwn:
    'Ön engedélyt adott ennek a fordítóprogramnak: {provider}. A program lefordíthatja az Ön által itt megnyitott oldalakat.',
  givenVisit: 'Kezdete: {since}. Csak erre a látogatásra érvényes, legfeljebb eddig: {until}.',
  givenDevice: 'Kezdete: {since}. Ezen az eszközön eddig tároljuk: {until}.',
};
