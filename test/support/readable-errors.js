// Loaded before the tests of a page. The runner clones what it tells of a failed test, and says nothing at all, until its
// limit of three minutes, where that cannot be done: as with `expect(element).to.equal(other)`. Here nodes become their markup.
const { structuredClone } = globalThis;

function readable(value) {
  const seen = new WeakSet();
  const text = JSON.stringify(value, (_, inner) => {
    if (inner instanceof Node) return inner instanceof Element ? inner.outerHTML : String(inner.nodeValue);
    if (typeof inner === 'function' || typeof inner === 'symbol') return String(inner);
    if (typeof inner !== 'object' || !inner) return inner;
    if (seen.has(inner)) return '…';
    seen.add(inner);
    return inner;
  });
  return JSON.parse(text);
}

globalThis.structuredClone = (value, options) => {
  try {
    return structuredClone(value, options);
  } catch {
    return readable(value);
  }
};
