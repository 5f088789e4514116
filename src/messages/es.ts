// Spanish. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Idioma',
  choose: 'Elija un idioma',
  translate: 'Traducir',
  visitor:
    'Pulse «Traducir» para activar el traductor {provider}. Desde ese momento se enviarán a {recipient} ({country}) su dirección IP y también la dirección y el texto de cada página que abra aquí.',
  revocable: 'Puede desactivar la traducción aquí en cualquier momento.',
  details: 'Qué ocurre exactamente',
  purpose: 'Objetivo: mostrar estas páginas en su idioma. El texto que usted escribe no se envía.',
  consent:
    'Base legal: su consentimiento (art. 6.1.a del RGPD). Puede retirarlo aquí en cualquier momento. La retirada vale desde ese momento; lo que ya se envió no se puede recuperar.',
  visit: 'Su elección se guarda solo en este dispositivo, para esta visita, 12 horas como máximo.',
  remember: 'Guardar mi elección durante {days} (no lo haga si otras personas usan este dispositivo)',
  privacy: 'Más sobre la protección de datos',
  recipient: 'Protección de datos en {recipient}',
};

export const other: Other = {
  text: 'Pulse «Traducir» para activar el traductor {provider}. Desde ese momento, el texto de cada página que abra aquí se enviará a {recipient} ({country}) a través del servidor de este sitio web. Su dirección IP no se enviará.',
  nothing:
    'Pulse «Traducir» para leer esta página en otro idioma. La traducción viene de este mismo sitio web. No se envían datos a nadie más.',
  device:
    'Pulse «Traducir» para leer esta página en otro idioma. Su navegador traduce en este dispositivo; el texto no sale de él. Para ello, puede que descargue un paquete de idioma del fabricante del navegador.',
  always: 'Su elección se guarda solo en este dispositivo, durante {days}.',
  page: 'Su elección no se guarda. Solo vale para esta página.',
  human: '{language}: esta página, traducida por personas',
  abroad: '{country}: este país está fuera de la Unión Europea. Es posible que allí sus datos estén menos protegidos.',
  notNow: 'Ahora no',
};

export const script: Script = {
  cookies:
    'El traductor guarda cookies ({cookies}) en su dispositivo hasta que usted cierre el navegador. Si desactiva la traducción aquí, se borran.',
  onward:
    '{recipient} puede transmitir los datos a un país fuera de la Unión Europea: {onward} (art. {article} del RGPD).',
};

export const later: Later = {
  loading: 'El traductor se está cargando…',
  ready: 'El traductor está listo.',
  translated: 'Traducido: {language}.',
  restored: 'La página se muestra otra vez en el idioma original: {page}.',
  withdrawn: 'La traducción está desactivada. Su permiso se ha borrado.',
  original: 'Mostrar el original ({page})',
  withdraw: 'Desactivar y borrar el permiso',
  rest: 'Traducir el resto',
  reload: 'Volver a cargar la página',
  machine: 'Traducido por una máquina, sin revisar. Solo tiene validez legal el original ({page}).',
  reviewed: 'Traducido y revisado por este sitio web. Solo tiene validez legal el original ({page}).',
  partly: 'Algunas partes de esta página no están traducidas.',
  unremembered: 'Su navegador no nos deja guardar su elección. Su elección solo vale para esta página.',
  resident: 'Algunas partes del traductor siguen en la memoria hasta que vuelva a cargar la página.',
  off: 'Esta página no se traduce porque puede mostrar datos personales.',
};

export const progress: Progress = {
  translating: 'La página se está traduciendo…',
  downloading: 'Su navegador está descargando un paquete de idioma{size}…',
  saving:
    '{language}: puede que su navegador tenga que descargar antes un paquete de idioma{size}. Su dispositivo está configurado para gastar menos datos, por eso aún no se ha descargado nada. Si quiere descargarlo de todos modos, pulse «Traducir».',
  cancel: 'Cancelar',
};

export const failed: Failed = {
  readable: 'Puede seguir leyendo la página en el idioma original: {page}.',
  retry: 'Intentar de nuevo',
  blocked: 'No se pudo conectar con {provider}. Quizá algo bloquea la conexión, por ejemplo en su navegador.',
  offline: 'No tiene conexión a internet. La traducción necesita internet.',
  timeout: '{provider} no respondió a tiempo.',
  unavailable: '{provider} no está disponible en este momento.',
  refused: '{provider} rechazó la traducción.',
  quota: '{provider} no puede traducir más por ahora. Inténtelo más tarde, por favor.',
  error: '{provider} dio una respuesta que no se puede usar.',
  next: 'Usar {next} en su lugar',
  another: 'Ahora se trata de otro traductor: {provider}.',
  elsewhere: 'Esta página en {provider} (abre Google)',
};

export const settings: Settings = {
  none: 'En este dispositivo no ha dado permiso a ningún traductor.',
  given: 'Ha dado permiso al traductor {provider} para enviar a {recipient} el texto de las páginas que abre aquí.',
  givenOwn: 'Ha dado permiso al traductor {provider} para traducir las páginas que abre aquí.',
  givenVisit: 'Desde el {since}, solo para esta visita, como máximo hasta el {until}.',
  givenDevice: 'Desde el {since}, guardado en este dispositivo hasta el {until}.',
};
