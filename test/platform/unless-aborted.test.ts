// Waiting for something that may never come: it ends with the promise, or with the signal, whichever is first.
import { expect } from '@open-wc/testing';
import { unlessAborted } from '../../src/platform/unless-aborted.js';
import { rejection } from '../page/helpers.js';

const never = new Promise<never>(() => {});

describe('waiting', () => {
  it('ends as the promise does', async () => {
    const { signal } = new AbortController();
    expect(await unlessAborted(Promise.resolve(1), signal)).to.equal(1);
    const error = new Error('no');
    expect(await rejection(unlessAborted(Promise.reject(error), signal))).to.equal(error);
  });

  it('ends with the reason of the signal, before or meanwhile', async () => {
    const reason = new Error('enough');
    expect(await rejection(unlessAborted(never, AbortSignal.abort(reason)))).to.equal(reason);
    const abort = new AbortController();
    const waiting = rejection(unlessAborted(never, abort.signal));
    abort.abort(reason);
    expect(await waiting).to.equal(reason);
  });

  it('that is aborted leaves no unhandled rejection behind', async () => {
    const seen: unknown[] = [];
    const listen = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      seen.push(event.reason);
    };
    addEventListener('unhandledrejection', listen);
    await rejection(unlessAborted(Promise.reject(new Error('late')), AbortSignal.abort()));
    await new Promise((resolve) => setTimeout(resolve, 50)); // told in a task of its own
    removeEventListener('unhandledrejection', listen);
    expect(seen).to.deep.equal([]);
  });
});
