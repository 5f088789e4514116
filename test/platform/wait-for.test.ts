// Waiting for what tells nobody: until there is an answer, the time is up, the question fails, or the signal ends it.
import { expect } from '@open-wc/testing';
import { waitFor } from '../../src/platform/wait-for.js';
import { rejection } from '../page/helpers.js';

const late = () => new Error('late');
const { signal } = new AbortController();

describe('waiting for an answer', () => {
  it('takes what is there at once, also with no time left', async () => {
    expect(await waitFor(() => 'da', 0, late, signal)).to.equal('da');
    expect(await waitFor(() => 'da', -1, late, signal)).to.equal('da');
  });

  it('asks again until there is one, and then no more', async () => {
    let asked = 0;
    const answers = [null, 0, '', false, undefined, 'da'];
    expect(await waitFor(() => answers[asked++], 5000, late, signal)).to.equal('da');
    expect(asked).to.equal(answers.length);
  });

  it('ends when the time is up, not before, with the error made then', async () => {
    const start = performance.now();
    const error = await rejection(waitFor(() => null, 120, late, signal));
    expect(error?.message).to.equal('late');
    expect(performance.now() - start).to.be.at.least(120);
  });

  it('asks a last time after the time is up: who was held up is not late', async () => {
    const start = performance.now();
    const isOver = () => performance.now() - start > 80;
    expect(await waitFor(isOver, 60, late, signal)).to.equal(true);
  });

  it('ends with what the question throws', async () => {
    const error = new Error('refused');
    const ask = () => {
      throw error;
    };
    expect(await rejection(waitFor(ask, 5000, late, signal))).to.equal(error);
  });

  it('ends with the signal, before the first question or meanwhile', async () => {
    const reason = new Error('enough');
    let asked = 0;
    const ask = () => void asked++;
    expect(await rejection(waitFor(ask, 5000, late, AbortSignal.abort(reason)))).to.equal(reason);
    expect(asked).to.equal(0);
    const abort = new AbortController();
    const done = rejection(waitFor(ask, 5000, late, abort.signal));
    expect(asked).to.equal(1);
    abort.abort(reason);
    expect(await done).to.equal(reason);
    expect(asked).to.equal(1);
  });
});
