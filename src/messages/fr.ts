// French. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Langue',
  choose: 'Choisissez une langue',
  translate: 'Traduire',
  visitor:
    'Appuyez sur « Traduire » pour activer l’outil de traduction {provider}. À partir de ce moment, votre adresse IP ainsi que l’adresse et le texte de chaque page que vous ouvrez ici sont envoyés à {recipient} ({country}).',
  revocable: 'Vous pouvez désactiver la traduction ici à tout moment.',
  details: 'Ce qui se passe exactement',
  purpose: 'But : afficher ces pages dans votre langue. Le texte que vous tapez n’est pas envoyé.',
  consent:
    'Base légale : votre consentement (article 6.1.a du RGPD). Vous pouvez le retirer ici à tout moment. Le retrait vaut à partir de ce moment ; ce qui a déjà été envoyé ne peut pas être récupéré.',
  visit: 'Votre choix est enregistré uniquement sur cet appareil, pour cette visite, pendant 12 heures au maximum.',
  remember: 'Garder mon choix pendant {days} – à éviter si d’autres personnes utilisent cet appareil',
  privacy: 'En savoir plus sur la protection des données',
  recipient: 'Protection des données : {recipient}',
};

export const other: Other = {
  text: 'Appuyez sur « Traduire » pour activer l’outil de traduction {provider}. À partir de ce moment, le texte de chaque page que vous ouvrez ici est envoyé à {recipient} ({country}) en passant par le serveur de ce site. Votre adresse IP n’est pas envoyée.',
  nothing:
    'Appuyez sur « Traduire » pour lire cette page dans une autre langue. La traduction vient de ce site lui-même. Aucune donnée n’est envoyée à d’autres.',
  device:
    'Appuyez sur « Traduire » pour lire cette page dans une autre langue. Votre navigateur traduit sur cet appareil ; le texte n’en sort pas. Pour cela, il peut télécharger un pack de langue auprès de l’éditeur du navigateur.',
  always: 'Votre choix est enregistré uniquement sur cet appareil, pendant {days}.',
  page: 'Votre choix n’est pas enregistré. Il vaut seulement pour cette page.',
  human: '{language} : cette page, traduite par des personnes',
  abroad: '{country} : ce pays est en dehors de l’Union européenne. Vos données y sont peut-être moins bien protégées.',
  notNow: 'Pas maintenant',
};

export const script: Script = {
  cookies:
    'L’outil de traduction place des cookies ({cookies}) sur votre appareil. Ils y restent jusqu’à ce que vous fermiez le navigateur. Si vous désactivez la traduction ici, ils sont supprimés.',
  onward:
    '{recipient} peut transmettre les données à un pays en dehors de l’Union européenne : {onward} (article {article} du RGPD).',
};

export const later: Later = {
  loading: 'Chargement de l’outil de traduction…',
  ready: 'L’outil de traduction est prêt.',
  translated: 'Traduit : {language}.',
  restored: 'La page est de nouveau affichée dans sa langue d’origine : {page}.',
  withdrawn: 'La traduction est désactivée. Votre autorisation est supprimée.',
  original: 'Afficher l’original ({page})',
  withdraw: 'Désactiver et supprimer l’autorisation',
  rest: 'Traduire le reste',
  reload: 'Recharger la page',
  machine: 'Traduit par une machine, non vérifié. Seul l’original ({page}) fait foi.',
  reviewed: 'Traduit et vérifié par ce site. Seul l’original ({page}) fait foi.',
  partly: 'Certaines parties de cette page ne sont pas traduites.',
  unremembered:
    'Votre navigateur ne nous permet pas d’enregistrer votre choix. Ce choix vaut seulement pour cette page.',
  resident: 'Des parties de l’outil de traduction restent en mémoire jusqu’à ce que vous rechargiez la page.',
  off: 'Cette page n’est pas traduite, car elle peut afficher des données personnelles.',
};

export const progress: Progress = {
  translating: 'La page est en cours de traduction…',
  downloading: 'Votre navigateur télécharge un pack de langue{size}…',
  saving:
    '{language} : votre navigateur doit peut-être d’abord télécharger un pack de langue{size}. Votre appareil est réglé pour consommer moins de données. Rien n’est donc encore téléchargé. Pour le télécharger quand même, appuyez sur « Traduire ».',
  cancel: 'Annuler',
};

export const failed: Failed = {
  readable: 'Vous pouvez toujours lire la page dans sa langue d’origine : {page}.',
  retry: 'Réessayer',
  blocked:
    'Impossible de joindre {provider}. Quelque chose bloque peut-être la connexion, par exemple dans votre navigateur.',
  offline: 'Vous êtes hors ligne. La traduction a besoin d’Internet.',
  timeout: '{provider} n’a pas répondu à temps.',
  unavailable: '{provider} n’est pas disponible pour le moment.',
  refused: '{provider} a refusé de traduire.',
  quota: '{provider} ne peut plus traduire pour le moment. Veuillez réessayer plus tard.',
  error: '{provider} a donné une réponse inutilisable.',
  next: 'Utiliser {next} à la place',
  another: 'Il s’agit maintenant d’un autre outil de traduction : {provider}.',
  elsewhere: 'Cette page sur {provider} (ouvre Google)',
};

export const settings: Settings = {
  none: 'Sur cet appareil, vous n’avez donné d’autorisation à aucun outil de traduction.',
  given:
    'Vous avez autorisé l’outil de traduction {provider} à envoyer à {recipient} le texte des pages que vous ouvrez ici.',
  givenOwn: 'Vous avez autorisé l’outil de traduction {provider} à traduire les pages que vous ouvrez ici.',
  givenVisit: 'Autorisation donnée le {since}, uniquement pour cette visite, au plus tard jusqu’au {until}.',
  givenDevice: 'Autorisation donnée le {since}, enregistrée sur cet appareil jusqu’au {until}.',
};
