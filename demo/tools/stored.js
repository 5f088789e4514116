// What is stored on the device for this website, as far as a page can read it, and what changed from one look to the next.

/** Of a storage that the browser refuses there is nothing to read. */
async function readable(read) {
  try {
    return await read();
  } catch {
    return ['(der Browser gibt keine Auskunft)'];
  }
}

const entries = (storage) => Object.entries(storage).map(([key, value]) => `${key}: ${value}`);

/** @returns {Promise<Record<string, string[]>>} place → its entries, verbatim */
export async function stored() {
  return {
    Cookies: await readable(() => document.cookie.split('; ').filter(Boolean)),
    localStorage: await readable(() => entries(localStorage)),
    sessionStorage: await readable(() => entries(sessionStorage)),
    IndexedDB: await readable(async () => ((await indexedDB.databases?.()) ?? []).map(({ name }) => name)),
    'Cache Storage': await readable(async () => (await globalThis.caches?.keys()) ?? []),
  };
}

/** In words. @param {Record<string, string[]>} before @param {Record<string, string[]>} now */
export function changes(before, now) {
  return Object.keys(now).flatMap((place) => [
    ...now[place].filter((item) => !before[place].includes(item)).map((item) => `${place}, geschrieben: ${item}`),
    ...before[place].filter((item) => !now[place].includes(item)).map((item) => `${place}, gelöscht: ${item}`),
  ]);
}
