// Elements that a page throws away, as at each route of an app: the window does not hold them.
import { expect } from '@open-wc/testing';
import { agree, mount, onCleanPage, part, state, stub } from '../support/fixtures.js';

onCleanPage();

it('listens to the window once for all elements that were used', async () => {
  const listening = new Set<unknown>();
  const { addEventListener, removeEventListener } = window;
  const noted = (add: boolean) => (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
    if (type === 'resize') listening[add ? 'add' : 'delete'](listener);
    (add ? addEventListener : removeEventListener).call(window, type, listener, options);
  };
  stub(globalThis, 'addEventListener', { value: noted(true), writable: true });
  stub(globalThis, 'removeEventListener', { value: noted(false), writable: true });
  for (let i = 0; i < 3; i++) {
    const element = await mount();
    await agree(element, 'uk');
    part(element, 'withdraw').click(); // which moves the focus, and would open a menu
    await state(element, 'asking');
    element.remove();
  }
  expect(listening.size).to.be.at.most(1);
});
