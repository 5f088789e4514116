// German. Review: written by the project, not yet reviewed by a native speaker outside it.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Sprache',
  choose: 'Sprache wählen',
  translate: 'Übersetzen',
  visitor:
    'Klicken Sie auf „Übersetzen“, um den Übersetzer {provider} zu aktivieren. Ab dann gehen Ihre IP-Adresse sowie Adresse und Text jeder Seite, die Sie hier öffnen, an {recipient} ({country}).',
  revocable: 'Sie können das hier jederzeit wieder ausschalten.',
  details: 'Was genau passiert',
  purpose: 'Zweck: diese Seiten in Ihrer Sprache zeigen. Ihre Eingaben werden nicht gesendet.',
  consent:
    'Rechtsgrundlage: Ihre Einwilligung (Art. 6 Abs. 1 lit. a DSGVO). Sie können sie jederzeit widerrufen. Das gilt ab dann; Gesendetes lässt sich nicht zurückholen.',
  visit: 'Ihre Wahl wird nur auf diesem Gerät gespeichert, für diesen Besuch, höchstens 12 Stunden.',
  remember: '{days} merken – nicht auf Geräten, die andere nutzen',
  privacy: 'Mehr zum Datenschutz',
  recipient: 'Datenschutz bei {recipient}',
};

export const other: Other = {
  text: 'Klicken Sie auf „Übersetzen“, um den Übersetzer {provider} zu aktivieren. Ab dann geht der Text jeder Seite, die Sie hier öffnen, über den Server dieser Website an {recipient} ({country}). Ihre IP-Adresse nicht.',
  nothing:
    'Klicken Sie auf „Übersetzen“, um diese Seite in einer anderen Sprache zu lesen. Die Übersetzung kommt von dieser Website selbst. Es gehen keine Daten an andere.',
  device:
    'Klicken Sie auf „Übersetzen“, um diese Seite in einer anderen Sprache zu lesen. Ihr Browser übersetzt auf diesem Gerät; der Text verlässt es nicht. Dafür lädt er vielleicht ein Sprachpaket vom Hersteller des Browsers.',
  always: 'Ihre Wahl wird nur auf diesem Gerät gespeichert: {days}.',
  page: 'Ihre Wahl wird nicht gespeichert. Sie gilt nur für diese Seite.',
  human: '{language}: diese Seite, von Menschen übersetzt',
  abroad:
    '{country}: Dieses Land liegt außerhalb der Europäischen Union. Dort sind Ihre Daten vielleicht weniger geschützt.',
  notNow: 'Jetzt nicht',
};

export const script: Script = {
  cookies:
    'Der Übersetzer speichert Cookies ({cookies}) auf Ihrem Gerät, bis Sie den Browser schließen. Beim Ausschalten hier werden sie gelöscht.',
  onward:
    '{recipient} kann die Daten in ein Land außerhalb der Europäischen Union weitergeben: {onward} (Art. {article} DSGVO).',
};

export const later: Later = {
  loading: 'Der Übersetzer wird geladen …',
  ready: 'Der Übersetzer ist bereit.',
  translated: 'Übersetzt: {language}.',
  restored: 'Die Seite steht wieder im Original da: {page}.',
  withdrawn: 'Die Übersetzung ist aus. Ihre Erlaubnis ist gelöscht.',
  original: '{page} zeigen',
  withdraw: 'Ausschalten und Erlaubnis löschen',
  rest: 'Den Rest übersetzen',
  reload: 'Seite neu laden',
  machine: 'Von einer Maschine übersetzt, nicht geprüft. Nur das Original ({page}) ist verbindlich.',
  reviewed: 'Von dieser Website übersetzt und geprüft. Nur das Original ({page}) ist verbindlich.',
  partly: 'Einige Teile dieser Seite sind nicht übersetzt.',
  unremembered: 'Ihr Browser lässt uns Ihre Wahl nicht speichern. Sie gilt nur für diese Seite.',
  resident: 'Teile des Übersetzers bleiben im Speicher, bis Sie die Seite neu laden.',
  off: 'Auf dieser Seite gibt es keine Übersetzung, weil sie persönliche Daten zeigen kann.',
};

export const progress: Progress = {
  translating: 'Die Seite wird übersetzt …',
  downloading: 'Ihr Browser lädt ein Sprachpaket{size} …',
  saving:
    '{language}: Ihr Browser muss dafür vielleicht erst ein Sprachpaket{size} laden. Ihr Gerät ist so eingestellt, dass es Daten spart. Deshalb ist noch nichts geladen. Wenn Sie es trotzdem laden möchten, klicken Sie auf „Übersetzen“.',
  cancel: 'Abbrechen',
};

export const failed: Failed = {
  readable: 'Die Seite bleibt im Original lesbar: {page}.',
  retry: 'Noch einmal versuchen',
  blocked:
    '{provider} war nicht zu erreichen. Vielleicht blockiert etwas die Verbindung, zum Beispiel in Ihrem Browser.',
  offline: 'Sie sind offline. Die Übersetzung braucht das Internet.',
  timeout: '{provider} hat nicht rechtzeitig geantwortet.',
  unavailable: '{provider} ist gerade nicht verfügbar.',
  refused: '{provider} hat die Übersetzung abgelehnt.',
  quota: '{provider} kann im Moment nicht mehr übersetzen. Bitte versuchen Sie es später.',
  error: '{provider} hat etwas Unbrauchbares geantwortet.',
  next: 'Stattdessen {next} verwenden',
  another: 'Jetzt geht es um einen anderen Übersetzer: {provider}.',
  elsewhere: 'Diese Seite bei {provider} (öffnet Google)',
};

export const settings: Settings = {
  none: 'Sie haben auf diesem Gerät keinem Übersetzer eine Erlaubnis gegeben.',
  given:
    'Sie haben dem Übersetzer {provider} erlaubt, den Text der Seiten, die Sie hier öffnen, an {recipient} zu senden.',
  givenOwn: 'Sie haben dem Übersetzer {provider} erlaubt, die Seiten zu übersetzen, die Sie hier öffnen.',
  givenVisit: 'Seit {since}, nur für diesen Besuch, längstens bis {until}.',
  givenDevice: 'Seit {since}, auf diesem Gerät gespeichert bis {until}.',
};
