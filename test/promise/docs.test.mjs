// What the docs show and link to is checked by scripts/check-docs.mjs, which `npm run verify` runs. Here: it reads all of them, and
// finds each kind of mistake, with its file and line.
import assert from 'node:assert/strict';
import { checkDocs, readDocs } from '../../scripts/check-docs.mjs';
import { mounted } from '../../scripts/docs/markup.mjs';
import { readPage } from '../../scripts/docs/page.mjs';
import { findProgram } from '../support/servers.mjs';
import { itOnce } from './driver.mjs';

/** A page with one snippet, whose first line is line 4. */
const withSnippet = (lang, code) => readPage('docs/embedding.md', `# Titel\n\n\`\`\`${lang}\n${code}\n\`\`\`\n`);
const problemsOf = (text) => checkDocs([readPage('docs/embedding.md', text)]);

itOnce('README and all pages in docs are read, with their links and snippets', () => {
  const pages = Object.fromEntries(readDocs().map((page) => [page.path, page]));
  for (const path of ['README.md', 'CONTRIBUTING.md', 'docs/proxy/README.md', 'docs/providers/google.md'])
    assert.ok(pages[path], path);
  assert.ok(pages['README.md'].links.some(({ href }) => href === 'docs/disclosure.md'));
  assert.ok(pages['README.md'].snippets.some(({ lang }) => lang === 'html'));
});

itOnce('a link to a file or heading that is not there is found, with its line; those that are there are not', () => {
  const link = (href) => problemsOf(`# Eins\n\n# Zwei & drei\n\n- eins\n- [zwei](${href})\n`);
  for (const right of ['../README.md', '../README.md#use-it', '#zwei--drei', 'proxy/nginx', 'https://example.org/x'])
    assert.deepEqual(link(right), [], right);
  assert.deepEqual(link('gone.md'), ['docs/embedding.md:6: link to "gone.md": there is no docs/gone.md']);
  assert.match(link('#gone').join(), /^docs\/embedding\.md:6: .*no such heading; it has: eins zwei--drei$/);
  assert.match(link('../README.md#gone').join(), /README\.md has no such heading/);
  assert.match(link('/etc/passwd').join(), /expected a relative one/);
  assert.match(link('../../outside.md').join(), /there is no \.\.\/outside\.md/);
  assert.match(problemsOf('![Bild](gone.svg)').join(), /:1: .*gone\.svg/);
  assert.match(problemsOf('<img src="gone.svg">').join(), /:1: .*gone\.svg/);
});

const WRONG = {
  'a language that nobody checks': ['', 'x', /a snippet of language ""/],
  'another word behind the language': ['html perhaps', '<p></p>', /"perhaps" behind the language/],
  'HTML that is not well formed': ['html', '<p title="a" title="b">x</p>', /duplicate-attribute/],
  'HTML without an element': ['html', 'recipient="Muster GmbH"', /expected an element/],
  'an attribute that the element does not have': [
    'html',
    '<consent-translate privacy="/x"></consent-translate>',
    /<consent-translate> has no attribute "privacy"/,
  ],
  'one of the other element': [
    'html',
    '<consent-translate-settings provider="google"></consent-translate-settings>',
    /<consent-translate-settings> has no attribute "provider"/,
  ],
  'an element that is not there': ['html', '<consent-translation></consent-translation>', /there is no element/],
  'a slot that is not there': [
    'html',
    '<consent-translate><p slot="phone">0123</p></consent-translate>',
    /there is no slot "phone"/,
  ],
  'a place with an attribute that is not there': [
    'html',
    '<div data-consent-translate data-privacy="/x"></div>',
    /a place takes no "data-privacy"/,
  ],
  'JSON that is none': ['json', '{ "provider": "google", }', /JSON/],
  'a setting that is not there': ['json', '{ "provider": "google", "privacy": "/x" }', /knows no "privacy"/],
  'a stored consent that has other parts': [
    'json',
    '{ "version": 1, "consents": { "google": { "recipient": "Google", "grantedAt": "2026-11-22T07:30Z" } } }',
    /a consent that is stored has expiresAt facts grantedAt notice/,
  ],
  'YAML that is none': ['yaml', 'a: {', /unexpected end/],
  'CSS that is none': ['css', 'p { color: red; } }', /Unexpected/],
  'a script that is none': ['js syntax', 'const = 1;', /Expected identifier/],
  'PHP that is none': ['php', '<?php echo "a"', /syntax error/],
  'PHP that writes an attribute that is not there': [
    'php',
    `<?php function show() { echo '<consent-translate privacy="/x"></consent-translate>'; }`,
    /has no attribute "privacy"/,
  ],
  'TypoScript without its brace': ['typoscript', 'page {\n  a = 1', /not closed/],
  'TypoScript that assigns nothing': ['typoscript', 'page.5 TEXT', /line 1: no assignment/],
  'Twig without its brace': ['twig', "{{ attach_library('a/b')", /not closed/],
  'Vue that is none': ['vue', '<template><p></template>', /missing end tag/],
  'Svelte that is none': ['svelte', '{#if a}<p>x</p>', /not closed|Unexpected|unclosed/i],
  'Svelte with an attribute that is not there': [
    'svelte',
    '<consent-translate {compact} onct-translated={({ language }) => say(language)} privacy="/x"></consent-translate>',
    /has no attribute "privacy"/,
  ],
  'shell that is none': ['sh', 'if true; then', /unexpected end of file/],
  'a command of npm that is not ours': ['sh', 'npm run no-such-thing', /no script "no-such-thing"/],
  'nginx that stands in no tested file': [
    'nginx',
    'proxy_pass http://example.org/;',
    /stands in no file of docs\/proxy/,
  ],
  'Apache that stands in no tested file': ['apache', 'ProxyPass / http://example.org/', /stands in no file/],
};
// without PHP nobody can tell; CI wants it (scripts/docs/code.mjs)
if (!findProgram('php') && !process.env.REQUIRE_PROXIES) delete WRONG['PHP that is none'];
for (const [name, [lang, code, expected]] of Object.entries(WRONG))
  itOnce(`a mistake is found: ${name}`, () => {
    const problems = checkDocs([withSnippet(lang, code)]);
    assert.ok(problems.length, 'expected a problem, got none');
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0], /^docs\/embedding\.md:4: /);
    assert.match(problems.join('\n'), expected);
  });

itOnce('a mistake is found: types, each at its line', () => {
  const problems = checkDocs([
    withSnippet('ts', "import { registerProvider } from 'consent-translate';\nregisterProvider({ id: 'mine' });"),
    withSnippet('js', "document.querySelector('consent-translate').translate('uk');"),
    withSnippet('ts', "import { gone } from 'consent-translate';\nconsole.log(gone);"),
    withSnippet('ts', "import { registerProvider } from '/consent-translate/consent-translate.js';\nregisterProvider;"),
    withSnippet(
      'ts',
      "import { memoryStore } from '/consent-translate/consent/store.js';\nmemoryStore().get('google');",
    ),
    withSnippet('js', "import * as manager from '/manager/manager.esm.js';\nklaro.show(manager);"),
    withSnippet('ts syntax', "import { here } from './not-here.js';\nhere();"),
    withSnippet(
      'js',
      "import 'consent-translate';\nawait document.querySelector('consent-translate').translateTo('uk');",
    ),
  ]).sort();
  assert.equal(problems.length, 3, problems.join('\n'));
  assert.match(problems[0], /^docs\/embedding\.md:4: error TS\d+: .*(gone|translate)/);
  assert.match(problems[1], /^docs\/embedding\.md:4: error TS\d+: /);
  assert.match(problems[2], /^docs\/embedding\.md:5: error TS\d+: .*mine|missing/);
});

itOnce('of the snippets that show an element, all but those marked as a part are mounted in a browser', () => {
  const shown = ['html', 'html part', 'text'].flatMap(
    (lang) => withSnippet(lang, '<consent-translate></consent-translate>').snippets,
  );
  assert.deepEqual(shown.map(mounted), [true, false, false]);
  assert.equal(mounted(withSnippet('html', '<meta name="x" content="y">').snippets[0]), false);
});
