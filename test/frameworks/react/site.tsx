// A page with the element inside a React app, which can take it away, bring it back, and change its properties.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Translator } from './translator.js';

function Site() {
  const [there, setThere] = useState(true);
  const [compact, setCompact] = useState(false);
  return (
    <>
      <button id="there" onClick={() => setThere(!there)}>
        Weg und wieder da
      </button>
      <button id="compact" onClick={() => setCompact(!compact)}>
        Klein und wieder groß
      </button>
      {there && <Translator compact={compact} />}
      <h2 id="heading">{there ? 'Das Rathaus ist geöffnet' : 'Das Rathaus hat zu'}</h2>
    </>
  );
}

export function startSite(container: HTMLElement) {
  createRoot(container).render(
    <StrictMode>
      <Site />
    </StrictMode>,
  );
}
