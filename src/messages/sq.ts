// Albanian. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Gjuha',
  choose: 'Zgjidhni një gjuhë',
  translate: 'Përkthe',
  visitor:
    'Shtypni “Përkthe” për të aktivizuar programin e përkthimit {provider}. Nga ai moment, adresa juaj IP, si dhe adresa dhe teksti i çdo faqeje që hapni këtu, dërgohen te {recipient} ({country}).',
  revocable: 'Përkthimin mund ta çaktivizoni këtu në çdo kohë.',
  details: 'Çfarë ndodh saktësisht',
  purpose: 'Qëllimi: t’i shihni këto faqe në gjuhën tuaj. Teksti që shkruani vetë nuk dërgohet.',
  consent:
    'Baza ligjore: pëlqimi juaj (neni 6(1)(a) i GDPR-së). Mund ta tërhiqni këtu në çdo kohë. Kjo vlen nga ai moment; ajo që është dërguar nuk mund të kthehet mbrapsht.',
  visit: 'Zgjedhja juaj ruhet vetëm në këtë pajisje, për këtë vizitë, jo më shumë se 12 orë.',
  remember: 'Ruaje zgjedhjen time: {days} – por jo në një pajisje që e përdorin edhe të tjerë',
  privacy: 'Më shumë për mbrojtjen e të dhënave',
  recipient: 'Mbrojtja e të dhënave: {recipient}',
  days: '{count} ditë',
  names: 'DE Gjermani, IE Irlandë, US SHBA, BE Belgjikë, AT Austri, FR Francë, NL Holandë',
};

export const other: Other = {
  text: 'Shtypni “Përkthe” për të aktivizuar programin e përkthimit {provider}. Nga ai moment, teksti i çdo faqeje që hapni këtu dërgohet përmes serverit të këtij uebsajti te {recipient} ({country}). Adresa juaj IP nuk dërgohet atje.',
  nothing:
    'Shtypni “Përkthe” për ta lexuar këtë faqe në një gjuhë tjetër. Përkthimi vjen nga vetë ky uebsajt. Askujt tjetër nuk i dërgohen të dhëna.',
  device:
    'Shtypni “Përkthe” për ta lexuar këtë faqe në një gjuhë tjetër. Shfletuesi juaj përkthen në këtë pajisje; teksti nuk del prej saj. Për këtë, ai mund të shkarkojë një paketë gjuhësore nga prodhuesi i shfletuesit.',
  always: 'Zgjedhja juaj ruhet vetëm në këtë pajisje: {days}.',
  page: 'Zgjedhja juaj nuk ruhet. Ajo vlen vetëm për këtë faqe.',
  human: '{language}: kjo faqe, e përkthyer nga njerëz',
  abroad: '{country}: vend jashtë Bashkimit Evropian. Atje të dhënat tuaja mund të jenë më pak të mbrojtura.',
  notNow: 'Jo tani',
};

export const script: Script = {
  cookies:
    'Programi i përkthimit ruan cookies ({cookies}) në pajisjen tuaj derisa ta mbyllni shfletuesin. Kur e çaktivizoni programin këtu, ato fshihen.',
  onward:
    '{recipient} mund t’i dërgojë të dhënat më tej në një vend jashtë Bashkimit Evropian: {onward} (neni {article} i GDPR-së).',
};

export const later: Later = {
  loading: 'Programi i përkthimit po ngarkohet…',
  ready: 'Programi i përkthimit është gati.',
  translated: 'U përkthye: {language}.',
  restored: 'Faqja shfaqet përsëri në origjinal: {page}.',
  withdrawn: 'Përkthimi është çaktivizuar. Leja juaj u fshi.',
  original: 'Shfaq origjinalin ({page})',
  withdraw: 'Çaktivizo dhe fshi lejen',
  rest: 'Përkthe pjesën tjetër',
  reload: 'Ringarko faqen',
  machine: 'Përkthim automatik, nuk është kontrolluar. Vlerë ligjore ka vetëm origjinali ({page}).',
  reviewed: 'Përkthyer dhe kontrolluar nga ky uebsajt. Vlerë ligjore ka vetëm origjinali ({page}).',
  partly: 'Disa pjesë të kësaj faqeje nuk janë përkthyer.',
  unremembered: 'Shfletuesi juaj nuk na lejon ta ruajmë zgjedhjen tuaj. Ajo vlen vetëm për këtë faqe.',
  resident: 'Pjesë të programit të përkthimit mbeten në memorie derisa ta ringarkoni faqen.',
  off: 'Në këtë faqe nuk ka përkthim, sepse ajo mund të shfaqë të dhëna personale.',
  languages: 'de gjermanisht',
};

export const progress: Progress = {
  translating: 'Faqja po përkthehet…',
  downloading: 'Shfletuesi juaj po shkarkon një paketë gjuhësore{size}…',
  saving:
    '{language}: shfletuesi juaj ndoshta duhet të shkarkojë më parë një paketë gjuhësore{size}. Pajisja juaj është rregulluar të përdorë më pak të dhëna, prandaj ende nuk është shkarkuar asgjë. Nëse megjithatë doni ta shkarkoni, shtypni “Përkthe”.',
  cancel: 'Anulo',
};

export const failed: Failed = {
  readable: 'Faqen mund ta lexoni ende në origjinal: {page}.',
  retry: 'Provo përsëri',
  blocked: '{provider}: lidhja nuk u krye. Ndoshta diçka e bllokon, për shembull në shfletuesin tuaj.',
  offline: 'Nuk keni lidhje me internetin. Për përkthimin duhet internet.',
  timeout: '{provider}: përgjigjja nuk erdhi në kohë.',
  unavailable: '{provider} nuk është në dispozicion për momentin.',
  refused: '{provider}: përkthimi u refuzua.',
  quota: '{provider} nuk mund të përkthejë më shumë për momentin. Ju lutemi, provoni përsëri më vonë.',
  error: '{provider}: përgjigjja nuk mund të përdoret.',
  next: 'Në vend të kësaj përdor {next}',
  another: 'Tani bëhet fjalë për një program tjetër përkthimi: {provider}.',
  elsewhere: 'Kjo faqe te {provider} (hapet Google)',
};

export const settings: Settings = {
  none: 'Në këtë pajisje nuk i keni dhënë leje asnjë programi përkthimi.',
  given:
    'I keni dhënë leje programit të përkthimit {provider} që të dërgojë te {recipient} tekstin e faqeve që hapni këtu.',
  givenOwn: 'I keni dhënë leje programit të përkthimit {provider} që të përkthejë faqet që hapni këtu.',
  givenVisit: 'Që nga {since}, vetëm për këtë vizitë, më së voni deri më {until}.',
  givenDevice: 'Që nga {since}, ruajtur në këtë pajisje deri më {until}.',
};
