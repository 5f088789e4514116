// Where in the window an element is, written as an expression for the page: the mouse needs a place, not an element.

/**
 * An element: a function that returns one, or a path of selectors, where ` >>> ` steps into an open shadow root.
 * @param {Function | string} target
 */
const element = (target) =>
  typeof target === 'function'
    ? `(${target})()`
    : `(${JSON.stringify(target)}.split('>>>').reduce((at, step, i) =>
        (i ? at?.shadowRoot : document)?.querySelector(step.trim()) ?? null, null))`;

/** Where to point the mouse, once the element is there, stands still, and nothing lies over it. */
export const point = (target) => `(async () => {
  const found = ${element(target)};
  if (!found) return { wrong: 'is not there' };
  const frame = () => new Promise((done) => { requestAnimationFrame(done); setTimeout(done, 50); });
  const box = () => found.getClientRects()[0] ?? new DOMRect();
  let at = box();
  if (at.top < 0 || at.left < 0 || at.bottom > innerHeight || at.right > innerWidth) {
    found.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  }
  await frame();
  at = box();
  if (!at.width || !at.height) return { wrong: 'has no size' };
  const x = Math.floor(at.left + at.width / 2), y = Math.floor(at.top + at.height / 2);
  await frame();
  if (box().top !== at.top || box().left !== at.left) return { wrong: 'is moving' };
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) {
    hit = hit.shadowRoot.elementFromPoint(x, y);
  }
  for (let up = hit; up; up = up.assignedSlot ?? up.parentNode ?? up.host) if (up === found) return { x, y };
  return { wrong: 'is covered by ' + (hit?.outerHTML.slice(0, 120) ?? 'nothing: outside of the window') };
})()`;
