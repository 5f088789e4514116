// What the small apps in this folder have in common: a list of appointments, what may happen to it, and two pages. Pure.

export interface Appointment {
  readonly id: number;
  readonly text: string;
}

export type Page = 'start' | 'termine';

export const pages: Readonly<Record<Page, { readonly path: string; readonly title: string; readonly link: string }>> = {
  start: { path: '/', title: 'Start – Musterstadt', link: 'Startseite' },
  termine: { path: '/termine', title: 'Termine – Musterstadt', link: 'Alle Termine' },
};

export const first: readonly Appointment[] = [
  { id: 1, text: 'Ausweis beantragen' },
  { id: 2, text: 'Wohnsitz anmelden' },
  { id: 3, text: 'Gewerbe eintragen' },
];

export type Change = (list: readonly Appointment[]) => readonly Appointment[];

/** Each by the name that its button has as `id`. */
export const changes = {
  add: {
    label: 'Vorne einfügen',
    change(list) {
      const id = Math.max(...list.map((one) => one.id)) + 1;
      return [{ id, text: `Neuer Termin Nummer ${id}` }, ...list];
    },
  },
  reverse: { label: 'Umkehren', change: (list) => list.toReversed() },
  remove: { label: 'Zweiten löschen', change: (list) => list.filter((_, index) => index !== 1) },
  rename: {
    label: 'Umbenennen',
    change: (list) => list.map((one, index) => (index ? one : { ...one, text: `Verschoben: ${one.text}` })),
  },
} satisfies Record<string, { label: string; change: Change }>;
