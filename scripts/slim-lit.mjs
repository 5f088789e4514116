// Leaves out of Lit, in the self-hosted files only, what no template of ours uses and what only older browsers need:
// 1.4 kB of the 10 kB that a page may load before consent. Every cut must be found: another version of Lit ends the build.
import { fileURLToPath } from 'node:url';

/** By file: what is cut, as its compressed source has it, and what stands there instead. */
const cuts = {
  'lit-html.js': [
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
  ],
  'reactive-element.js': [
    // what decorators leave on a class
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ';'],
    [/const t=this\[Symbol.metadata\];if\(null!==t\).*?\}this._\$Eh=/s, 'this._$Eh='],
    [/static addInitializer\(t\)\{.*?push\(t\)\}/, ''],
    ['void 0!==t.l&&(this.l=[...t.l]),', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    // attributes that follow their properties: ours never do
    [/_\$ET\(t,s\)\{.*?this._\$Em=null\}\}(?=_\$AK)/s, ''],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
    [',!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)', ''],
    [/toAttribute\(t,s\)\{.*?return t\},(?=fromAttribute)/s, ''],
    // defaults that come back where an attribute goes, converters and comparisons of one's own
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
    [/i&&!\(this._\$Ej\?\?=new Map\).has\(t\)&&\(.*?\)\|\|\((?=this._\$AL)/, '('],
    ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
    [
      'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
      'h=u',
    ],
    ['(i.hasChanged??f)(h,s)', 'f(h,s)'],
    // accessors of one's own, and properties without one
    [/const t=this.constructor.elementProperties;if\(t.size>0\).*?this.C\(s,void 0,i,e\)\}\}(?=let t=!1)/s, '}'],
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
    ['if(s.state&&(s.attribute=!1),this._$Ei()', 'if(this._$Ei()'],
    [/if\((this._\$Ei\(\),this.elementProperties.set\(t,s\)),!s.noAccessor\)/, '$1;'],
    ['void 0!==h&&e(this.prototype,t,h)', 'e(this.prototype,t,h)'],
    // lists of style sheets
    [/const i=\[\];if\(Array.isArray\(s\)\).*?return i/s, 'return[s]'],
  ],
  'lit-element.js': [
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    [/,this._\$Do\?\.setConnected\(!0\)/, ''],
    [/,this._\$Do\?\.setConnected\(!1\)/, ''],
  ],
};

/** In each of the files: hooks for polyfills, and the warning that two versions are loaded. */
const everywhere = [
  [/\b\w\.\w+PolyfillSupport\b/g, 'undefined'],
  [/,?\(\w\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, ''],
];

export const slimLit = {
  name: 'slim-lit',
  resolveId(source) {
    if (source.startsWith('lit/directive')) this.error(`${source}: scripts/slim-lit.mjs leaves directives out`);
    return source.endsWith('/css-tag.js') ? fileURLToPath(new URL('lit-css-tag.mjs', import.meta.url)) : null;
  },
  transform(code, id) {
    const file = Object.keys(cuts).find((name) => id.endsWith(`/${name}`));
    if (!file) return null;
    return [...cuts[file], ...everywhere].reduce((text, [what, instead]) => {
      const rest = text.replace(what, instead);
      if (rest === text)
        this.error(`${file}: expected ${what} in it; adapt scripts/slim-lit.mjs to this version of Lit`);
      return rest;
    }, code);
  },
};
