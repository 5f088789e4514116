// Italian. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Lingua',
  choose: 'Scelga una lingua',
  translate: 'Traduci',
  visitor:
    'Prema «Traduci» per attivare il traduttore {provider}. Da quel momento, il suo indirizzo IP e anche l’indirizzo e il testo di ogni pagina che lei apre qui vengono inviati a {recipient} ({country}).',
  revocable: 'Può disattivare la traduzione qui in qualsiasi momento.',
  details: 'Che cosa succede esattamente',
  purpose: 'Scopo: mostrare queste pagine nella sua lingua. Il testo che lei scrive non viene inviato.',
  consent:
    'Base giuridica: il suo consenso (art. 6, par. 1, lett. a) del GDPR). Può revocarlo qui in qualsiasi momento. La revoca vale da quel momento; ciò che è già stato inviato non si può recuperare.',
  visit: 'La sua scelta viene salvata solo su questo dispositivo, per questa visita, al massimo per 12 ore.',
  remember: 'Ricorda la mia scelta per {days} (non su un dispositivo usato anche da altri)',
  privacy: 'Altre informazioni sulla protezione dei dati',
  recipient: 'Protezione dei dati: {recipient}',
};

export const other: Other = {
  text: 'Prema «Traduci» per attivare il traduttore {provider}. Da quel momento, il testo di ogni pagina che lei apre qui viene inviato a {recipient} ({country}) attraverso il server di questo sito. Il suo indirizzo IP non viene inviato.',
  nothing:
    'Prema «Traduci» per leggere questa pagina in un’altra lingua. La traduzione viene da questo stesso sito. Nessun dato viene inviato ad altri.',
  device:
    'Prema «Traduci» per leggere questa pagina in un’altra lingua. Il suo browser traduce su questo dispositivo; il testo non ne esce. Per farlo, può scaricare un pacchetto di lingua dal produttore del browser.',
  always: 'La sua scelta viene salvata solo su questo dispositivo, per {days}.',
  page: 'La sua scelta non viene salvata. Vale solo per questa pagina.',
  human: '{language}: questa pagina, tradotta da persone',
  abroad: '{country}: questo Paese è fuori dall’Unione europea. Lì i suoi dati potrebbero essere meno protetti.',
  notNow: 'Non ora',
};

export const script: Script = {
  cookies:
    'Il traduttore salva dei cookie ({cookies}) sul suo dispositivo. Restano lì finché lei non chiude il browser. Se disattiva la traduzione qui, vengono cancellati.',
  onward:
    '{recipient} può trasmettere i dati a un Paese fuori dall’Unione europea: {onward} (art. {article} del GDPR).',
};

export const later: Later = {
  loading: 'Caricamento del traduttore…',
  ready: 'Il traduttore è pronto.',
  translated: 'Tradotto: {language}.',
  restored: 'La pagina è di nuovo nella lingua originale: {page}.',
  withdrawn: 'La traduzione è disattivata. La sua autorizzazione è stata cancellata.',
  original: 'Mostra l’originale ({page})',
  withdraw: 'Disattiva e cancella l’autorizzazione',
  rest: 'Traduci il resto',
  reload: 'Ricarica la pagina',
  machine: 'Tradotto da una macchina, non controllato. Fa fede solo l’originale ({page}).',
  reviewed: 'Tradotto e controllato da questo sito. Fa fede solo l’originale ({page}).',
  partly: 'Alcune parti di questa pagina non sono tradotte.',
  unremembered: 'Il suo browser non ci permette di salvare la sua scelta. La scelta vale solo per questa pagina.',
  resident: 'Alcune parti del traduttore restano in memoria finché non ricarica la pagina.',
  off: 'Questa pagina non viene tradotta, perché può mostrare dati personali.',
};

export const progress: Progress = {
  translating: 'Traduzione della pagina in corso…',
  downloading: 'Il suo browser sta scaricando un pacchetto di lingua{size}…',
  saving:
    '{language}: il suo browser forse deve prima scaricare un pacchetto di lingua{size}. Il suo dispositivo è impostato per consumare meno dati, quindi non è ancora stato scaricato niente. Se vuole scaricarlo lo stesso, prema «Traduci».',
  cancel: 'Annulla',
};

export const failed: Failed = {
  readable: 'Può continuare a leggere la pagina nella lingua originale: {page}.',
  retry: 'Riprova',
  blocked: 'Il collegamento con {provider} non è riuscito. Forse qualcosa lo blocca, per esempio nel suo browser.',
  offline: 'Non c’è connessione a Internet. La traduzione ha bisogno di Internet.',
  timeout: '{provider} non ha risposto in tempo.',
  unavailable: '{provider} al momento non è disponibile.',
  refused: '{provider} ha rifiutato la traduzione.',
  quota: '{provider} per ora non può tradurre altro. Riprovi più tardi.',
  error: '{provider} ha dato una risposta che non si può usare.',
  next: 'Usa invece {next}',
  another: 'Adesso si tratta di un altro traduttore: {provider}.',
  elsewhere: 'Questa pagina su {provider} (apre Google)',
};

export const settings: Settings = {
  none: 'Su questo dispositivo lei non ha dato l’autorizzazione a nessun traduttore.',
  given: 'Lei ha autorizzato il traduttore {provider} a inviare a {recipient} il testo delle pagine che apre qui.',
  givenOwn: 'Lei ha autorizzato il traduttore {provider} a tradurre le pagine che apre qui.',
  givenVisit: 'Dal giorno {since}, solo per questa visita, al più tardi fino al giorno {until}.',
  givenDevice: 'Dal giorno {since}, autorizzazione salvata su questo dispositivo fino al giorno {until}.',
};
