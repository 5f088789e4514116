// The stand-in of Google's element.js: the first of two stages. It only adds a stylesheet and the second script.

const identity = (value) => value;
const here = new URL(document.currentScript.src);
const second = new URL('https://translate.googleapis.com/_/translate_http/_/js/k=stand-in/m=el_main');
second.searchParams.set('cb', here.searchParams.get('cb'));
second.searchParams.set('hl', here.searchParams.get('hl') ?? 'en');
second.searchParams.set('wait', '%WAIT%'); // the host writes numbers here
second.searchParams.set('calls', '%CALLS%');

window.google ??= {};
const google = (window.google.translate ??= {});
// Not caught: where the page's policy forbids it, or allows the name once only, nothing of Google's works.
google.policy = window.trustedTypes?.createPolicy('goog#html', {
  createHTML: identity,
  createScript: identity,
  createScriptURL: identity,
});

const link = document.createElement('link');
link.rel = 'stylesheet';
link.href = 'https://www.gstatic.com/_/translate_http/_/ss/k=stand-in/m=el_main_css';

const script = document.createElement('script');
const nonce = document.querySelector('script[nonce]')?.nonce;
if (nonce) script.nonce = nonce;
script.src = google.policy ? google.policy.createScriptURL(second.href) : second.href;

document.head.append(link, script);
