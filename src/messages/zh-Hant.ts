// Chinese (traditional). Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: '語言',
  choose: '選擇語言',
  translate: '翻譯',
  visitor:
    '按下「翻譯」即可啟用翻譯工具 {provider}。啟用後，您的 IP 位址，以及您在這裡開啟的每個網頁的網址和文字，都會傳送給 {recipient}（{country}）。',
  revocable: '您隨時可以在這裡關閉翻譯工具。',
  details: '具體會發生什麼事',
  purpose: '目的：以您的語言顯示這些網頁。您自己輸入的內容不會被傳送。',
  consent:
    '法律依據：您的同意（《一般資料保護規則》(GDPR) 第 6 條第 1 項第 a 款）。您隨時可以在這裡撤回同意。撤回從那時起生效；已經傳送的內容無法收回。',
  visit: '您的選擇只儲存在這台裝置上，用於這次造訪，最長 12 小時。',
  remember: '將我的選擇儲存 {days}——如果別人也使用這台裝置，請不要勾選',
  privacy: '更多個人資料保護資訊',
  recipient: '{recipient} 的個人資料保護',
};

export const other: Other = {
  text: '按下「翻譯」即可啟用翻譯工具 {provider}。啟用後，您在這裡開啟的每個網頁的文字，都會經由本網站的伺服器傳送給 {recipient}（{country}）。您的 IP 位址不會傳送給對方。',
  nothing: '按下「翻譯」，即可用另一種語言閱讀本網頁。譯文由本網站自己提供。不會將資料傳送給其他任何人。',
  device:
    '按下「翻譯」，即可用另一種語言閱讀本網頁。翻譯由您的瀏覽器在這台裝置上完成，文字不會離開裝置。為此，瀏覽器可能會從其開發商下載語言套件。',
  always: '您的選擇只儲存在這台裝置上，為期 {days}。',
  page: '您的選擇不會被儲存，只對本網頁有效。',
  human: '{language}：本網頁的人工翻譯',
  abroad: '{country}不在歐盟境內。您的資料在那裡受到的保護可能較弱。',
  notNow: '現在不要',
};

export const script: Script = {
  cookies:
    '翻譯工具會在您的裝置上儲存 cookie（{cookies}），直到您關閉瀏覽器。在這裡關閉翻譯工具，這些 cookie 就會被刪除。',
  onward: '{recipient} 可能會把資料轉交到歐盟以外的國家：{onward}（GDPR 第 {article} 條）。',
};

export const later: Later = {
  loading: '正在載入翻譯工具……',
  ready: '翻譯工具已準備就緒。',
  translated: '已翻譯：{language}。',
  restored: '網頁已恢復顯示原文：{page}。',
  withdrawn: '翻譯已關閉。您的許可已刪除。',
  original: '顯示原文（{page}）',
  withdraw: '關閉並刪除許可',
  rest: '翻譯其餘部分',
  reload: '重新載入網頁',
  machine: '由機器翻譯，未經檢查。僅以原文（{page}）為準。',
  reviewed: '由本網站翻譯並檢查。僅以原文（{page}）為準。',
  partly: '本網頁有些部分沒有翻譯。',
  unremembered: '您的瀏覽器不允許我們儲存您的選擇。這個選擇只對本網頁有效。',
  resident: '在您重新載入網頁之前，翻譯工具的一部分會留在記憶體中。',
  off: '本網頁不提供翻譯，因為可能會顯示個人資料。',
};

export const progress: Progress = {
  translating: '正在翻譯網頁……',
  downloading: '您的瀏覽器正在下載語言套件{size}……',
  saving:
    '{language}：您的瀏覽器可能需要先下載語言套件{size}。您的裝置已設定為節省數據用量，因此尚未下載任何內容。如果仍要下載，請按下「翻譯」。',
  cancel: '取消',
};

export const failed: Failed = {
  readable: '您仍然可以閱讀本網頁的原文：{page}。',
  retry: '再試一次',
  blocked: '無法連線到 {provider}。連線可能被封鎖了，例如在您的瀏覽器中。',
  offline: '您沒有連上網路。翻譯需要網際網路。',
  timeout: '{provider} 沒有及時回應。',
  unavailable: '{provider} 目前無法使用。',
  refused: '{provider} 拒絕翻譯。',
  quota: '{provider} 目前無法再翻譯更多內容。請稍後再試。',
  error: '{provider} 回傳的結果無法使用。',
  next: '改用 {next}',
  another: '現在說的是另一個翻譯工具：{provider}。',
  elsewhere: '在 {provider} 上檢視本網頁（會開啟 Google）',
};

export const settings: Settings = {
  none: '您沒有在這台裝置上給過任何翻譯工具許可。',
  given: '您已允許翻譯工具 {provider} 將您在這裡開啟的網頁的文字傳送給 {recipient}。',
  givenOwn: '您已允許翻譯工具 {provider} 翻譯您在這裡開啟的網頁。',
  givenVisit: '從 {since} 開始，僅用於這次造訪，最晚到 {until}。',
  givenDevice: '從 {since} 開始，在這台裝置上儲存到 {until}。',
};
