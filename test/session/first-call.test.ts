// The file with the session's actions is loaded by the first call; calls that come meanwhile wait for the same one.
import { expect } from '@open-wc/testing';
import { Session } from '../../src/session/session.js';

describe('the first calls of a session', () => {
  it('share one set of actions, however many wait for the file', async () => {
    const session = new Session();
    const seen = new Set<unknown>();
    const look = async () => {
      await session.call(null, 'look');
      seen.add(session.actions);
    };
    await Promise.all([look(), look(), look()]);
    expect(seen.size).to.equal(1);
  });
});
