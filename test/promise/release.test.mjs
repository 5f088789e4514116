// `npm run release` in a repository of its own: what it asks for, and what it says of the tarball. Without verify and build (--dry-run),
// which have tests enough.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { itOnce } from './driver.mjs';

const SCRIPT = fileURLToPath(new URL('../../scripts/release.mjs', import.meta.url));
const FILES = {
  'package.json': JSON.stringify({ name: 'probe', version: '1.2.3', files: ['dist'] }),
  'package-lock.json': JSON.stringify({ name: 'probe', version: '1.2.3', lockfileVersion: 3, packages: {} }),
  'src/version.ts': "export const version = '1.2.3';\n",
  'CHANGELOG.md': '# Changes\n\n## Unreleased\n\n## 1.2.3\n\n- All is new.\n\n## 1.2.2\n\n- Old.\n',
  'README.md': '# Probe\n',
  LICENSE: 'MIT\n',
  'dist/consent-translate.js': '1;\n',
  'dist/consent-translate.bundle.js': '1;\n',
  'dist/index.d.ts': 'export {};\n',
};

/** Runs it in a repository of these files; answers what it says, and what `look` finds afterwards. */
async function release(changes = {}, { dirty = {}, tags = [], look = () => {} } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'release-'));
  const write = (files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (text !== null) writeFileSync(join(root, path), text);
    }
  };
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Probe', '-c', 'user.email=probe@example.org', ...args], { cwd: root });
  try {
    write({ ...FILES, ...changes });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'All');
    for (const tag of tags) git('tag', tag);
    write(dirty);
    const { code, told } = await new Promise((done) => {
      execFile(process.execPath, [SCRIPT, '--dry-run'], { cwd: root, encoding: 'utf8' }, (error, stdout, stderr) =>
        done({ code: error?.code ?? 0, told: stdout + stderr }),
      );
    });
    return { code, told, found: look(root) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

itOnce('a release that is right: its size and hash are told, and a dry run leaves nothing', async () => {
  const look = (root) => {
    const left = readdirSync(root).filter((name) => name.endsWith('.tgz'));
    execFileSync('npm', ['pack', '--ignore-scripts'], { cwd: root, stdio: 'ignore' });
    const bytes = readFileSync(join(root, 'probe-1.2.3.tgz'));
    return { left, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
  };
  const { code, told, found } = await release({}, { look });
  assert.equal(code, 0, told);
  const tarball = `probe-1\\.2\\.3\\.tgz: ${found.size} B, \\d+ files of \\d+ B, sha256 ${found.sha256}`;
  assert.match(told, new RegExp(tarball));
  assert.match(told, /Dry run/);
  assert.deepEqual(found.left, []);
});

const WRONG = {
  'a tree that is not clean': [{}, { dirty: { 'README.md': 'other' } }, /expected a clean tree, got\n ?M README\.md/],
  'a version that is none': [
    { 'package.json': '{"name":"probe","version":"next","files":["dist"]}' },
    {},
    /got "next"/,
  ],
  'a version that has been released': [{}, { tags: ['v1.2.3'] }, /v1\.2\.3 is there already/],
  'another version in the source': [
    { 'src/version.ts': "export const version = '1.2.2';" },
    {},
    /src\/version\.ts, got 1\.2\.2/,
  ],
  'another version in the lock file': [
    { 'package-lock.json': '{"version":"1.2.2"}' },
    {},
    /package-lock\.json, got 1\.2\.2/,
  ],
  'no section in the change log': [
    { 'CHANGELOG.md': '# Changes\n\n## 1.2.30\n\n- x\n' },
    {},
    /expected "## 1\.2\.3" in CHANGELOG/,
  ],
  'an empty section in the change log': [
    { 'CHANGELOG.md': '## 1.2.3\n\n## 1.2.2\n\n- x\n' },
    {},
    /expected "## 1\.2\.3"/,
  ],
  'changes that are in no version': [
    { 'CHANGELOG.md': '## Unreleased\n\n- y\n\n## 1.2.3\n\n- x\n' },
    {},
    /nothing under "Unreleased".*move it to "## 1\.2\.3"/,
  ],
  'a tarball without its bundle': [
    { 'dist/consent-translate.bundle.js': null },
    {},
    /expected dist\/consent-translate\.bundle\.js/,
  ],
};
itOnce('what is not right is told, and nothing is packed', async () => {
  for (const [name, [changes, circumstances, expected]] of Object.entries(WRONG)) {
    const { code, told } = await release(changes, circumstances);
    assert.equal(code, 1, `${name}: ${told}`);
    assert.match(told, expected, name);
    assert.doesNotMatch(told, /sha256/, name);
  }
});
