// Words by which a machine knows, in each language, what a notice promises. They were taken from the catalogues by somebody
// who compared the sentences: a catalogue that is worded anew without one of them is to be compared again, by people.

export interface Words {
  /** The site's own server. */
  readonly server: string;
  /** That the IP address does not go there. */
  readonly not: string;
  /** That nobody else gets anything. */
  readonly nobody: string;
  /** That the browser may load something, or may not. */
  readonly may: string;
  /** The visitor's device. */
  readonly device: string;
  /** A consent, as the law calls it. */
  readonly consent: string;
  /** That a choice is stored. */
  readonly stored: string;
}

const words = (
  server: string,
  not: string,
  nobody: string,
  may: string,
  device: string,
  consent: string,
  stored: string,
): Words => ({ server, not, nobody, may, device, consent, stored });

export const WORDS: Readonly<Record<string, Words>> = {
  ar: words('خادم', 'فلا يُرسَل', 'لا تُرسَل أي بيانات', 'قد يحمّل', 'الجهاز', 'موافقتك', 'يُحفَظ'),
  bg: words('сървър', 'не се изпраща', 'На никого друг', 'може да', 'устройство', 'съгласие', 'запазва'),
  bs: words('server', 'ne šalje', 'Niko drugi', 'možda', 'uređaj', 'saglasnost', 'čuva'),
  ckb: words('سێرڤەر', 'نانێردرێت', 'هیچ زانیارییەک', 'ڕەنگە', 'ئامێر', 'ڕەزامەندی', 'هەڵدەگیرێت'),
  cs: words('server', 'nedostane', 'Nikomu jinému', 'možná', 'zařízení', 'souhlas', 'uloží'),
  de: words('Server', 'nicht', 'keine Daten', 'vielleicht', 'Gerät', 'Einwilligung', 'gespeichert'),
  el: words('διακομιστή', 'δεν στέλνεται', 'Δεν στέλνονται', 'μπορεί', 'συσκευή', 'συγκατάθεσ', 'αποθηκεύεται'),
  en: words('server', 'does not', 'No data', 'may', 'device', 'consent', 'stored'),
  es: words('servidor', 'no se enviará', 'No se envían', 'puede que', 'dispositivo', 'consentimiento', 'se guarda'),
  fa: words('سرور', 'فرستاده نمی‌شود', 'هیچ اطلاعاتی', 'شاید', 'دستگاه', 'رضایت', 'ذخیره'),
  fr: words('serveur', 'n’est pas envoyée', 'Aucune donnée', 'il peut', 'appareil', 'consentement', 'enregistré'),
  hr: words('server', 'ne šalje', 'Nitko drugi', 'možda', 'uređaj', 'privola', 'čuva'),
  hu: words('szerver', 'nem kerül', 'Senki más', 'esetleg', 'eszköz', 'hozzájárulás', 'tároljuk'),
  it: words('server', 'non viene inviato', 'Nessun dato', 'può', 'dispositivo', 'consenso', 'salvata'),
  ku: words('server', 'nayê şandin', 'Tu agahî', 'dibe ku', 'cîhaz', 'razîbûn', 'tomarkirin'),
  nl: words('server', 'gaat niet', 'geen gegevens', 'misschien', 'apparaat', 'toestemming', 'bewaard'),
  pl: words('serwer', 'nie jest', 'Nikt inny', 'może', 'urządzeni', 'zgoda', 'zapisywany'),
  prs: words('سرور', 'فرستاده نمی‌شود', 'هیچ معلوماتی', 'شاید', 'دستگاه', 'رضایت', 'ذخیره'),
  ps: words('سرور', 'نه لېږل', 'هېڅ معلومات', 'ښايي', 'وسیل', 'موافق', 'ساتل'),
  pt: words('servidor', 'não é enviado', 'Não são enviados', 'pode', 'dispositivo', 'consentimento', 'guardada'),
  ro: words('server', 'nu se trimite', 'Nu se trimit', 'poate', 'dispozitiv', 'consimțământ', 'păstrează'),
  ru: words('сервер', 'не переда', 'Никому другому', 'может', 'устройств', 'согласие', 'сохраняется'),
  sk: words('server', 'nedostane', 'Nikomu inému', 'možno', 'zariaden', 'súhlas', 'uloží'),
  so: words('server', 'lama diro', 'cid kale looma diro', 'laga yaabaa', 'qalab', 'oggolaansh', 'kaydiy'),
  sq: words('server', 'nuk dërgohet', 'Askujt tjetër', 'mund të', 'pajisje', 'pëlqimi', 'ruhet'),
  sr: words('сервер', 'не шаље', 'Нико други', 'можда', 'уређај', 'пристанак', 'чува'),
  'sr-Latn': words('server', 'ne šalje', 'Niko drugi', 'možda', 'uređaj', 'pristanak', 'čuva'),
  ti: words('ሰርቨር', 'ኣይለኣኽን', 'የለን', 'ይኽእል', 'መሳርሒ', 'ፍቓድ', 'ይዕቀብ'),
  tr: words('sunucu', 'gönderilmez', 'hiç kimseye', 'indirebilir', 'cihaz', 'rıza', 'saklanır'),
  uk: words('сервер', 'не надсилається', 'Жодні дані', 'може', 'пристрої', 'згода', 'зберігається'),
  vi: words('máy chủ', 'thì không', 'Không có dữ liệu', 'có thể', 'thiết bị', 'đồng ý', 'được lưu'),
  zh: words('服务器', '不会发送', '不会向其他任何人', '可能', '设备', '同意', '保存'),
  'zh-Hant': words('伺服器', '不會傳送', '不會將資料', '可能', '裝置', '同意', '儲存'),
};
