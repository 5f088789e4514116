// The tests that need a real Apertium and a real nginx, where they are installed.
import { describe } from 'node:test';
import { apertiumMissing } from '../support/apertium.mjs';

const missing = apertiumMissing();

/** Where something is missing, the title says what, and the tests are left out. */
export const describeReal = (title, define) =>
  missing ? describe(`${title}: left out, ${missing}`, { skip: true }, define) : describe(title, define);
