// Leaves out of lit-html, in the self-hosted files only, what no template of ours uses: every page loads them before consent.
// Every cut must be found: another version of lit-html ends the build.
import { fileURLToPath } from 'node:url';

/** What is cut, as its compressed source has it, and what stands there instead. */
const cuts = [
  // directives: lit/directives/ can't be used in the self-hosted files
  [/(function M\(t,i,s=t,e\)\{).*?h,e\)\),i\}/s, '$1return i}'],
  // svg`` and mathml``
  ['2===i?"<svg>":3===i?"<math>":""', '""'],
  ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
  [/,2===i\|\|3===i\)\{const t=this.el.content.firstChild;t.replaceWith\(...t.childNodes\)\}for\(;/, ');for(;'],
  // values inside of script, style, textarea, title
  ['void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'void 0!==u[2]?c=p'],
  [/if\(y.test\(r.tagName\)\)\{.*?r.append\(t\[i\],c\(\)\)\}\}/s, ''],
  [',y=/^(?:script|style|textarea|title)$/i', ''],
  // values inside of comments
  [/else\{let t=-1;for\(;-1!==\(t=r.data.indexOf\(o,t\+1\)\);\).*?\}l\+\+/s, 'l++'],
  // values in the place of attributes
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
  [
    '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
    'i=new r.ctor(h,r.name,r.strings,this,t)',
  ],
  [/class Z\{.*?M\(this,t\)\}\}/s, ''],
  [',F:Z}', '}'],
  // what only directives ask for
  ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
  ['get tagName(){return this.element.tagName}', ''],
  // what directives are told of the element's life
  ['this._$AP?.(!1,!0,s);', ';'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  [',this._$Cv=e?.isConnected??!0', ''],
  ['"invalid template strings array"', ''],
  // hooks for polyfills, and the warning that two versions are loaded
  [/\b\w\.\w+PolyfillSupport\b/g, 'undefined'],
  [/,?\(\w\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, ''],
];

/** Names of lit-html's own, beside all that begin with `_$`: they are written shorter. */
const INTERNAL = ['renderBefore', 'creationScope'];
const short = new Map();
/** Told apart from all names of the DOM by the `$`. */
const shorten = (name) => short.get(name) ?? short.set(name, `$${short.size.toString(36)}`).get(name);
const internal = new RegExp(`(?<![\\w$])(_\\$[\\w$]+|${INTERNAL.join('|')})(?![\\w$])`, 'g');

export const slimLit = {
  name: 'slim-lit',
  resolveId(source) {
    if (source.startsWith('lit/directive')) this.error(`${source}: scripts/slim-lit.mjs leaves directives out`);
    return source === 'lit' ? fileURLToPath(new URL('slim-lit-element.mjs', import.meta.url)) : null;
  },
  transform(code, id) {
    if (id.endsWith('/slim-lit-element.mjs')) return code.replace(internal, shorten);
    if (!id.endsWith('/lit-html.js')) return null;
    const slim = cuts.reduce((text, [what, instead]) => {
      const rest = text.replace(what, instead);
      if (rest === text)
        this.error(`${id}: expected ${what} in it; adapt scripts/slim-lit.mjs to this version of lit-html`);
      return rest;
    }, code);
    return slim.replace(internal, shorten);
  },
};
