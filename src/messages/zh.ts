// Chinese (simplified). Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Progress, Script, Settings } from './en.js';

export const notice: Notice = {
  language: '语言',
  choose: '选择语言',
  translate: '翻译',
  visitor:
    '点击“翻译”即可启用翻译工具 {provider}。启用后，您的 IP 地址，以及您在这里打开的每个网页的网址和文字，都会发送给 {recipient}（{country}）。',
  revocable: '您随时可以在这里关闭翻译工具。',
  details: '具体会发生什么',
  purpose: '目的：用您的语言显示这些网页。您自己输入的内容不会被发送。',
  consent:
    '法律依据：您的同意（《通用数据保护条例》(GDPR) 第 6 条第 1 款 a 项）。您随时可以在这里撤回同意。撤回从那时起生效；已经发送的内容无法收回。',
  visit: '您的选择只保存在这台设备上，用于本次访问，最长 12 小时。',
  remember: '将我的选择保存 {days}——如果别人也使用这台设备，请不要勾选',
  privacy: '关于数据保护的更多信息',
  recipient: '{recipient} 的数据保护',
};

export const other: Other = {
  text: '点击“翻译”即可启用翻译工具 {provider}。启用后，您在这里打开的每个网页的文字，都会经本网站的服务器发送给 {recipient}（{country}）。您的 IP 地址不会发送给对方。',
  nothing: '点击“翻译”，即可用另一种语言阅读本网页。译文由本网站自己提供。不会向其他任何人发送数据。',
  device:
    '点击“翻译”，即可用另一种语言阅读本网页。翻译由您的浏览器在这台设备上完成，文字不会离开设备。为此，浏览器可能会从其开发商处下载语言包。',
  always: '您的选择只保存在这台设备上，保存 {days}。',
  page: '您的选择不会被保存，只对本网页有效。',
  human: '{language}：本网页的人工翻译',
  abroad: '{country}不在欧盟境内。您的数据在那里受到的保护可能较弱。',
  notNow: '现在不用',
};

export const script: Script = {
  cookies:
    '翻译工具会在您的设备上保存 cookie（{cookies}），直到您关闭浏览器。在这里关闭翻译工具，这些 cookie 就会被删除。',
  onward: '{recipient} 可能会把数据转交到欧盟以外的国家：{onward}（GDPR 第 {article} 条）。',
};

export const later: Later = {
  loading: '正在加载翻译工具……',
  ready: '翻译工具已准备好。',
  translated: '已翻译：{language}。',
  restored: '网页已恢复显示原文：{page}。',
  withdrawn: '翻译已关闭。您的许可已删除。',
  original: '显示原文（{page}）',
  withdraw: '关闭并删除许可',
  rest: '翻译其余部分',
  reload: '重新加载网页',
  machine: '由机器翻译，未经检查。仅以原文（{page}）为准。',
  reviewed: '由本网站翻译并检查。仅以原文（{page}）为准。',
  partly: '本网页有些部分没有翻译。',
  unremembered: '您的浏览器不允许我们保存您的选择。这个选择只对本网页有效。',
  resident: '在您重新加载网页之前，翻译工具的一部分会留在内存中。',
  off: '本网页不提供翻译，因为它可能显示个人数据。',
};

export const progress: Progress = {
  translating: '正在翻译网页……',
  downloading: '您的浏览器正在下载语言包{size}……',
  saving:
    '{language}：您的浏览器可能需要先下载语言包{size}。您的设备已设置为节省流量，因此尚未下载任何内容。如果仍要下载，请点击“翻译”。',
  cancel: '取消',
};

export const failed: Failed = {
  readable: '您仍然可以阅读本网页的原文：{page}。',
  retry: '再试一次',
  blocked: '无法连接 {provider}。连接可能被拦截了，例如在您的浏览器中。',
  offline: '您没有连接网络。翻译需要互联网。',
  timeout: '{provider} 没有及时回应。',
  unavailable: '{provider} 目前无法使用。',
  refused: '{provider} 拒绝翻译。',
  quota: '{provider} 目前不能再翻译更多内容。请稍后再试。',
  error: '{provider} 返回的结果无法使用。',
  next: '改用 {next}',
  another: '现在说的是另一个翻译工具：{provider}。',
  elsewhere: '在 {provider} 上查看本网页（会打开 Google）',
};

export const settings: Settings = {
  none: '您没有在这台设备上给过任何翻译工具许可。',
  given: '您已允许翻译工具 {provider} 把您在这里打开的网页的文字发送给 {recipient}。',
  givenOwn: '您已允许翻译工具 {provider} 翻译您在这里打开的网页。',
  givenVisit: '从 {since} 开始，仅用于本次访问，最晚到 {until}。',
  givenDevice: '从 {since} 开始，在这台设备上保存到 {until}。',
};
