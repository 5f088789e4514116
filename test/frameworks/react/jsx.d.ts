import type { CustomElements } from 'consent-translate/jsx';
import type {} from 'react'; // without it TypeScript finds nothing to add to

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}
