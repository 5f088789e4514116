// Takes files of docs/proxy as they are, but for addresses, ports, paths, certificates and the key; and says which of the
// servers that they are written for are not here. Knows none of these servers.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findProgram } from './servers.mjs';

export const HINT = 'apt-get install nginx-light apache2-bin php-cli php-cgi php-curl';

/**
 * A file of docs/proxy with some of it replaced.
 * @param {string} file below docs/proxy @param {Record<string, string>} here what is documented → what stands for it here; all of
 *   it must be there
 */
export function recipe(file, here = {}) {
  let text = readFileSync(new URL(`../../docs/proxy/${file}`, import.meta.url), 'utf8');
  for (const [documented, value] of Object.entries(here)) {
    if (!text.includes(documented)) throw new Error(`docs/proxy/${file}: expected "${documented}"`);
    text = text.replaceAll(documented, value);
  }
  return text;
}

const PHP_CHECK = 'exit(PHP_VERSION_ID >= 80100 && extension_loaded("curl") ? 0 : 1);';

/** What is missing to run a server's recipe, in words; '' where all is here. Throws where REQUIRE_PROXIES=1 says that it must be. */
export function proxyMissing(program) {
  const found = findProgram(program);
  let words = found ? '' : `${program} is not installed (${HINT})`;
  if (found && program === 'php') {
    try {
      execFileSync(found, ['-r', PHP_CHECK]);
    } catch {
      words = `${found} is older than 8.1, or has no curl (${HINT})`;
    }
  }
  if (words && process.env.REQUIRE_PROXIES === '1') throw new Error(`Required, but not here: ${words}`);
  return words;
}
