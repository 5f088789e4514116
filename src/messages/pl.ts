// Polish. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Język',
  choose: 'Proszę wybrać język',
  translate: 'Przetłumacz',
  visitor:
    'Proszę nacisnąć „Przetłumacz”, aby włączyć translator {provider}. Od tej chwili {recipient} ({country}) będzie otrzymywać Państwa adres IP oraz adres i tekst każdej strony, którą Państwo tu otworzą.',
  revocable: 'Tłumaczenie mogą Państwo w każdej chwili tutaj wyłączyć.',
  details: 'Co dokładnie się dzieje',
  purpose: 'Cel: pokazywanie tych stron w Państwa języku. To, co Państwo wpisują, nie jest wysyłane.',
  consent:
    'Podstawa prawna: Państwa zgoda (art. 6 ust. 1 lit. a RODO). Mogą ją Państwo tutaj w każdej chwili wycofać. Wycofanie działa od tego momentu; tego, co już wysłano, nie da się cofnąć.',
  visit: 'Państwa wybór jest zapisywany tylko na tym urządzeniu, na czas tej wizyty, najwyżej na 12 godzin.',
  remember: 'Zapamiętaj mój wybór na {days} – proszę nie zaznaczać, jeśli z tego urządzenia korzystają też inni',
  privacy: 'Więcej o ochronie danych',
  recipient: 'Ochrona danych: {recipient}',
};

export const other: Other = {
  text: 'Proszę nacisnąć „Przetłumacz”, aby włączyć translator {provider}. Od tej chwili {recipient} ({country}) będzie otrzymywać przez serwer tej witryny internetowej tekst każdej strony, którą Państwo tu otworzą. Państwa adres IP nie jest przekazywany.',
  nothing:
    'Proszę nacisnąć „Przetłumacz”, aby przeczytać tę stronę w innym języku. Tłumaczenie pochodzi z tej samej witryny internetowej. Nikt inny nie otrzymuje żadnych danych.',
  device:
    'Proszę nacisnąć „Przetłumacz”, aby przeczytać tę stronę w innym języku. Państwa przeglądarka tłumaczy na tym urządzeniu; tekst go nie opuszcza. W tym celu może pobrać pakiet językowy od swojego producenta.',
  always: 'Państwa wybór jest zapisywany tylko na tym urządzeniu, na {days}.',
  page: 'Państwa wybór nie jest zapisywany. Dotyczy tylko tej strony.',
  human: '{language}: ta strona przetłumaczona przez ludzi',
  abroad: '{country}: kraj poza Unią Europejską. Państwa dane mogą tam być słabiej chronione.',
  notNow: 'Nie teraz',
};

export const script: Script = {
  cookies:
    'Translator zapisuje na Państwa urządzeniu pliki cookie ({cookies}) do czasu zamknięcia przeglądarki. Wyłączenie tłumaczenia tutaj usuwa te pliki.',
  onward: '{recipient} może przekazywać dane do kraju poza Unią Europejską: {onward} (art. {article} RODO).',
};

export const later: Later = {
  loading: 'Translator się ładuje…',
  ready: 'Translator jest gotowy.',
  translated: 'Przetłumaczono. Język: {language}.',
  restored: 'Strona jest znowu w języku oryginału: {page}.',
  withdrawn: 'Tłumaczenie jest wyłączone. Państwa zgoda została usunięta.',
  original: 'Pokaż oryginał ({page})',
  withdraw: 'Wyłącz i usuń zgodę',
  rest: 'Przetłumacz resztę',
  reload: 'Odśwież stronę',
  machine: 'Tłumaczenie maszynowe, niesprawdzone. Wiążący jest tylko oryginał ({page}).',
  reviewed: 'Przetłumaczone i sprawdzone przez tę witrynę internetową. Wiążący jest tylko oryginał ({page}).',
  partly: 'Niektóre części tej strony nie są przetłumaczone.',
  unremembered: 'Państwa przeglądarka nie pozwala zapisać wyboru. Wybór dotyczy tylko tej strony.',
  resident: 'Części translatora pozostają w pamięci do czasu odświeżenia strony.',
  off: 'Na tej stronie nie ma tłumaczenia, bo mogą się na niej pojawić dane osobowe.',
};

export const progress: Progress = {
  translating: 'Trwa tłumaczenie strony…',
  downloading: 'Państwa przeglądarka pobiera pakiet językowy{size}…',
  saving:
    '{language}: Państwa przeglądarka być może musi najpierw pobrać pakiet językowy{size}. Państwa urządzenie jest ustawione tak, aby zużywać mniej danych, dlatego nic jeszcze nie zostało pobrane. Aby mimo to pobrać pakiet, proszę nacisnąć „Przetłumacz”.',
  cancel: 'Anuluj',
};

export const failed: Failed = {
  readable: 'Stronę można nadal czytać w języku oryginału: {page}.',
  retry: 'Spróbuj ponownie',
  blocked: '{provider}: brak połączenia. Być może coś je blokuje, na przykład w Państwa przeglądarce.',
  offline: 'Brak połączenia z internetem. Do tłumaczenia potrzebny jest internet.',
  timeout: '{provider}: odpowiedź nie przyszła na czas.',
  unavailable: '{provider} teraz nie działa.',
  refused: '{provider}: odmowa tłumaczenia.',
  quota: '{provider} na razie nie może więcej tłumaczyć. Proszę spróbować później.',
  error: '{provider}: otrzymanej odpowiedzi nie da się użyć.',
  next: 'Użyj zamiast tego: {next}',
  another: 'Teraz chodzi o inny translator: {provider}.',
  elsewhere: 'Ta strona w {provider} (otworzy się Google)',
};

export const settings: Settings = {
  none: 'Na tym urządzeniu nie udzielili Państwo zgody na żaden translator.',
  given:
    'Zgodzili się Państwo, aby translator {provider} wysyłał tekst stron, które Państwo tu otwierają. Odbiorca: {recipient}.',
  givenOwn: 'Zgodzili się Państwo, aby translator {provider} tłumaczył strony, które Państwo tu otwierają.',
  givenVisit: 'Od {since}, tylko na czas tej wizyty, najpóźniej do {until}.',
  givenDevice: 'Od {since}, zgoda zapisana na tym urządzeniu do {until}.',
};
