// Turkish. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'Dil',
  choose: 'Dil seçin',
  translate: 'Çevir',
  visitor:
    '{provider} çeviri aracını açmak için “Çevir” düğmesine basın. Bundan sonra IP adresiniz ile burada açtığınız her sayfanın adresi ve metni şu alıcıya gönderilir: {recipient} ({country}).',
  revocable: 'Çeviriyi istediğiniz zaman burada kapatabilirsiniz.',
  details: 'Tam olarak ne oluyor?',
  purpose: 'Amaç: bu sayfaları sizin dilinizde göstermek. Sizin yazdığınız metinler gönderilmez.',
  consent:
    'Hukuki dayanak: rızanız (GDPR madde 6(1)(a)). Rızanızı burada istediğiniz zaman geri çekebilirsiniz. Bu, o andan sonrası için geçerlidir; daha önce gönderilenler geri alınamaz.',
  visit: 'Seçiminiz yalnızca bu cihazda, bu ziyaret için, en fazla 12 saat saklanır.',
  remember: 'Seçimimi {days} boyunca sakla – bu cihazı başkaları da kullanıyorsa işaretlemeyin',
  privacy: 'Verilerin korunması hakkında daha fazla bilgi',
  recipient: 'Verilerin korunması: {recipient}',
};

export const other: Other = {
  text: '{provider} çeviri aracını açmak için “Çevir” düğmesine basın. Bundan sonra burada açtığınız her sayfanın metni, bu internet sitesinin sunucusu üzerinden şu alıcıya gönderilir: {recipient} ({country}). IP adresiniz gönderilmez.',
  nothing:
    'Bu sayfayı başka bir dilde okumak için “Çevir” düğmesine basın. Çeviri, bu internet sitesinin kendisinden gelir. Başka hiç kimseye veri gönderilmez.',
  device:
    'Bu sayfayı başka bir dilde okumak için “Çevir” düğmesine basın. Çeviriyi tarayıcınız bu cihazda yapar; metin cihazdan çıkmaz. Bunun için tarayıcı, kendi üreticisinden bir dil paketi indirebilir.',
  always: 'Seçiminiz yalnızca bu cihazda, {days} boyunca saklanır.',
  page: 'Seçiminiz saklanmaz. Yalnızca bu sayfa için geçerlidir.',
  human: '{language}: bu sayfanın insanlar tarafından yapılmış çevirisi',
  abroad: '{country} Avrupa Birliği dışındadır. Verileriniz orada daha az korunuyor olabilir.',
  notNow: 'Şimdi değil',
};

export const script: Script = {
  cookies:
    'Çeviri aracı, siz tarayıcıyı kapatana kadar cihazınızda çerezler ({cookies}) saklar. Çeviriyi burada kapatırsanız bu çerezler silinir.',
  onward: '{recipient}, verileri Avrupa Birliği dışındaki bir ülkeye aktarabilir: {onward} (GDPR madde {article}).',
};

export const later: Later = {
  loading: 'Çeviri aracı yükleniyor…',
  ready: 'Çeviri aracı hazır.',
  translated: 'Çevrildi: {language}.',
  restored: 'Sayfa yeniden orijinal dilinde gösteriliyor: {page}.',
  withdrawn: 'Çeviri kapalı. İzniniz silindi.',
  original: 'Orijinali göster ({page})',
  withdraw: 'Kapat ve izni sil',
  rest: 'Kalanını çevir',
  reload: 'Sayfayı yeniden yükle',
  machine: 'Makine çevirisidir, kontrol edilmemiştir. Yalnızca orijinal metin ({page}) bağlayıcıdır.',
  reviewed: 'Bu internet sitesi tarafından çevrildi ve kontrol edildi. Yalnızca orijinal metin ({page}) bağlayıcıdır.',
  partly: 'Bu sayfanın bazı bölümleri çevrilmedi.',
  unremembered: 'Tarayıcınız seçiminizi saklamamıza izin vermiyor. Seçiminiz yalnızca bu sayfa için geçerlidir.',
  resident: 'Çeviri aracının bazı parçaları, siz sayfayı yeniden yükleyene kadar bellekte kalır.',
  off: 'Bu sayfada çeviri yoktur, çünkü sayfada kişisel veriler görünebilir.',
};

export const progress: Progress = {
  translating: 'Sayfa çevriliyor…',
  downloading: 'Tarayıcınız bir dil paketi{size} indiriyor…',
  saving:
    '{language}: Bunun için tarayıcınızın önce bir dil paketi{size} indirmesi gerekebilir. Cihazınız daha az veri kullanacak şekilde ayarlı, bu yüzden henüz hiçbir şey indirilmedi. Yine de indirmek istiyorsanız “Çevir” düğmesine basın.',
  cancel: 'İptal et',
};

export const failed: Failed = {
  readable: 'Sayfayı orijinal dilinde okumaya devam edebilirsiniz: {page}.',
  retry: 'Tekrar dene',
  blocked: '{provider}: bağlantı kurulamadı. Bir şey bağlantıyı engelliyor olabilir, örneğin tarayıcınızda.',
  offline: 'İnternet bağlantınız yok. Çeviri için internet gerekir.',
  timeout: '{provider} zamanında yanıt vermedi.',
  unavailable: '{provider} şu anda kullanılamıyor.',
  refused: '{provider} çeviriyi reddetti.',
  quota: '{provider} şu anda daha fazla çeviri yapamıyor. Lütfen daha sonra tekrar deneyin.',
  error: '{provider} kullanılamayacak bir yanıt verdi.',
  next: 'Bunun yerine {next} kullan',
  another: 'Şimdi başka bir çeviri aracı söz konusu: {provider}.',
  elsewhere: 'Bu sayfa {provider} üzerinde (Google açılır)',
};

export const settings: Settings = {
  none: 'Bu cihazda hiçbir çeviri aracına izin vermediniz.',
  given:
    '{provider} çeviri aracının, burada açtığınız sayfaların metnini şu alıcıya göndermesine izin verdiniz: {recipient}.',
  givenOwn: '{provider} çeviri aracının, burada açtığınız sayfaları çevirmesine izin verdiniz.',
  givenVisit: '{since} tarihinden beri, yalnızca bu ziyaret için, en geç {until} tarihine kadar.',
  givenDevice: '{since} tarihinden beri; {until} tarihine kadar bu cihazda saklanır.',
};
