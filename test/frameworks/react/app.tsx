// A small city app in React: two pages, state, a list with keys, a controlled input, a portal, all in StrictMode. It knows
// nothing of a translation.
import { StrictMode, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { changes, first, type Page, pages } from '../appointments.js';

function Start() {
  const [open, setOpen] = useState(false);
  const [places, setPlaces] = useState(3);
  const [name, setName] = useState('');
  return (
    <section>
      <title>{pages.start.title}</title>
      <h2>Willkommen im Rathaus</h2>
      <p>
        {open ? 'Das Amt ist geöffnet.' : <b>Das Amt ist geschlossen.</b>}
        {open && ' Kommen Sie herein.'} <i>Tür A</i>
        <button id="toggle" aria-label={open ? 'Das Amt schließen' : 'Das Amt öffnen'} onClick={() => setOpen(!open)}>
          {open ? 'Schließen' : 'Öffnen'}
        </button>
      </p>
      {open && <p title="Nur heute">Heute ohne Termin</p>}
      <p>
        Noch {places} {places === 1 ? 'Platz' : 'Plätze'} frei
        <button id="book" onClick={() => setPlaces(places - 1)}>
          Buchen
        </button>
      </p>
      <label>
        Ihr Name{' '}
        <input
          id="name"
          value={name}
          placeholder={open ? 'Vorname' : 'Vorname und Nachname'}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <p>
        {name ? 'Guten Tag' : 'Wie heißen Sie?'} <b translate="no">{name}</b>
      </p>
    </section>
  );
}

function Appointments() {
  const [list, setList] = useState(first);
  return (
    <section>
      <title>{pages.termine.title}</title>
      <h2>Termine</h2>
      <ul>
        {list.map(({ id, text }) => (
          <li key={id}>
            {text} <a href={`/termine/${id}`}>Mehr dazu</a>
          </li>
        ))}
      </ul>
      {Object.entries(changes).map(([id, { label, change }]) => (
        <button key={id} id={id} onClick={() => setList(change)}>
          {label}
        </button>
      ))}
    </section>
  );
}

function Help() {
  const [shown, setShown] = useState(false);
  return (
    <>
      <button id="help" onClick={() => setShown(!shown)}>
        Hilfe
      </button>
      {shown &&
        createPortal(
          <dialog open className="help">
            Rufen Sie <b>uns</b> an.
          </dialog>,
          document.body,
        )}
    </>
  );
}

function App() {
  const [page, setPage] = useState<Page>('start');
  const go = (to: Page) => {
    history.pushState(null, '', pages[to].path);
    setPage(to);
  };
  return (
    <>
      <nav>
        {(Object.keys(pages) as Page[]).map((to) => (
          <button key={to} id={to} aria-current={to === page ? 'page' : undefined} onClick={() => go(to)}>
            {pages[to].link}
          </button>
        ))}
        <Help />
      </nav>
      {page === 'start' ? <Start /> : <Appointments />}
    </>
  );
}

/** Returns what ends it. */
export function startApp(container: HTMLElement): () => void {
  const root = createRoot(container);
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  return () => root.unmount();
}
