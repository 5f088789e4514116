// What Google puts around a page, beside its gadget: banner, tooltip, spinner, cookies, the hidden frame that fetches the
// list of languages. Part of the stand-in's second stage.

const picture = (src) => Object.assign(document.createElement('img'), { src, alt: '' });

function box(className, ...children) {
  const div = Object.assign(document.createElement('div'), { className });
  div.append(...children);
  return div;
}

/** These two stay for ever. */
export function addLeftovers() {
  const logo = picture('https://fonts.gstatic.com/s/i/productlogos/translate/v14/24px.svg');
  const tooltip = Object.assign(box('skiptranslate', logo), { id: 'goog-gt-tt' });
  tooltip.style.display = 'none';
  document.body.append(tooltip, box('VIpgJd-ZVi9od-aZ2wEe-wOHMyf'));
}

export class Banner {
  #box;

  show() {
    if (!this.#box) {
      const frame = document.createElement('iframe');
      frame.className = 'VIpgJd-ZVi9od-ORHb-OEVmcd skiptranslate';
      frame.style.cssText = 'position: fixed; top: 0; left: 0; width: 100%; height: 40px; border: 0; z-index: 10000001';
      this.#box = box('skiptranslate', frame);
      document.body.prepend(this.#box);
      frame.contentDocument?.body?.append(picture('https://www.google.com/images/cleardot.gif'));
    }
    this.#box.style.display = '';
    document.documentElement.style.height = '100%';
    Object.assign(document.body.style, { position: 'relative', minHeight: '100%', top: '40px' });
  }

  /** The page moves up again; the other styles stay. */
  hide() {
    if (!this.#box) return;
    this.#box.style.display = 'none';
    document.body.style.top = '0px';
  }

  remove() {
    this.#box?.remove();
  }
}

/** Each twice: for this host, and for the last two labels of its name. */
function setCookie(text) {
  const domain = location.hostname.split('.').slice(-2).join('.');
  document.cookie = `${text}; path=/`;
  document.cookie = `${text}; path=/; domain=${domain}`;
}

export function writeCookies(source, target) {
  setCookie(`googtrans=/${source}/${target}`);
  setCookie('googtransopt=os=1');
}

export function expireCookies() {
  const past = 'expires=Thu, 01 Jan 1970 00:00:00 GMT';
  setCookie(`googtrans=; ${past}`);
  setCookie(`googtransopt=; ${past}`);
}

/** The language that an earlier page or a link asks for. */
export function askedLanguage() {
  const hash = /#googtrans\([^|)]*\|([\w-]+)\)/.exec(decodeURIComponent(location.hash));
  const cookie = /(?:^|;\s*)googtrans=\/[^/;]*\/([\w-]+)/.exec(document.cookie);
  return (hash ?? cookie)?.[1];
}

/**
 * By JSONP in a frame that may do nothing else. Where that is blocked, nothing is ever told.
 * @returns a function that gives up
 */
export function fetchLanguages(hl, listed) {
  const url = new URL('https://translate-pa.googleapis.com/v1/supportedLanguages?client=te&callback=told');
  url.searchParams.set('display_language', hl);
  const nonce = document.querySelector('script[nonce]')?.nonce ?? '';
  const tag = `<script nonce="${nonce.replaceAll('"', '&quot;')}"`;
  const html = `${tag}>function told(list) { parent.postMessage(JSON.stringify(list), '*') }</script>
    ${tag} src="${url.href.replaceAll('&', '&amp;')}"></script>`;

  const frame = document.createElement('iframe');
  frame.className = 'skiptranslate';
  frame.style.display = 'none';
  frame.sandbox = 'allow-scripts';
  const { policy } = window.google.translate;
  frame.srcdoc = policy ? policy.createHTML(html) : html;

  const end = () => (window.removeEventListener('message', receive), frame.remove());
  function receive({ source, data }) {
    if (source !== frame.contentWindow) return;
    end();
    listed(JSON.parse(data).targetLanguages);
  }
  window.addEventListener('message', receive);
  document.body.append(frame);
  return end;
}
