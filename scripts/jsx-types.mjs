// Makes types for JSX (React 19, Preact, Solid) out of the manifest. Own, as the generator on npm knows neither the events
// nor the properties, and types `ask` as any string.

const HEAD = `// What the elements take in JSX. React:
//
//   import type { CustomElements } from 'consent-translate/jsx';
//   import type {} from 'react'; // without it TypeScript finds nothing to add to
//   declare module 'react' { namespace JSX { interface IntrinsicElements extends CustomElements {} } }
//
// Preact has \`declare module 'preact'\`, Solid \`declare module 'solid-js'\`. Events: \`onct-granted={…}\`, in Solid \`on:ct-granted={…}\`.
import type { ConsentTranslate, ConsentTranslateSettings } from './index.js';
import type { ConsentTranslateEventMap } from './elements/events.js';

/** What every element takes. Frameworks differ in what \`ref\` and \`style\` are. */
interface Common {
  children?: any;
  key?: any;
  ref?: any;
  class?: string | undefined;
  className?: string | undefined;
  id?: string | undefined;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  hidden?: boolean | undefined;
  slot?: string | undefined;
  style?: any;
  title?: string | undefined;
  translate?: 'yes' | 'no' | undefined;
  nonce?: string | undefined;
  [data: \`data-\${string}\`]: unknown;
}

type Handlers<N extends keyof ConsentTranslateEventMap> = {
  [K in N as \`on\${K}\` | \`on:\${K}\`]?: ((event: ConsentTranslateEventMap[K]) => void) | undefined;
};
`;

const doc = (text, indent = '  ') => `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n`;

function props({ name, tagName, description, attributes, members, events }) {
  const rows = attributes.flatMap(({ name, fieldName, description, type }) => {
    const plain = type.text.replace(/''|null/g, '').replace(/^[\s|]+|[\s|]+$/g, '');
    // an attribute is written as text, or as a number
    const written = plain === 'number' ? 'number | string' : plain;
    return [...new Set([name, fieldName])].map((key) => `${doc(description)}  '${key}'?: ${written} | undefined;\n`);
  });
  const more = members
    .filter(({ kind, attribute, readonly }) => kind === 'field' && !attribute && !readonly)
    .map(({ name: key, description }) => `${doc(description)}  '${key}'?: ${name}['${key}'] | undefined;\n`);
  const handled = events.map((event) => `'${event.name}'`).join(' | ');
  return {
    tagName,
    text: `${doc(description, '')}export interface ${name}Props extends Common, Handlers<${handled}> {\n${[...rows, ...more].join('')}}\n`,
    key: `${doc(description)}  '${tagName}': ${name}Props;\n`,
  };
}

/** `elements`: class declarations of the manifest. */
export function jsxTypes(elements) {
  const made = elements.map(props);
  return `${HEAD}\n${made.map(({ text }) => text).join('\n')}\nexport interface CustomElements {\n${made.map(({ key }) => key).join('')}}\n`;
}
