// Kurmanji Kurdish. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Ziman',
  choose: 'Zimanekî hilbijêrin',
  translate: 'Wergerîne',
  visitor:
    'Ji bo çalakkirina wergêrê {provider}, pêl bişkoka “Wergerîne” bikin. Ji wê kêliyê û pê ve, navnîşana IP ya we û navnîşan û nivîsa her rûpela ku hûn li vir vedikin ji {recipient} ({country}) re tên şandin.',
  revocable: 'Hûn dikarin wergêr her gav li vir rawestînin.',
  details: 'Tam çi diqewime',
  purpose: 'Armanc: nîşandana van rûpelan bi zimanê we. Nivîsa ku hûn bi xwe dinivîsin nayê şandin.',
  consent:
    'Bingeha qanûnî: razîbûna we (madeya 6(1)(a) ya GDPR). Hûn dikarin razîbûna xwe her gav li vir paşve bikişînin. Ev ji wê kêliyê û pê ve derbasdar e; tiştê ku hatiye şandin nikare were vegerandin.',
  visit: 'Hilbijartina we tenê li ser vê cîhazê tê tomarkirin, ji bo vê serdanê, herî zêde 12 saetan.',
  remember: 'Hilbijartina min tomar bike: {days} – ne li ser cîhazeke ku kesên din jî bi kar tînin',
  privacy: 'Zêdetir li ser parastina agahiyên kesane',
  recipient: 'Parastina agahiyên kesane li cem {recipient}',
  days: '{count} roj',
  names: 'DE Almanya, IE Îrlanda, US Dewletên Yekbûyî yên Amerîkayê, BE Belçîka, AT Awistirya, FR Fransa, NL Holanda',
};

export const other: Other = {
  text: 'Ji bo çalakkirina wergêrê {provider}, pêl bişkoka “Wergerîne” bikin. Ji wê kêliyê û pê ve, nivîsa her rûpela ku hûn li vir vedikin bi rêya servera vê malperê ji {recipient} ({country}) re tê şandin. Navnîşana IP ya we nayê şandin.',
  nothing:
    'Ji bo ku hûn vê rûpelê bi zimanekî din bixwînin, pêl bişkoka “Wergerîne” bikin. Werger ji vê malperê bi xwe tê. Tu agahî ji kesekî din re nayê şandin.',
  device:
    'Ji bo ku hûn vê rûpelê bi zimanekî din bixwînin, pêl bişkoka “Wergerîne” bikin. Geroka we li ser vê cîhazê werdigerîne; nivîs ji cîhazê dernakeve. Ji bo vê yekê dibe ku gerok pakêteke zimên ji çêkerê gerokê daxîne.',
  always: 'Hilbijartina we tenê li ser vê cîhazê tê tomarkirin: {days}.',
  page: 'Hilbijartina we nayê tomarkirin. Ew tenê ji bo vê rûpelê derbasdar e.',
  human: '{language}: ev rûpel ji aliyê mirovan ve hatiye wergerandin',
  abroad: '{country}: ev welat li derveyî Yekîtiya Ewropayê ye. Dibe ku agahiyên we li wir kêmtir parastî bin.',
  notNow: 'Niha na',
};

export const script: Script = {
  cookies:
    'Wergêr dosyeyên cookie ({cookies}) li ser cîhaza we tomar dike, heta ku hûn gerokê bigirin. Heke hûn wergêr li vir rawestînin, ew dosye tên jêbirin.',
  onward:
    'Dibe ku {recipient} agahiyan bide welatekî li derveyî Yekîtiya Ewropayê: {onward} (madeya {article} ya GDPR).',
};

export const later: Later = {
  loading: 'Wergêr tê barkirin …',
  ready: 'Wergêr amade ye.',
  translated: 'Hat wergerandin: {language}.',
  restored: 'Rûpel dîsa bi zimanê eslî tê nîşandan: {page}.',
  withdrawn: 'Werger hat rawestandin. Destûra we hat jêbirin.',
  original: 'Nivîsa eslî nîşan bide ({page})',
  withdraw: 'Rawestîne û destûrê jê bibe',
  rest: 'Beşa mayî wergerîne',
  reload: 'Rûpelê ji nû ve bar bike',
  machine: 'Makîneyê wergerandiye, nehatiye kontrolkirin. Tenê nivîsa eslî ({page}) ji aliyê qanûnî ve derbasdar e.',
  reviewed: 'Vê malperê wergerandiye û kontrol kiriye. Tenê nivîsa eslî ({page}) ji aliyê qanûnî ve derbasdar e.',
  partly: 'Hin beşên vê rûpelê nehatine wergerandin.',
  unremembered: 'Geroka we nahêle ku em hilbijartina we tomar bikin. Ew tenê ji bo vê rûpelê derbasdar e.',
  resident: 'Hin beşên wergêr di bîra cîhazê de dimînin, heta ku hûn rûpelê ji nû ve bar bikin.',
  off: 'Ev rûpel nayê wergerandin, çimkî dibe ku ew agahiyên kesane nîşan bide.',
  languages: 'de Almanî',
};

export const progress: Progress = {
  translating: 'Rûpel tê wergerandin …',
  downloading: 'Geroka we pakêteke zimên{size} dadixîne …',
  saving:
    '{language}: ji bo vê yekê dibe ku geroka we pêşî pakêteke zimên{size} daxîne. Cîhaza we wisa hatiye sazkirin ku kêmtir dane bi kar bîne, ji ber vê yekê hêj tiştek nehatiye daxistin. Heke hûn dîsa jî dixwazin wê daxînin, pêl bişkoka “Wergerîne” bikin.',
  cancel: 'Betal bike',
};

export const failed: Failed = {
  readable: 'Rûpel hê jî dikare bi zimanê eslî were xwendin: {page}.',
  retry: 'Dîsa biceribîne',
  blocked: 'Têkilî bi {provider} re çênebû. Dibe ku tiştek wê asteng bike, mînak di geroka we de.',
  offline: 'Girêdana we ya înternetê tune ye. Ji bo wergerê înternet pêwîst e.',
  timeout: '{provider} di wextê xwe de bersiv neda.',
  unavailable: '{provider} niha ne berdest e.',
  refused: '{provider} werger red kir.',
  quota: '{provider} niha nikare zêdetir wergerîne. Ji kerema xwe paşê dîsa biceribînin.',
  error: 'Bersiva {provider} nikare were bikaranîn.',
  next: 'Li şûna wê {next} bi kar bîne',
  another: 'Niha mijar wergêrekî din e: {provider}.',
  elsewhere: 'Ev rûpel li cem {provider} (Google vedibe)',
};

export const settings: Settings = {
  none: 'We li ser vê cîhazê destûr nedaye tu wergêrî.',
  given: 'We destûr daye wergêrê {provider} ku nivîsa rûpelên ku hûn li vir vedikin ji {recipient} re bişîne.',
  givenOwn: 'We destûr daye wergêrê {provider} ku rûpelên ku hûn li vir vedikin wergerîne.',
  givenVisit: 'Ji {since} ve, tenê ji bo vê serdanê, herî dereng heta {until}.',
  givenDevice: 'Ji {since} ve, li ser vê cîhazê heta {until} tomarkirî ye.',
};
