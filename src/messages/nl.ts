// Dutch. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Taal',
  choose: 'Kies een taal',
  translate: 'Vertalen',
  visitor:
    'Klik op ‘Vertalen’ om het vertaalprogramma {provider} aan te zetten. Vanaf dat moment gaan uw IP-adres en ook het adres en de tekst van elke pagina die u hier opent, naar {recipient} ({country}).',
  revocable: 'U kunt de vertaling hier op elk moment weer uitzetten.',
  details: 'Wat er precies gebeurt',
  purpose: 'Doel: deze pagina’s in uw taal laten zien. Tekst die u zelf typt, wordt niet verstuurd.',
  consent:
    'Wettelijke basis: uw toestemming (artikel 6 lid 1 onder a AVG). U kunt uw toestemming hier op elk moment intrekken. Dat geldt vanaf dat moment; wat al is verstuurd, kan niet worden teruggehaald.',
  visit: 'Uw keuze wordt alleen op dit apparaat bewaard, voor dit bezoek, hoogstens 12 uur.',
  remember: 'Mijn keuze {days} bewaren – niet op een apparaat dat anderen ook gebruiken',
  privacy: 'Meer over privacy',
  recipient: 'Privacy bij {recipient}',
};

export const other: Other = {
  text: 'Klik op ‘Vertalen’ om het vertaalprogramma {provider} aan te zetten. Vanaf dat moment gaat de tekst van elke pagina die u hier opent, via de server van deze website naar {recipient} ({country}). Uw IP-adres gaat niet mee.',
  nothing:
    'Klik op ‘Vertalen’ om deze pagina in een andere taal te lezen. De vertaling komt van deze website zelf. Er gaan geen gegevens naar anderen.',
  device:
    'Klik op ‘Vertalen’ om deze pagina in een andere taal te lezen. Uw browser vertaalt op dit apparaat; de tekst verlaat het apparaat niet. Daarvoor downloadt hij misschien een taalpakket van de maker van de browser.',
  always: 'Uw keuze wordt alleen op dit apparaat bewaard, {days} lang.',
  page: 'Uw keuze wordt niet bewaard. Uw keuze geldt alleen voor deze pagina.',
  human: '{language}: deze pagina, vertaald door mensen',
  abroad: '{country}: dit land ligt buiten de Europese Unie. Uw gegevens zijn daar misschien minder goed beschermd.',
  notNow: 'Niet nu',
};

export const script: Script = {
  cookies:
    'Het vertaalprogramma bewaart cookies ({cookies}) op uw apparaat totdat u de browser sluit. Als u de vertaling hier uitzet, worden ze verwijderd.',
  onward:
    '{recipient} kan de gegevens doorgeven aan een land buiten de Europese Unie: {onward} (artikel {article} AVG).',
};

export const later: Later = {
  loading: 'Het vertaalprogramma wordt geladen…',
  ready: 'Het vertaalprogramma is klaar voor gebruik.',
  translated: 'Vertaald: {language}.',
  restored: 'De pagina staat weer in de oorspronkelijke taal: {page}.',
  withdrawn: 'De vertaling staat uit. Uw toestemming is verwijderd.',
  original: 'Origineel tonen ({page})',
  withdraw: 'Uitzetten en toestemming verwijderen',
  rest: 'De rest vertalen',
  reload: 'Pagina opnieuw laden',
  machine: 'Vertaald door een machine, niet gecontroleerd. Alleen het origineel ({page}) is bindend.',
  reviewed: 'Vertaald en gecontroleerd door deze website. Alleen het origineel ({page}) is bindend.',
  partly: 'Sommige delen van deze pagina zijn niet vertaald.',
  unremembered: 'Uw browser staat niet toe dat wij uw keuze bewaren. Uw keuze geldt alleen voor deze pagina.',
  resident: 'Delen van het vertaalprogramma blijven in het geheugen totdat u de pagina opnieuw laadt.',
  off: 'Deze pagina wordt niet vertaald, omdat er persoonlijke gegevens op kunnen staan.',
};

export const progress: Progress = {
  translating: 'De pagina wordt vertaald…',
  downloading: 'Uw browser downloadt een taalpakket{size}…',
  saving:
    '{language}: uw browser moet daarvoor misschien eerst een taalpakket{size} downloaden. Uw apparaat is zo ingesteld dat het minder data gebruikt. Daarom is er nog niets gedownload. Als u het toch wilt downloaden, klik dan op ‘Vertalen’.',
  cancel: 'Annuleren',
};

export const failed: Failed = {
  readable: 'U kunt de pagina nog wel in de oorspronkelijke taal lezen: {page}.',
  retry: 'Opnieuw proberen',
  blocked:
    'Het lukte niet om verbinding te maken met {provider}. Misschien houdt iets de verbinding tegen, bijvoorbeeld in uw browser.',
  offline: 'U bent offline. Voor de vertaling is internet nodig.',
  timeout: '{provider} heeft niet op tijd geantwoord.',
  unavailable: '{provider} is op dit moment niet beschikbaar.',
  refused: '{provider} heeft de vertaling geweigerd.',
  quota: '{provider} kan nu niets meer vertalen. Probeer het later nog eens.',
  error: '{provider} gaf een antwoord dat niet bruikbaar is.',
  next: 'In plaats daarvan {next} gebruiken',
  another: 'Het gaat nu om een ander vertaalprogramma: {provider}.',
  elsewhere: 'Deze pagina bij {provider} (opent Google)',
};

export const settings: Settings = {
  none: 'U hebt op dit apparaat aan geen enkel vertaalprogramma toestemming gegeven.',
  given:
    'U hebt het vertaalprogramma {provider} toestemming gegeven om de tekst van pagina’s die u hier opent, naar {recipient} te sturen.',
  givenOwn: 'U hebt het vertaalprogramma {provider} toestemming gegeven om pagina’s die u hier opent, te vertalen.',
  givenVisit: 'Sinds {since}, alleen voor dit bezoek, uiterlijk tot {until}.',
  givenDevice: 'Sinds {since}, op dit apparaat bewaard tot {until}.',
};
