// Arabic. Review: written by the project, not yet reviewed by a native speaker.
import type { Failed, Later, Notice, Other, Script, Settings } from './en.js';

export const notice: Notice = {
  language: 'اللغة',
  choose: 'اختر لغة',
  translate: 'ترجمة',
  visitor:
    'اضغط على «ترجمة» لتشغيل المترجم {provider}. بعد ذلك يُرسَل عنوان IP الخاص بك وعنوان كل صفحة تفتحها هنا ونصها إلى {recipient} ({country}).',
  revocable: 'يمكنك إيقاف ذلك هنا في أي وقت.',
  details: 'ماذا يحدث بالضبط',
  purpose: 'الغرض: عرض هذه الصفحات بلغتك. ما تكتبه بنفسك لا يُرسَل.',
  consent:
    'الأساس القانوني: موافقتك (المادة 6(1)(أ) من اللائحة العامة لحماية البيانات GDPR). يمكنك سحبها هنا في أي وقت. يسري ذلك من تلك اللحظة، وما أُرسِل لا يمكن استرجاعه.',
  visit: 'يُحفَظ اختيارك على هذا الجهاز فقط، لهذه الزيارة، 12 ساعة على الأكثر.',
  remember: 'احفظ اختياري: {days} – ليس على جهاز يستخدمه آخرون',
  privacy: 'المزيد عن حماية البيانات',
  recipient: 'حماية البيانات لدى {recipient}',
};

export const other: Other = {
  text: 'اضغط على «ترجمة» لتشغيل المترجم {provider}. بعد ذلك يُرسَل نص كل صفحة تفتحها هنا عبر خادم هذا الموقع إلى {recipient} ({country}). أما عنوان IP الخاص بك فلا يُرسَل.',
  nothing: 'اضغط على «ترجمة» لقراءة هذه الصفحة بلغة أخرى. الترجمة من هذا الموقع نفسه. لا تُرسَل أي بيانات إلى غيره.',
  always: 'يُحفَظ اختيارك على هذا الجهاز فقط: {days}.',
  page: 'لا يُحفَظ اختيارك. هو لهذه الصفحة فقط.',
  human: '{language}: هذه الصفحة بترجمة بشرية',
  abroad: '{country}: خارج الاتحاد الأوروبي. قد تكون حماية بياناتك هناك أقل.',
  notNow: 'ليس الآن',
};

export const script: Script = {
  cookies: 'يحفظ المترجم ملفات تعريف ارتباط ({cookies}) على جهازك حتى تغلق المتصفح. عند إيقافه هنا تُحذَف.',
  onward: 'قد تنقل {recipient} البيانات إلى بلد خارج الاتحاد الأوروبي: {onward} (المادة {article} من GDPR).',
};

export const later: Later = {
  loading: 'جارٍ تحميل المترجم …',
  ready: 'المترجم جاهز.',
  translated: 'تمت الترجمة: {language}.',
  restored: 'تظهر الصفحة من جديد بلغتها الأصلية: {page}.',
  withdrawn: 'أُوقفت الترجمة. حُذف إذنك.',
  original: 'عرض الأصل ({page})',
  withdraw: 'إيقاف وحذف الإذن',
  rest: 'ترجمة الباقي',
  reload: 'إعادة تحميل الصفحة',
  machine: 'ترجمة آلية لم تُراجَع. الأصل وحده ({page}) ملزم.',
  reviewed: 'ترجمة من هذا الموقع تمت مراجعتها. الأصل وحده ({page}) ملزم.',
  partly: 'بعض أجزاء هذه الصفحة غير مترجمة.',
  unremembered: 'لا يسمح متصفحك بحفظ اختيارك. هو لهذه الصفحة فقط.',
  resident: 'تبقى أجزاء من المترجم في الذاكرة حتى تعيد تحميل الصفحة.',
  off: 'لا توجد ترجمة في هذه الصفحة لأنها قد تعرض بيانات شخصية.',
};

export const failed: Failed = {
  readable: 'تبقى الصفحة مقروءة بلغتها الأصلية: {page}.',
  retry: 'حاول مرة أخرى',
  blocked: 'تعذّر الوصول إلى {provider}. ربما يمنعه شيء ما، مثلًا في متصفحك.',
  offline: 'أنت غير متصل. تحتاج الترجمة إلى الإنترنت.',
  timeout: 'لم يُجب {provider} في الوقت المناسب.',
  unavailable: '{provider} غير متاح الآن.',
  refused: 'رفض {provider} الترجمة.',
  quota: 'لا يستطيع {provider} ترجمة المزيد الآن. حاول لاحقًا.',
  error: 'أجاب {provider} بما لا يمكن استخدامه.',
  next: 'استخدام {next} بدلًا منه',
  another: 'الأمر يتعلق الآن بمترجم آخر: {provider}.',
  elsewhere: 'هذه الصفحة في {provider} (يفتح Google)',
};

export const settings: Settings = {
  none: 'لم تمنح أي مترجم إذنًا على هذا الجهاز.',
  given: 'سمحت للمترجم {provider} بإرسال نص الصفحات التي تفتحها هنا إلى {recipient}.',
  givenVisit: 'منذ {since}، لهذه الزيارة فقط، حتى {until} على أبعد تقدير.',
  givenDevice: 'منذ {since}، محفوظ على هذا الجهاز حتى {until}.',
};
