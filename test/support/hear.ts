// What a screen reader is told: every change of an element's live region.
import type { ConsentTranslate } from '../../src/index.js';
import { text } from './fixtures.js';

/** Everything that the live region says from now on: each change of its words. */
export function hear(element: ConsentTranslate) {
  const region = element.shadowRoot!.querySelector('[role=status]')!;
  const said: { text: string; lang: string }[] = [];
  let before = text(region);
  const observer = new MutationObserver((changes) => {
    // a change of the same words to themselves is read out too: text that was written counts, not text that differs
    const written = changes.some(({ type, addedNodes, target }) =>
      type === 'characterData' ? target.nodeType === 3 : [...addedNodes].some(({ nodeType }) => nodeType === 3),
    );
    const now = text(region);
    if ((written || now !== before) && now) said.push({ text: now, lang: (region as HTMLElement).lang });
    before = now;
  });
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  return { region, texts: () => said.map((one) => one.text), languages: () => said.map(({ lang }) => lang) };
}
