// The package as somebody installs it: packed once, then unpacked into projects of their own outside the repository, beside the
// packages that its package.json names. No registry is asked: those come from our node_modules. Run after a build.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAME = 'consent-translate';

let home;
/** A folder that is gone with the process. */
function temporary() {
  if (!home) {
    home = mkdtempSync(join(tmpdir(), `${NAME}-`));
    process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  }
  return home;
}

let packing;
const pack = () =>
  (packing ??= run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', temporary()], {
    cwd: ROOT,
  }).then(({ stdout }) => join(temporary(), stdout.trim())));

const dependenciesOf = (folder) =>
  Object.keys(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies ?? {});

/**
 * Makes a project that has the package installed.
 * @param {Record<string, string>} [files] path → text
 * @param {readonly string[]} [others] packages that the project itself needs
 * @returns {Promise<{ folder: string, own: string }>} the project; where the package is in it
 */
export async function install(files = {}, others = []) {
  const folder = mkdtempSync(join(temporary(), 'project-'));
  const modules = join(folder, 'node_modules');
  const own = join(modules, NAME);
  mkdirSync(own, { recursive: true });
  await run('tar', ['-xzf', await pack(), '--strip-components=1', '-C', own]);
  const add = (name) => {
    if (existsSync(join(modules, name))) return;
    cpSync(join(ROOT, 'node_modules', name), join(modules, name), { recursive: true });
    dependenciesOf(join(modules, name)).forEach(add);
  };
  [...dependenciesOf(own), ...others].forEach(add);
  for (const [path, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, own };
}
