// What takes space, and what does not.
import { expect } from '@open-wc/testing';
import { agree, mount, onCleanPage, part } from '../support/fixtures.js';
import { service } from '../support/commands.js';

onCleanPage();

describe('the live region', () => {
  it('takes no space while it has nothing to say', async () => {
    const element = await mount();
    const status = part(element, 'status');
    expect(status.getBoundingClientRect().height).to.equal(0);
    expect(getComputedStyle(status).marginBottom).to.equal('0px');
  });

  it('control: is seen when it has', async () => {
    await service('ok');
    const element = await mount();
    await agree(element, 'uk');
    expect(part(element, 'status').getBoundingClientRect().height).to.be.above(16);
  });
});
