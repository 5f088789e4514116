// What the views are given. Types only; the session and its setup have these shapes.
import type { Catalogue } from '../../messages/resolve.js';

/** One language in which an element speaks. */
export interface Voice {
  /** BCP 47 tag of the catalogue. */
  readonly tag: string;
  /** `rtl` or `ltr`; lit's `nothing` where the element's own is right. */
  readonly dir: unknown;
  readonly texts: Catalogue;
  /** Those of the texts that the notice is made of. */
  readonly shown: object;
  /** Values for the places in the texts. */
  readonly facts: Readonly<Record<string, string>>;
}

/** What the notice has to say. */
export interface NoticeFacts {
  /** The first names the text that says who receives what; `device`: nobody, the browser itself translates. */
  readonly parts: readonly ['visitor' | 'text' | 'nothing' | 'device', ...string[]];
  /** Whether a consent is asked for. */
  readonly asks: boolean;
  readonly remember: 'ask' | 'always' | 'visit' | 'page';
  readonly recipient: {
    readonly privacyHref?: string | undefined;
    readonly onward?: string | undefined;
  } | null;
  readonly provider: { readonly cookies?: readonly string[] };
  /** Whether the recipient sits in a third country without an adequacy decision. */
  readonly abroad?: boolean;
}

/** What there is to choose. */
export interface Offer {
  /** BCP 47 tags, the visitor's first. */
  readonly languages: readonly string[];
  readonly selected: string | null;
}

export interface Page {
  readonly pageLanguage: string;
  readonly privacyHref: string;
  readonly remember: string;
}

export interface Handlers {
  readonly choose: (event: Event) => void;
  readonly press: () => void;
}
