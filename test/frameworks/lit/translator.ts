// The element in a Lit template, as docs/frameworks.md shows it.
import 'consent-translate';
import type { TranslatedEvent } from 'consent-translate';
import { html } from 'lit';
import { store } from '../store.js';

const messages = { de: { details: 'Was heißt das genau?' } };

export const translator = (compact: boolean, show: (shown: string) => void) => html`
  <consent-translate
    config="/consent-translate.json"
    consent="external"
    ?compact=${compact}
    .messages=${messages}
    .store=${store}
    @ct-translated=${({ language }: TranslatedEvent) => show(language)}
    @ct-restored=${() => show('Deutsch')}
    @ct-withdrawn=${() => show('Deutsch')}
  >
    <p slot="alternative" lang="de">Dolmetscher-Telefon <a href="tel:0123456">0123 456</a></p>
    <a href="/kontakt">Dolmetscher-Telefon 0123 456</a>
  </consent-translate>
`;
