// Somali. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Luqadda',
  choose: 'Dooro luqad',
  translate: 'Turjum',
  visitor:
    'Riix “Turjum” si aad u shiddo adeegga turjumaadda {provider}. Laga bilaabo markaas, cinwaankaaga IP, iyo cinwaanka iyo qoraalka bog kasta oo aad halkan ka furto, waxaa loo diraa {recipient} ({country}).',
  revocable: 'Waqti kasta waxaad halkan ka damin kartaa adeegga.',
  details: 'Waxa dhacaya oo faahfaahsan',
  purpose: 'Ujeeddo: in bogaggan laguugu muujiyo luqaddaada. Qoraalka aad adigu geliso lama diro.',
  consent:
    'Saldhigga sharciga ah: oggolaanshahaaga (qodobka 6(1)(a) ee GDPR). Waqti kasta waxaad halkan kaga noqon kartaa oggolaanshaha. Taasi waxay dhaqan gelaysaa laga bilaabo markaas; wixii hore loo diray dib looma soo celin karo.',
  visit: 'Doorashadaada waxaa lagu kaydiyaa qalabkan oo keliya, inta ay socoto booqashadan, ugu badnaan 12 saacadood.',
  remember: 'Kaydi muddo {days} ah – ha dooran haddii ay dad kale qalabkan isticmaalaan',
  privacy: 'Faahfaahin dheeraad ah: ilaalinta xogta',
  recipient: 'Ilaalinta xogta: {recipient}',
  days: '{count} maalmood',
  names: 'DE Jarmalka, IE Ayrlaand, US Maraykanka, BE Beljamka, AT Awstariya, FR Faransiiska, NL Holland',
};

export const other: Other = {
  text: 'Riix “Turjum” si aad u shiddo adeegga turjumaadda {provider}. Laga bilaabo markaas, qoraalka bog kasta oo aad halkan ka furto waxaa loo diraa {recipient} ({country}), isagoo sii maraya server-ka website-kan. Cinwaankaaga IP lama diro.',
  nothing:
    'Riix “Turjum” si aad boggan ugu akhrido luqad kale. Turjumaadda waxaa bixiya website-kan laftiisa. Wax xog ah cid kale looma diro.',
  device:
    'Riix “Turjum” si aad boggan ugu akhrido luqad kale. Browser-kaaga ayaa ku turjumaya qalabkan; qoraalku qalabka kama baxo. Taas darteed waxaa laga yaabaa inuu xirmo luqadeed ka soo dejiyo shirkadda samaysa browser-ka.',
  always: 'Doorashadaada waxaa lagu kaydiyaa qalabkan oo keliya, muddo {days} ah.',
  page: 'Doorashadaada lama kaydiyo. Waxay khusaysaa boggan oo keliya.',
  human: '{language}: boggan oo ay dad turjumeen',
  abroad:
    '{country}: waa dal ka baxsan Midowga Yurub. Halkaas waxaa laga yaabaa in xogtaada si ka liidata loo ilaaliyo.',
  notNow: 'Hadda maya',
};

export const script: Script = {
  cookies:
    'Adeegga turjumaaddu wuxuu qalabkaaga ku kaydiyaa cookies ({cookies}) ilaa aad browser-ka xirto. Markaad adeegga halkan ka damiso, cookies-kaas waa la tirtiraa.',
  onward:
    '{recipient}: waxaa laga yaabaa in xogta halkaas looga sii gudbiyo dal ka baxsan Midowga Yurub: {onward} (qodobka {article} ee GDPR).',
};

export const later: Later = {
  loading: 'Adeegga turjumaadda waa la soo rarayaa …',
  ready: 'Adeegga turjumaaddu waa diyaar.',
  translated: 'Waa la turjumay: {language}.',
  restored: 'Bogga waxaa mar kale lagu muujiyey qoraalkiisa asalka ah: {page}.',
  withdrawn: 'Turjumaaddu waa damsan tahay. Oggolaanshahaaga waa la tirtiray.',
  original: 'Muuji qoraalka asalka ah ({page})',
  withdraw: 'Dami oo tirtir oggolaanshaha',
  rest: 'Turjum inta kale',
  reload: 'Dib u soo rar bogga',
  machine: 'Mashiin ayaa turjumay, lamana hubin. Qoraalka asalka ah ({page}) oo keliya ayaa sharci ahaan ansax ah.',
  reviewed: 'Website-kan ayaa turjumay oo hubiyey. Qoraalka asalka ah ({page}) oo keliya ayaa sharci ahaan ansax ah.',
  partly: 'Qaybo boggan ka mid ah lama turjumin.',
  unremembered: 'Browser-kaagu nooma oggola inaan kaydinno doorashadaada. Waxay khusaysaa boggan oo keliya.',
  resident: 'Qaybo ka mid ah adeegga turjumaadda ayaa ku sii jiraya xusuusta qalabka ilaa aad bogga dib u soo rarto.',
  off: 'Boggan turjumaad ma laha, sababtoo ah waxaa laga yaabaa inay ka muuqato xog shakhsi ah.',
  languages: 'de Jarmal',
};

export const progress: Progress = {
  translating: 'Bogga waa la turjumayaa …',
  downloading: 'Browser-kaagu wuxuu soo dejinayaa xirmo luqadeed{size} …',
  saving:
    '{language}: waxaa laga yaabaa in browser-kaagu marka hore soo dejiyo xirmo luqadeed{size}. Qalabkaagu wuxuu u habaysan yahay inuu isticmaalo internet yar, sidaas darteed weli waxba lama soo dejin. Haddii aad weli rabto in la soo dejiyo, riix “Turjum”.',
  cancel: 'Jooji',
};

export const failed: Failed = {
  readable: 'Weli waxaad akhrin kartaa qoraalka asalka ah ee bogga: {page}.',
  retry: 'Mar kale isku day',
  blocked:
    '{provider} lalama xiriiri karin. Waxaa laga yaabaa in wax xiriirka xannibayaan, tusaale ahaan browser-kaaga dhexdiisa.',
  offline: 'Kuma xirnid internet-ka. Turjumaaddu waxay u baahan tahay internet.',
  timeout: '{provider}: jawaabtu waqtigii kuma iman.',
  unavailable: '{provider} hadda lama isticmaali karo.',
  refused: '{provider}: turjumaadda waa la diiday.',
  quota: '{provider}: hadda wax dheeraad ah lama turjumi karo. Fadlan mar dambe isku day.',
  error: '{provider}: jawaabtii timid lama isticmaali karo.',
  next: 'Beddelkiisa isticmaal {next}',
  another: 'Hadda waxaa laga hadlayaa adeeg kale oo turjumaadeed: {provider}.',
  elsewhere: 'Boggan ka eeg {provider} (waxaa furmaya Google)',
};

export const settings: Settings = {
  none: 'Ma jiro adeeg turjumaadeed oo aad qalabkan oggolaansho ku siisay.',
  given:
    'Waxaad u oggolaatay adeegga turjumaadda {provider} inuu qoraalka bogagga aad halkan ka furto u diro {recipient}.',
  givenOwn: 'Waxaad u oggolaatay adeegga turjumaadda {provider} inuu turjumo bogagga aad halkan ka furto.',
  givenVisit: 'Laga bilaabo {since}, booqashadan oo keliya, ugu dambayn ilaa {until}.',
  givenDevice: 'Laga bilaabo {since}, waxaa lagu kaydiyey qalabkan ilaa {until}.',
};
