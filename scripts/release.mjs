// Makes the tarball of a release, after checking that everything is as it has to be. Publishes nothing, tags nothing, writes nothing
// but the tarball.
//
// npm run release                in a clean checkout: checks, `npm run verify`, build, tarball, its hash
// npm run release -- --dry-run   checks only, and packs dist as it is into a folder that is deleted again
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The package is where this is called, which is where npm calls it. */
const root = process.cwd();
const dryRun = process.argv.includes('--dry-run');

const read = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** The lines under a heading of the change log. */
const section = (title) => {
  const [, text = null] =
    new RegExp(`^## ${title.replaceAll('.', '\\.')}\\b.*\\n([^]*?)(?=^## |$(?![^]))`, 'm').exec(read('CHANGELOG.md')) ??
    [];
  return text?.trim() ?? null;
};

/** What stands in the way of this version. @returns {string[]} */
function problems(version) {
  const found = [];
  const dirty = git('status', '--porcelain');
  if (dirty) found.push(`expected a clean tree, got\n${dirty}`);
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    found.push(`expected a version like 1.2.3 in package.json, got "${version}"`);
  if (git('tag', '--list', `v${version}`))
    found.push(`v${version} is there already; expected a new version in package.json`);
  const lock = JSON.parse(read('package-lock.json') || '{}');
  for (const [file, got] of [
    ['package-lock.json', lock.version],
    ['src/version.ts', /version = '([^']*)'/.exec(read('src/version.ts'))?.[1]],
  ])
    if (got !== version) found.push(`expected version ${version} in ${file}, got ${got}`);
  if (!section(version)) found.push(`expected "## ${version}" in CHANGELOG.md, with what changed`);
  if (section('Unreleased'))
    found.push(`expected nothing under "Unreleased" in CHANGELOG.md: move it to "## ${version}"`);
  return found;
}

/** Runs a script of the package; ends with it where it fails. */
function run(script) {
  console.log(`\nnpm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' });
  if (status) fail([`npm run ${script} failed`]);
}

function fail(found) {
  console.error(`No release:\n${found.map((problem) => `- ${problem}`).join('\n')}`);
  process.exit(1);
}

/** What nobody could do without. */
const NEEDED = [
  'dist/consent-translate.js',
  'dist/consent-translate.bundle.js',
  'dist/index.d.ts',
  'LICENSE',
  'README.md',
];

function pack(folder) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename, files, unpackedSize }] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' }));
  const paths = files.map(({ path }) => path);
  const missing = NEEDED.filter((path) => !paths.includes(path));
  const bytes = readFileSync(join(folder, filename));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    filename,
    missing,
    text: `${filename}: ${bytes.length} B, ${paths.length} files of ${unpackedSize} B, sha256 ${sha256}`,
  };
}

const { version } = JSON.parse(read('package.json'));
const found = problems(version);
if (found.length) fail(found);
if (!dryRun) for (const script of ['verify', 'build']) run(script);

const folder = dryRun ? mkdtempSync(join(tmpdir(), 'consent-translate-')) : root;
const { filename, missing, text } = pack(folder);
if (dryRun || missing.length) rmSync(join(folder, filename));
if (dryRun) rmSync(folder, { recursive: true });
if (missing.length) fail([`expected ${missing.join(', ')} in the tarball`]);
console.log(`\n${text}`);
console.log(
  dryRun
    ? 'Dry run: nothing was verified or built, nothing is left.'
    : `Then: git tag v${version}, npm publish ${filename}`,
);
