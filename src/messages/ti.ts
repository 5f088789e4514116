// Tigrinya. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'ቋንቋ',
  choose: 'ቋንቋ ምረጹ',
  translate: 'ተርጉሙ',
  visitor:
    'ኣገልግሎት ትርጉም {provider} ንምውላዕ “ተርጉሙ” ጠውቑ። ካብ ሽዑ ጀሚሩ፣ IP ኣድራሻኹምን ናይ ኩሉ ኣብዚ እትኸፍትዎ ገጽ ኣድራሻን ጽሑፍን ናብ {recipient} ({country}) ይለኣኹ።',
  revocable: 'ኣብ ዝኾነ እዋን ኣብዚ ከተጥፍእዎ ትኽእሉ ኢኹም።',
  details: 'እንታይ ይፍጸም ብዝርዝር',
  purpose: 'ዕላማ፦ ነዞም ገጻት ብቋንቋኹም ንምቕራብ። ባዕልኹም እትጽሕፍዎ ኣይለኣኽን።',
  consent:
    'ሕጋዊ መሰረት፦ ፍቓድኩም (ዓንቀጽ 6(1)(a) GDPR)። ኣብ ዝኾነ እዋን ኣብዚ ክትስሕብዎ ትኽእሉ ኢኹም። እዚ ካብ ሽዑ ጀሚሩ ይሰርሕ፤ ዝተላእከ ግን ክምለስ ኣይክእልን።',
  visit: 'ምርጫኹም ኣብዚ መሳርሒ ጥራይ ይዕቀብ፣ ነዚ ብጽሖትኩም፣ እንተ በዝሐ 12 ሰዓታት።',
  remember: 'ን{days} ይዕቀብ – ካልኦት ኣብ ዝጥቀሙሉ መሳርሒ ግን ኣይፋል',
  privacy: 'ተወሳኺ ብዛዕባ ሓለዋ ሓበሬታ',
  recipient: 'ሓለዋ ሓበሬታ፦ {recipient}',
  days: '{count} መዓልታት',
  names: 'DE ጀርመን, IE ኣየርላንድ, US ኣመሪካ, BE ቤልጅዩም, AT ኦስትርያ, FR ፈረንሳ, NL ሆላንድ',
};

export const other: Other = {
  text: 'ኣገልግሎት ትርጉም {provider} ንምውላዕ “ተርጉሙ” ጠውቑ። ካብ ሽዑ ጀሚሩ፣ ናይ ኩሉ ኣብዚ እትኸፍትዎ ገጽ ጽሑፍ ብሰርቨር ናይዚ መርበብ ሓበሬታ ኣቢሉ ናብ {recipient} ({country}) ይለኣኽ። IP ኣድራሻኹም ግን ኣይለኣኽን።',
  nothing: 'ነዚ ገጽ ብኻልእ ቋንቋ ንምንባብ “ተርጉሙ” ጠውቑ። እቲ ትርጉም ካብዚ መርበብ ሓበሬታ ባዕሉ ዝመጽእ እዩ። ናብ ካልእ ዝለኣኽ ሓበሬታ የለን።',
  device:
    'ነዚ ገጽ ብኻልእ ቋንቋ ንምንባብ “ተርጉሙ” ጠውቑ። ብራውዘርኩም ኣብዚ መሳርሒ ይትርጉም፤ እቲ ጽሑፍ ካብቲ መሳርሒ ኣይወጽእን። እዚ ንምግባር፣ ካብቲ ነቲ ብራውዘር ዝሰርሖ ኩባንያ ጥቕላል ቋንቋ ከውርድ ይኽእል።',
  always: 'ምርጫኹም ኣብዚ መሳርሒ ጥራይ ን{days} ይዕቀብ።',
  page: 'ምርጫኹም ኣይዕቀብን። ነዚ ገጽ ጥራይ ይምልከት።',
  human: '{language}፦ እዚ ገጽ፣ ብሰባት ዝተተርጎመ',
  abroad: '{country} ካብ ሕብረት ኤውሮጳ ወጻኢ እትርከብ ሃገር እያ። ኣብኣ ሓበሬታኹም ዝወሓደ ሓለዋ ክህልዎ ይኽእል።',
  notNow: 'ሕጂ ኣይፋል',
};

export const script: Script = {
  cookies:
    'እቲ ኣገልግሎት ትርጉም፣ ብራውዘርኩም ክሳብ እትዓጽውዎ፣ ኣብ መሳርሒኹም ኩኪስ ({cookies}) ይዕቅብ። ነቲ ኣገልግሎት ኣብዚ ምስ እተጥፍእዎ፣ እቶም ኩኪስ ይድምሰሱ።',
  onward: 'እቲ ሓበሬታ ካብ {recipient} ናብ ሓንቲ ካብ ሕብረት ኤውሮጳ ወጻኢ እትርከብ ሃገር ክመሓላለፍ ይኽእል፦ {onward} (ዓንቀጽ {article} GDPR)።',
};

export const later: Later = {
  loading: 'ኣገልግሎት ትርጉም ይጽዓን ኣሎ …',
  ready: 'ኣገልግሎት ትርጉም ድሉው እዩ።',
  translated: 'ተተርጒሙ፦ {language}።',
  restored: 'እቲ ገጽ ብኦሪጅናል ጽሑፉ ተመሊሱ ይርአ ኣሎ፦ {page}።',
  withdrawn: 'ኣገልግሎት ትርጉም ጠፊኡ ኣሎ። ፍቓድኩም ተደምሲሱ።',
  original: 'ኦሪጅናል ጽሑፍ ርኣዩ ({page})',
  withdraw: 'ኣጥፍኡን ፍቓድ ደምስሱን',
  rest: 'ነቲ ዝተረፈ ተርጉሙ',
  reload: 'ነቲ ገጽ ደጊምኩም ጽዓኑ',
  machine: 'ብማሽን ዝተተርጎመ፣ ዘይተረጋገጸ። ሕጋዊ ተቐባልነት ዘለዎ እቲ ኦሪጅናል ጽሑፍ ({page}) ጥራይ እዩ።',
  reviewed: 'በዚ መርበብ ሓበሬታ ዝተተርጎመን ዝተረጋገጸን። ሕጋዊ ተቐባልነት ዘለዎ እቲ ኦሪጅናል ጽሑፍ ({page}) ጥራይ እዩ።',
  partly: 'ገለ ክፋላት ናይዚ ገጽ ኣይተተርጎሙን።',
  unremembered: 'ብራውዘርኩም ምርጫኹም ክንዕቅብ ኣይፈቅደልናን። ምርጫኹም ነዚ ገጽ ጥራይ ይምልከት።',
  resident: 'ነቲ ገጽ ደጊምኩም ክሳብ እትጽዕንዎ፣ ገለ ክፋላት ናይቲ ኣገልግሎት ትርጉም ኣብ ሜሞሪ ይጸንሑ።',
  off: 'እዚ ገጽ ኣይትርጎምን እዩ፣ ምኽንያቱ ውልቃዊ ሓበሬታ ከርኢ ይኽእል።',
  languages: 'de ጀርመንኛ',
};

export const progress: Progress = {
  translating: 'እቲ ገጽ ይትርጎም ኣሎ …',
  downloading: 'ብራውዘርኩም ጥቕላል ቋንቋ{size} የውርድ ኣሎ …',
  saving:
    '{language}፦ ብራውዘርኩም ቅድም ጥቕላል ቋንቋ{size} ከውርድ የድልዮ ይኸውን። መሳርሒኹም ውሑድ ኢንተርነት ክጥቀም ተስተኻኺሉ ኣሎ፣ ስለዚ ክሳብ ሕጂ ዝወረደ ነገር የለን። ከተውርድዎ ግን እንተደሊኹም፣ “ተርጉሙ” ጠውቑ።',
  cancel: 'ሰርዙ',
};

export const failed: Failed = {
  readable: 'ነቲ ኦሪጅናል ጽሑፍ ናይቲ ገጽ ሕጂ’ውን ከተንብብዎ ትኽእሉ ኢኹም፦ {page}።',
  retry: 'ደጊምኩም ፈትኑ',
  blocked: 'ምስ {provider} ርክብ ክግበር ኣይተኻእለን። ምናልባት ገለ ነገር ነቲ ርክብ ይዓግቶ ይኸውን፣ ንኣብነት ኣብ ብራውዘርኩም።',
  offline: 'ኢንተርነት የብልኩምን። ትርጉም ኢንተርነት የድልዮ።',
  timeout: 'ካብ {provider} ኣብ ግዜኡ መልሲ ኣይመጸን።',
  unavailable: '{provider} ኣብዚ እዋን’ዚ ኣይሰርሕን።',
  refused: '{provider} ክትርጉም ኣብዩ።',
  quota: '{provider} ንሕጂ ተወሳኺ ክትርጉም ኣይክእልን። በጃኹም ጸኒሕኩም ፈትኑ።',
  error: 'ካብ {provider} ዝመጸ መልሲ ኣብ ጥቕሚ ክውዕል ኣይክእልን።',
  next: 'ኣብ ክንድኡ ብ{next} ተጠቐሙ',
  another: 'ሕጂ ብዛዕባ ካልእ ኣገልግሎት ትርጉም እዩ፦ {provider}።',
  elsewhere: 'እዚ ገጽ ኣብ {provider} (Google ይኽፈት)',
};

export const settings: Settings = {
  none: 'ኣብዚ መሳርሒ ንዝኾነ ኣገልግሎት ትርጉም ፍቓድ ኣይሃብኩምን።',
  given: 'ኣገልግሎት ትርጉም {provider} ጽሑፍ ናይቶም ኣብዚ እትኸፍትዎም ገጻት ናብ {recipient} ክልእኽ ፈቒድኩም ኣለኹም።',
  givenOwn: 'ኣገልግሎት ትርጉም {provider} ነቶም ኣብዚ እትኸፍትዎም ገጻት ክትርጉም ፈቒድኩም ኣለኹም።',
  givenVisit: 'ካብ {since}፣ ነዚ ብጽሖትኩም ጥራይ፣ እንተ ደንጎየ ክሳብ {until}።',
  givenDevice: 'ካብ {since}፣ ክሳብ {until} ኣብዚ መሳርሒ ተዓቂቡ ኣሎ።',
};
