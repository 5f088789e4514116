// The element on a page that a server renders with React, as docs/frameworks.md shows it: it is loaded once the page is hydrated.
import type { ConsentTranslate } from 'consent-translate';
import { useEffect, useRef, useState } from 'react';

const messages = { de: { details: 'Was heißt das genau?' } };

function Translator() {
  const element = useRef<ConsentTranslate>(null);
  useEffect(() => {
    void import('consent-translate').then(() => {
      if (element.current) element.current.messages = messages;
    });
  }, []);
  return (
    <consent-translate ref={element} config="/consent-translate.json">
      <a href="/kontakt">Dolmetscher-Telefon 0123 456</a>
    </consent-translate>
  );
}

/** A page around it. */
export function Site() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <Translator />
      <h1>{open ? 'Das Rathaus ist geöffnet' : 'Das Rathaus hat zu'}</h1>
      <button id="change" onClick={() => setOpen(!open)}>
        Ändern
      </button>
    </>
  );
}
