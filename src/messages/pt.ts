// Portuguese. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Idioma',
  choose: 'Escolha um idioma',
  translate: 'Traduzir',
  visitor:
    'Clique em «Traduzir» para ativar o tradutor {provider}. A partir desse momento, o seu endereço IP e também o endereço e o texto de cada página que abrir aqui são enviados para {recipient} ({country}).',
  revocable: 'Pode desativar a tradução aqui a qualquer momento.',
  details: 'O que acontece exatamente',
  purpose: 'Objetivo: mostrar estas páginas no seu idioma. O texto que escrever não é enviado.',
  consent:
    'Base legal: o seu consentimento (art. 6.º, n.º 1, alínea a), do RGPD). Pode retirá-lo aqui a qualquer momento. A retirada vale a partir desse momento; o que já foi enviado não pode ser recuperado.',
  visit: 'A sua escolha fica guardada apenas neste dispositivo, para esta visita, no máximo 12 horas.',
  remember: 'Guardar a minha escolha durante {days} (não o faça se outras pessoas usarem este dispositivo)',
  privacy: 'Mais sobre a proteção de dados',
  recipient: 'Proteção de dados: {recipient}',
};

export const other: Other = {
  text: 'Clique em «Traduzir» para ativar o tradutor {provider}. A partir desse momento, o texto de cada página que abrir aqui é enviado para {recipient} ({country}) através do servidor deste site. O seu endereço IP não é enviado.',
  nothing:
    'Clique em «Traduzir» para ler esta página noutro idioma. A tradução vem deste próprio site. Não são enviados dados a mais ninguém.',
  device:
    'Clique em «Traduzir» para ler esta página noutro idioma. O seu navegador traduz neste dispositivo; o texto não sai dele. Para isso, pode descarregar um pacote de idioma do fabricante do navegador.',
  always: 'A sua escolha fica guardada apenas neste dispositivo, durante {days}.',
  page: 'A sua escolha não fica guardada. Vale apenas para esta página.',
  human: '{language}: esta página, traduzida por pessoas',
  abroad: '{country}: este país fica fora da União Europeia. Os seus dados podem estar menos protegidos lá.',
  notNow: 'Agora não',
};

export const script: Script = {
  cookies:
    'O tradutor guarda cookies ({cookies}) no seu dispositivo. Ficam lá até fechar o navegador. Se desativar a tradução aqui, são apagados.',
  onward:
    '{recipient} pode transmitir os dados para um país fora da União Europeia: {onward} (art. {article}.º do RGPD).',
};

export const later: Later = {
  loading: 'O tradutor está a carregar…',
  ready: 'O tradutor está pronto.',
  translated: 'Traduzido: {language}.',
  restored: 'A página está de novo no idioma original: {page}.',
  withdrawn: 'A tradução está desativada. A sua autorização foi apagada.',
  original: 'Mostrar o original ({page})',
  withdraw: 'Desativar e apagar a autorização',
  rest: 'Traduzir o resto',
  reload: 'Recarregar a página',
  machine: 'Traduzido por uma máquina, sem revisão. Só o original ({page}) tem valor legal.',
  reviewed: 'Traduzido e revisto por este site. Só o original ({page}) tem valor legal.',
  partly: 'Algumas partes desta página não estão traduzidas.',
  unremembered: 'O seu navegador não nos deixa guardar a sua escolha. Ela vale apenas para esta página.',
  resident: 'Algumas partes do tradutor ficam na memória até recarregar a página.',
  off: 'Esta página não é traduzida, porque pode mostrar dados pessoais.',
};

export const progress: Progress = {
  translating: 'A página está a ser traduzida…',
  downloading: 'O seu navegador está a descarregar um pacote de idioma{size}…',
  saving:
    '{language}: o seu navegador talvez tenha de descarregar primeiro um pacote de idioma{size}. O seu dispositivo está configurado para gastar menos dados, por isso ainda não foi descarregado nada. Se mesmo assim o quiser descarregar, clique em «Traduzir».',
  cancel: 'Cancelar',
};

export const failed: Failed = {
  readable: 'Pode continuar a ler a página no idioma original: {page}.',
  retry: 'Tentar de novo',
  blocked:
    'Não foi possível aceder a {provider}. Talvez algo esteja a bloquear o acesso, por exemplo no seu navegador.',
  offline: 'Está sem internet. A tradução precisa de internet.',
  timeout: '{provider} não respondeu a tempo.',
  unavailable: '{provider} não está disponível neste momento.',
  refused: '{provider} recusou a tradução.',
  quota: '{provider} não pode traduzir mais por agora. Tente mais tarde, por favor.',
  error: '{provider} deu uma resposta que não pode ser usada.',
  next: 'Em vez disso, usar {next}',
  another: 'Agora trata-se de outro tradutor: {provider}.',
  elsewhere: 'Esta página em {provider} (abre o Google)',
};

export const settings: Settings = {
  none: 'Neste dispositivo, não deu autorização a nenhum tradutor.',
  given: 'Autorizou o tradutor {provider} a enviar para {recipient} o texto das páginas que abre aqui.',
  givenOwn: 'Autorizou o tradutor {provider} a traduzir as páginas que abre aqui.',
  givenVisit: 'Desde {since}, apenas para esta visita, no máximo até {until}.',
  givenDevice: 'Desde {since}, autorização guardada neste dispositivo até {until}.',
};
