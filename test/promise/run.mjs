// Runs promise tests in one process, so that they share the browsers they start: node test/promise/run.mjs FILE…
// One file alone runs by `node FILE` as well.
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) {
  await import(pathToFileURL(file)).catch((cause) =>
    it(`${file} can be loaded`, () => {
      throw cause;
    }),
  );
}
