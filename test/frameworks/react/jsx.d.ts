// What TypeScript has to know of the element in JSX.
import type { ConsentTranslate } from 'consent-translate';
import type { ConsentTranslateEventMap } from 'consent-translate/elements/events.js';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Attribute =
  | ('provider' | 'page-language' | 'languages' | 'privacy-href' | 'endpoint' | 'ask' | 'revision' | 'remember')
  | ('recipient' | 'recipient-country' | 'recipient-href' | 'remember-days' | 'phrasebook' | 'root' | 'exclude')
  | ('cache' | 'consent' | 'config');

type Props = DetailedHTMLProps<HTMLAttributes<ConsentTranslate>, ConsentTranslate> &
  Partial<Record<Attribute, string> & Pick<ConsentTranslate, 'compact' | 'messages' | 'store'>> & {
    [Name in keyof ConsentTranslateEventMap as `on${Name}`]?: (event: ConsentTranslateEventMap[Name]) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'consent-translate': Props;
    }
  }
}
