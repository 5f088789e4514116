// Type-checks the scripts in the docs against what is built: each becomes a file of its own within the package, so that
// `import 'consent-translate'` goes by the package's own exports.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const options = {
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  skipLibCheck: true,
  types: ['node'],
  allowJs: true,
  checkJs: true,
};
/** Who writes JavaScript has no types to say that something is there. */
const KINDS = { typed: { strict: true }, untyped: { strict: false } };
/** The folder that a site copies our files to, as all pages call it; other files of a site may be anything. */
const fromPackage = (code) =>
  code
    .replace(/(['"])\/consent-translate\/(consent-translate\.js\1)?/g, (_, quote, door) =>
      door ? `${quote}consent-translate${quote}` : `${quote}consent-translate/`,
    )
    .replace(/\b(from|import) (['"])\//g, '$1 $2site:/');
/** What a page has from others: its own files, a consent manager's global, events of others. */
const OF_OTHERS = `declare module 'site:*';
declare const klaro: any;
interface Event { readonly detail: any }
`;
const kindOf = (lang) => (/^tsx?$/.test(lang) ? 'typed' : 'untyped');

/**
 * @param {{ path: string, snippet: import('./page.mjs').Snippet }[]} scripts @param {string} root
 * @returns {string[]} problems
 */
export function checkTypes(scripts, root) {
  const folder = join(root, 'coverage/snippets');
  rmSync(folder, { recursive: true, force: true });
  const problems = [];
  for (const [kind, strictness] of Object.entries(KINDS)) {
    const mine = scripts.filter(({ snippet }) => kindOf(snippet.lang) === kind);
    if (!mine.length) continue;
    mkdirSync(join(folder, kind), { recursive: true });
    const files = mine.map(({ path, snippet }, index) => {
      const name = `snippet-${index}.${snippet.lang}`;
      // a module, whatever it imports: what one declares is not seen by the others
      writeFileSync(join(folder, kind, name), `${fromPackage(snippet.code)}\nexport {};\n`);
      return { name, path, snippet };
    });
    if (kind === 'untyped') writeFileSync(join(folder, kind, 'others.d.ts'), OF_OTHERS);
    const project = join(folder, kind, 'tsconfig.json');
    writeFileSync(project, JSON.stringify({ compilerOptions: { ...options, ...strictness }, include: ['.'] }));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', project, '--pretty', 'false'], {
      cwd: join(folder, kind),
      encoding: 'utf8',
    });
    let told = 0;
    for (const said of stdout.split('\n')) {
      const [, name, line, what] = /^(.*?snippet-\d+\.\w+)\((\d+),\d+\): (.*)/.exec(said) ?? [];
      const file = files.find((candidate) => name?.endsWith(candidate.name));
      if (file) told = problems.push(`${file.path}:${file.snippet.line + Number(line) - 1}: ${what}`);
    }
    if (status && !told) problems.push(`tsc: ${stdout}${stderr}`);
  }
  rmSync(folder, { recursive: true, force: true });
  return problems;
}
