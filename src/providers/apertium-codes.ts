// Apertium's names of languages: ISO 639-3, with the variant behind an underscore (`cat_valencia`), as `GET /listPairs` of a
// server lists them. Knows no page and no request.
import { TranslationError } from '../platform/translation-error.js';

/** ISO 639-1 → ISO 639-3, for the languages that Apertium has a pair for, released or begun. Others have three letters already. */
const THREE_LETTERS = new Map(
  (
    'af:afr an:arg ar:ara az:aze ba:bak be:bel bg:bul bn:ben br:bre ca:cat co:cos cs:ces cv:chv cy:cym da:dan de:deu ' +
    'el:ell en:eng eo:epo es:spa et:est eu:eus fa:pes fi:fin fo:fao fr:fra ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ' +
    'ha:hau he:heb hi:hin ht:hat hu:hun hy:hye ia:ina id:ind is:isl it:ita ka:kat kk:kaz kn:kan ku:kmr kw:cor ky:kir ' +
    'la:lat lb:ltz ln:lin lt:lit lv:lav mk:mkd ml:mal mn:mon mr:mar ms:zlm mt:mlt nb:nob ne:nep nl:nld nn:nno no:nob ' +
    'oc:oci os:oss pa:pan pl:pol ps:pus pt:por qu:que rm:roh ro:ron ru:rus rw:kin sc:srd sd:snd se:sme sk:slk sl:slv ' +
    'so:som sq:sqi sv:swe sw:swa ta:tam te:tel tg:tgk tk:tuk tl:tgl tr:tur tt:tat ug:uig uk:ukr ur:urd uz:uzb vi:vie ' +
    'wa:wln wo:wol xh:xho yi:yid zh:zho zu:zul bs:hbs hr:hbs sr:hbs'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Targets that servers list as a variant. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/^ca\b.*-valencia\b/, 'cat_valencia'],
  [/^oc\b.*-aranes\b/, 'oci_aran'],
  [/^pt-BR\b/, 'por_BR'],
  [/^en-US\b/, 'eng_US'],
  [/^bs\b/, 'hbs_BS'],
  [/^hr\b/, 'hbs_HR'],
  [/^sr\b/, 'hbs_SR'],
];

/**
 * Apertium's code of a BCP 47 tag. A page is read as its language (`en-US` is `eng`); what is translated into may be a
 * variant (`pt-BR` is `por_BR`). Throws `TranslationError` for a language of which we know no code.
 */
export function codeOf(tag: string, role: 'source' | 'target'): string {
  const variant = role === 'target' && VARIANTS.find(([pattern]) => pattern.test(tag));
  if (variant) return variant[1];
  const { language } = new Intl.Locale(tag);
  const code = THREE_LETTERS.get(language) ?? (language.length === 3 ? language : undefined);
  if (code) return code;
  throw new TranslationError('error', `Apertium: expected a language with a known ISO 639-3 code, got "${tag}"`);
}
