// The states of a session. Pure; transitions.ts says how one follows from another.

export type State = 'asking' | 'ready' | 'loading' | 'translating' | 'translated' | 'failed' | 'misconfigured';

/**
 * What the visitor is told last; each is announced once. `failed` is told with its reason; `saving`: what has to be loaded
 * for the language chosen waits for a press, as the device saves data.
 */
export type Status =
  '' | 'pick' | 'next' | 'saving' | 'loading' | 'ready' | 'translated' | 'restored' | 'withdrawn' | 'failed';

export interface SessionState<Reason extends string = string> {
  readonly state: State;
  /** BCP 47 tag of the language shown now; `null`: the original. */
  readonly language: string | null;
  /** The language being translated into, or the one that failed. */
  readonly target: string | null;
  /** False: a part of the page failed. */
  readonly complete: boolean;
  /** Texts that the provider has no translation for. */
  readonly missing: number;
  readonly reason: Reason | null;
  readonly status: Status;
}

/** Where every session begins: nothing is configured, nothing asked. */
export const initial: SessionState<never> = {
  state: 'asking',
  language: null,
  target: null,
  complete: true,
  missing: 0,
  reason: null,
  status: '',
};
