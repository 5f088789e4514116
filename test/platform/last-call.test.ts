// Of several calls the last one wins: those before it are told so.
import { expect } from '@open-wc/testing';
import { LastCall } from '../../src/platform/last-call.js';

describe('of several calls', () => {
  it('the last one wins, and each before it ends with AbortError', () => {
    const calls = new LastCall();
    const signals = [calls.begin(), calls.begin(), calls.begin()];
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true, false]);
    for (const { reason } of signals.slice(0, 2)) {
      expect(reason).to.be.instanceOf(DOMException);
      expect((reason as DOMException).name).to.equal('AbortError');
    }
  });

  it('one ends with the signal that it was given, for its reason, before or meanwhile', () => {
    const calls = new LastCall();
    const reason = new Error('enough');
    expect(calls.begin(AbortSignal.abort(reason)).reason).to.equal(reason);
    const given = new AbortController();
    const signal = calls.begin(given.signal);
    expect(signal.aborted).to.equal(false);
    given.abort(reason);
    expect(signal.reason).to.equal(reason);
  });

  it('the signal of an earlier one does not end the last', () => {
    const calls = new LastCall();
    const given = new AbortController();
    const first = calls.begin(given.signal);
    const second = calls.begin();
    given.abort(new Error('enough'));
    expect((first.reason as Error).name).to.equal('AbortError');
    expect(second.aborted).to.equal(false);
  });

  it('each user has its own', () => {
    const first = new LastCall().begin();
    new LastCall().begin();
    expect(first.aborted).to.equal(false);
  });
});
