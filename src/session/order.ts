// Which provider of a site's list serves a language here: the first that offers it and says that it is available, which it
// says without contacting anybody. A chunk of its own, for sites that list several; used before consent. Keeps nothing.
import { closest } from '../platform/language-tags.js';
import { visitorLanguages } from '../platform/page-language.js';
import { findProvider } from '../providers/registry.js';
import type { Session } from './session.js';
import { idsOf, type Settings, type Setup } from './setup.js';

/** Milliseconds that a provider may take to say whether it is available; one that says nothing is not. */
const LIMIT = 1000;

/** Whether a provider says that it is there for this language. */
export async function isAvailable({ provider, pageLanguage }: Setup, language: string): Promise<boolean> {
  if (!provider.availability) return true;
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, LIMIT, false));
  return Promise.race([provider.availability({ from: pageLanguage, to: language }), late]).catch(() => false);
}

/** What was given to sessions in which a language decides already, and no longer what is kept from earlier pages. */
const decided = new WeakSet<Partial<Settings>>();

/** The list of a site, for one page. */
export class Order {
  #session: Session;
  /** What was given, and the same with what the site's file says. */
  #given: Partial<Settings>;
  #settings: Settings;
  #ids: string[];

  constructor(session: Session, given: Partial<Settings>, settings: Settings) {
    this.#session = session;
    this.#given = given;
    this.#settings = { ...settings };
    this.#ids = idsOf(settings);
  }

  /** What the session works with if it begins with that provider; `null` for one that is not fully configured. */
  async startingWith(id: string): Promise<Setup | null> {
    const provider = this.#ids.slice(this.#ids.indexOf(id)).join(' ');
    await findProvider(id).catch(() => {});
    const { setup, bad } = this.#session.resolve({ ...this.#settings, provider });
    return !bad && setup.provider?.id === id ? (setup as Setup) : null;
  }

  /** Whether the provider in use is the one for a language that was chosen on this page. */
  get isDecided(): boolean {
    return decided.has(this.#given);
  }

  /**
   * What serves this language: the first that does; `null` where none does. Without a language: what serves the visitor's
   * own, or the first language offered; if none does, the first. `null` also where the first is not fully configured: the
   * console says so then.
   */
  async serving(language: string | null): Promise<Setup | null> {
    let first: Setup | null = null;
    for (const id of this.#ids) {
      const setup = await this.startingWith(id);
      first ??= setup;
      if (!first) return null;
      if (!setup) continue;
      const own = visitorLanguages().flatMap((tag) => closest(tag, setup.languages) ?? [])[0];
      const wanted = language ?? own ?? setup.languages[0]!;
      if (setup.languages.includes(wanted) && (await isAvailable(setup, wanted))) return setup;
    }
    return language ? null : first;
  }

  /** A language has been chosen. While nothing is translated, the notice is at once that of the provider which serves it. */
  async chosen(language: string): Promise<void> {
    const session = this.#session;
    const isIdle = () => /asking|ready/.test(session.state.state) && session.order === this;
    const setup = isIdle() && (await this.serving(language));
    if (setup && isIdle() && session.choice === language) await this.use(setup, language);
  }

  /** Works with what serves this language, as long as it is chosen. True: it is another provider than before. */
  async use({ provider }: Setup, language: string): Promise<boolean> {
    const session = this.#session;
    if (session.order !== this || provider.id === session.setup?.provider.id) return false;
    session.choice = language;
    decided.add(this.#given);
    await session.use(this.#given);
    return true;
  }
}
