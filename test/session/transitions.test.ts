// How one state of a session follows from another, whatever was before.
import { expect } from '@open-wc/testing';
import { initial, type SessionState } from '../../src/session/state.js';
import { type Action, next } from '../../src/session/transitions.js';

type Reason = 'blocked' | 'quota';
const run = (...actions: Action<Reason>[]) => actions.reduce<SessionState<Reason>>(next, initial);

const LOADING: Action<Reason> = { type: 'loading', target: 'uk', quiet: false };
const TRANSLATING: Action<Reason> = { type: 'translating' };
const TRANSLATED: Action<Reason> = { type: 'translated', language: 'uk', complete: true, missing: 0 };
const FAILED: Action<Reason> = { type: 'failed', reason: 'blocked' };

/** Every state that a session can come from. */
const STATES: Record<string, SessionState<Reason>> = {
  initial,
  ready: run({ type: 'rest', consented: true }),
  loading: run(LOADING),
  translating: run(LOADING, TRANSLATING),
  translated: run(LOADING, TRANSLATING, TRANSLATED),
  failed: run(LOADING, FAILED),
};

describe('in the beginning', () => {
  it('nothing is shown, wanted or told', () => {
    expect(initial).to.deep.equal({
      state: 'asking',
      language: null,
      target: null,
      complete: true,
      missing: 0,
      reason: null,
      status: '',
    });
  });
});

for (const [name, before] of Object.entries(STATES)) {
  describe(`after ${name}`, () => {
    it('rest: asking without consent, ready with one, and nothing else is left', () => {
      expect(next(before, { type: 'rest', consented: false })).to.deep.equal(initial);
      expect(next(before, { type: 'rest', consented: true, status: 'ready' })).to.deep.equal({
        ...initial,
        state: 'ready',
        status: 'ready',
      });
      expect(next(before, { type: 'rest', consented: false, status: 'withdrawn' })).to.deep.equal({
        ...initial,
        status: 'withdrawn',
      });
    });

    it('loading: what is shown stays until the new language is there, a failure is forgotten', () => {
      const after = next(before, { type: 'loading', target: 'ar', quiet: false });
      expect(after).to.deep.equal({ ...before, state: 'loading', target: 'ar', reason: null, status: 'loading' });
    });

    it('loading by itself on a later page: nothing is announced', () => {
      expect(next(before, { type: 'loading', target: 'ar', quiet: true })).to.include({ state: 'loading', status: '' });
    });

    it('translated: the language is shown, nothing is wanted any more', () => {
      expect(next(before, { type: 'translated', language: 'ar', complete: false, missing: 3 })).to.deep.equal({
        state: 'translated',
        language: 'ar',
        target: null,
        complete: false,
        missing: 3,
        reason: null,
        status: 'translated',
      });
    });

    it('failed: the original is shown, with what was wanted and the reason', () => {
      expect(next(before, { type: 'failed', reason: 'quota' })).to.deep.equal({
        ...initial,
        state: 'failed',
        target: before.target,
        reason: 'quota',
        status: 'failed',
      });
    });

    it('the state before stays as it was', () => {
      const copy = structuredClone(before);
      for (const action of [LOADING, TRANSLATING, TRANSLATED, FAILED]) next(before, action);
      expect(before).to.deep.equal(copy);
    });
  });
}

describe('on the way', () => {
  it('translating keeps what is wanted, and what was announced', () => {
    expect(run(LOADING, TRANSLATING)).to.deep.equal({
      ...initial,
      state: 'translating',
      target: 'uk',
      status: 'loading',
    });
    const quiet = run({ type: 'loading', target: 'uk', quiet: true }, TRANSLATING);
    expect(quiet).to.include({ state: 'translating', status: '' });
  });

  it('switching keeps the language that is shown', () => {
    const switching = run(LOADING, TRANSLATING, TRANSLATED, { type: 'loading', target: 'ar', quiet: false });
    expect(switching).to.include({ state: 'loading', language: 'uk', target: 'ar' });
    expect(next(switching, FAILED)).to.include({ state: 'failed', language: null, target: 'ar' });
  });
});
