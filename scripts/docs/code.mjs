// Whether a snippet in the docs is well-formed code of its language. One check a language; the list is all that may be used.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import yaml from 'js-yaml';
import { parse as parseSvelte } from 'svelte/compiler';
import { parse as parseVue } from 'vue/compiler-sfc';
import { camel } from '../../dist/platform/camel.js';
import { isRecord, makeRecord } from '../../dist/consent/record.js';
import { defaults } from '../../dist/session/setup.js';
import { checkMarkup, checkTagsWithin } from './markup.mjs';

/** What another one says of a snippet. @returns {string[]} */
const thrown = (run) => {
  try {
    run();
    return [];
  } catch (error) {
    return [String(error.message).trim()];
  }
};
const ran = (command, args, input) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8' });
  if (error) return null;
  return status ? [`${command}: ${stderr || stdout}`.trim()] : [];
};

const terms = { recipient: '', revision: '', days: 0, facts: () => '' };
/** What a consent has in it, as it is made. */
const RECORD = Object.keys(makeRecord(terms, { notice: '', shownIn: [], via: '', days: 0 }, 0)).sort();
const isWhole = (record) => isRecord(record) && Object.keys(record).sort().join() === RECORD.join();

function checkJson(code) {
  const wrong = thrown(() => JSON.parse(code));
  const file = wrong.length ? null : JSON.parse(code);
  // the site's own file of settings: its names are those of the attributes
  const ours = file && ('provider' in file || 'messages' in file);
  const unknown = ours ? Object.keys(file).filter((name) => !Object.hasOwn(defaults, camel(name))) : [];
  if (file && 'consents' in file && !Object.values(file.consents).every(isWhole))
    wrong.push(`a consent that is stored has ${RECORD.join(' ')}`);
  return [...wrong, ...unknown.map((name) => `the file of settings knows no "${name}"`)];
}

/** Where there is no PHP it cannot be checked; REQUIRE_PROXIES (CI) wants it. */
function checkPhp(code) {
  const found = ran('php', ['-l'], /^\s*<\?php/.test(code) ? code : `<?php\n${code}`);
  if (found) return [...found, ...checkTagsWithin(code)];
  return process.env.REQUIRE_PROXIES ? ['php is not here, and has to be'] : checkTagsWithin(code);
}

/** The commands of npm that stand there have to be ours. */
function checkShell(code, root) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = [...code.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test))\b/g)].map(
    ([, run, own]) => run ?? own,
  );
  return [
    ...(ran('bash', ['-n'], code) ?? []),
    ...named.filter((name) => !(name in scripts)).map((name) => `package.json has no script "${name}"`),
  ];
}

/** Configuration of web servers comes from docs/proxy, whose files are run by tests: no line of it is another. */
function checkServer(code, root, server) {
  const folder = join(root, 'docs/proxy', server);
  const known = new Set(
    readdirSync(folder).flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .map((line) => line.trim()),
    ),
  );
  const lines = code.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line && !line.startsWith('#') && !known.has(line))
    .map((line) => `"${line}" stands in no file of docs/proxy/${server}, where it would be tested`);
}

/** No parser of it is at hand: assignments and blocks, each of them closed. */
function checkTypoScript(code) {
  const problems = [];
  let depth = 0;
  let text = false; // between ( and )
  for (const [index, line] of code.split('\n').entries()) {
    if (text) text = !/^\s*\)/.test(line);
    else if (/^\s*($|#|\/\/|@import '|\[)/.test(line)) continue;
    else if (/^\s*\}\s*$/.test(line)) depth--;
    else if (/^\s*[\w.:-]+\s*\{\s*$/.test(line)) depth++;
    else if (/^\s*[\w.:-]+\s*\(\s*$/.test(line)) text = true;
    else if (!/^\s*[\w.:-]+\s*(=|<|=<|:=)\s*\S|^\s*[\w.:-]+\s*>\s*$/.test(line))
      problems.push(`line ${index + 1}: no assignment, block or comment: ${line.trim()}`);
  }
  if (depth || text) problems.push('a block is not closed, or closed twice');
  return [...problems, ...checkTagsWithin(code)];
}

/** Markup with places for Twig's own. */
function checkTwig(code) {
  const open = (code.match(/\{[{%#]/g) ?? []).length;
  const closed = (code.match(/[}%#]\}/g) ?? []).length;
  return [...(open === closed ? [] : ['a {{, {% or {# is not closed']), ...checkTagsWithin(code)];
}

const script = (loader) => (code) => thrown(() => transformSync(code, { loader, logLevel: 'silent' }));
function checkCss(code) {
  const { warnings } = transformSync(code, { loader: 'css', logLevel: 'silent' });
  return warnings.map(({ text, location }) => `line ${location?.line}: ${text}`);
}
function checkVue(code) {
  return [...parseVue(code).errors.map(({ message }) => message), ...checkTagsWithin(code)];
}

/** What it puts into a tag, `{…}`, may have a > in it. */
function checkSvelte(code) {
  const tags = code.replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '{}');
  return [...thrown(() => parseSvelte(code, { modern: true })), ...checkTagsWithin(tags)];
}

/** @type {Record<string, (code: string, root: string) => string[]>} */
export const LANGUAGES = {
  html: checkMarkup,
  twig: checkTwig,
  typoscript: checkTypoScript,
  php: checkPhp,
  json: checkJson,
  yaml: (code) => thrown(() => yaml.load(code)),
  css: checkCss,
  sh: checkShell,
  nginx: (code, root) => checkServer(code, root, 'nginx'),
  apache: (code, root) => checkServer(code, root, 'apache'),
  vue: checkVue,
  svelte: checkSvelte,
  js: script('js'),
  jsx: script('jsx'),
  ts: script('ts'),
  tsx: script('tsx'),
  text: () => [], // no code: what a console or a header says
};

/** Those that are type-checked, unless they say "syntax": what they import is not installed here. */
export const isTyped = ({ lang, word }) => /^[jt]sx?$/.test(lang) && word !== 'syntax';
