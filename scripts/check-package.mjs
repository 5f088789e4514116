// What a registry and an installer get: publint and Are The Types Wrong on the package, two builds that are the same to the
// byte, nothing in the tarball that is not needed, and the licences of what is bundled. After a build.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const problems = [];

/** Hash by path of every file of a folder. */
const hashes = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  );

/** Builds once more, elsewhere, from the same sources. */
function rebuild() {
  const copy = mkdtempSync(join(tmpdir(), 'consent-translate-'));
  try {
    for (const path of ['package.json', 'tsconfig.json', 'rollup.config.mjs', 'src', 'scripts'])
      cpSync(join(root, path), join(copy, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
    return hashes(join(copy, 'dist'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function compare() {
  const [first, second] = [hashes(join(root, 'dist')), rebuild()];
  for (const path of new Set([...first.keys(), ...second.keys()]))
    if (first.get(path) !== second.get(path)) problems.push(`dist/${path}: another build made another file, or none`);
}

function run(name, ...args) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', name), args, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status) problems.push(`${name}:\n${stdout}${stderr}`);
}

function contents() {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ files }] = JSON.parse(json);
  const wanted = /^(dist\/.+\.(js|d\.ts|json|txt)|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
  for (const { path } of files) if (!wanted.test(path)) problems.push(`${path}: is in the package, and need not be`);
  const text = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  if (text !== licences())
    problems.push('dist/THIRD-PARTY-LICENSES.txt: expected the licences in node_modules; build again');
  // BSD-3-Clause: the copyright notice, the conditions and the disclaimer, in full
  for (const part of ['Copyright (c) 20', 'Redistributions in binary form', 'THIS SOFTWARE IS PROVIDED BY'])
    if (text.split(part).length < 4)
      problems.push(`dist/THIRD-PARTY-LICENSES.txt: expected "${part}" for each package`);
  for (const file of [
    'consent-translate.bundle.js',
    ...readdirSync(join(root, 'dist/chunks'))
      .filter((name) => /^core-/.test(name))
      .map((name) => `chunks/${name}`),
  ])
    if (!readFileSync(join(root, 'dist', file), 'utf8').startsWith('/*! MIT; Lit: BSD-3-Clause'))
      problems.push(`dist/${file}: expected the line that names its licences`);
}

contents();
run('publint', '--strict');
run('attw', '--pack', '.', '--profile', 'esm-only');
compare();
for (const problem of problems) console.error(problem);
if (problems.length) process.exitCode = 1;
