// Another tab of the same site, as it is felt in this one: it writes to the storage that they share, and the browser tells of
// it a while later; what is of a visit only comes by message. Frames cannot stand in for it: they share a visit's storage.
import { makeRecord } from '../../src/consent/record.js';
import { session } from '../../src/session/session.js';
import { termsOf } from '../../src/session/terms.js';
import { turn } from './model-clock.js';

const KEY = 'consent-translate';

export class OtherTab {
  /** Whether it has written to the storage that both share: the language kept may be its own. */
  hasWritten = false;
  #mail: (() => void)[] = [];
  #isHeard = 0;

  /** Whether it has done something that this tab does not know of yet. */
  get isUnheard(): boolean {
    return this.#mail.length > 0 || this.#isHeard > 0;
  }

  /** What it has done reaches this tab. */
  deliver(): void {
    for (const tell of this.#mail.splice(0)) tell();
    this.told();
  }

  /** This tab has been told something just now: from here on it is the session's task. */
  told(): void {
    this.#isHeard++;
    void turn()
      .then(turn)
      .then(() => this.#isHeard--);
  }

  #send(message: unknown): void {
    this.#mail.push(() => session.act('heard', message));
  }

  #write(text: string | null): void {
    this.hasWritten = true;
    if (text === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
    this.#mail.push(() =>
      dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: text, storageArea: localStorage })),
    );
  }

  /** A consent to what is set up here, or, with `junk`, one that does not count. */
  grant(remember: boolean, junk = false): void {
    const { setup } = session;
    if (!setup?.asks) return;
    const { remember: how, days } = setup;
    const remembered = how === 'always' || (how === 'ask' && remember);
    const given = { via: 'button', notice: 'n', shownIn: ['de'], days: remembered ? days : 0 };
    const record = makeRecord(termsOf(setup), given, Date.now());
    const { id } = setup.provider;
    if (junk) return this.#send({ provider: id, record: { ...record, revision: 'another' } });
    if (how === 'page') return;
    if (remembered) {
      const stored = JSON.parse(localStorage.getItem(KEY) ?? '{"version":1}') as { consents?: object };
      this.#write(JSON.stringify({ ...stored, consents: { ...stored.consents, [id]: record } }));
    }
    this.#send({ provider: id, record });
  }

  /** Whatever is kept anywhere, also by this tab's page alone; `done` is called once this tab knows. */
  withdraw(done: () => void): void {
    for (const id of ['eins', 'zwei']) this.#send({ provider: id, record: null });
    this.#write(null);
    this.#mail.push(() => void session.call(null, 'heard', null).then(done));
  }

  /** The language that later pages are translated into. */
  keepLanguage(language: string | undefined): void {
    const stored = localStorage.getItem(KEY);
    if (stored) this.#write(JSON.stringify({ ...(JSON.parse(stored) as object), language }));
    this.#send({});
  }
}
