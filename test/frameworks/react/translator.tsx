// The element in a React component, as docs/frameworks.md shows it.
import 'consent-translate';
import { useState } from 'react';
import { store } from '../store.js';

const messages = { de: { details: 'Was heißt das genau?' } };

export function Translator({ compact = false }) {
  const [shown, setShown] = useState('Deutsch');
  return (
    <>
      <consent-translate
        config="/consent-translate.json"
        consent="external"
        compact={compact}
        messages={messages}
        store={store}
        onct-translated={({ language }) => setShown(language)}
        onct-restored={() => setShown('Deutsch')}
        onct-withdrawn={() => setShown('Deutsch')}
      >
        <p slot="alternative" lang="de">
          Dolmetscher-Telefon <a href="tel:0123456">0123 456</a>
        </p>
        <a href="/kontakt">Dolmetscher-Telefon 0123 456</a>
      </consent-translate>
      <output translate="no">{shown}</output>
    </>
  );
}
