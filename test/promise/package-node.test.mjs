// The tarball, installed outside of the repository and imported in Node, as servers, tools and bundlers do: all that it exports and
// nothing else, in silence.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { exportsOf } from '../support/exports.mjs';
import { inNode } from '../support/in-node.mjs';
import { install } from '../support/packed.mjs';
import { itOnce } from './driver.mjs';

const ELEMENTS = ['consent-translate', 'consent-translate-settings'];
let installing;
const installed = () => (installing ??= install());
const requireIn = (folder) => createRequire(join(folder, 'index.js'));

itOnce('every script under exports can be imported: no request, no registration, no global, no output', async () => {
  const { folder, own } = await installed();
  const names = exportsOf(own)
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.js'));
  assert.ok(names.length > 80, `${names}`);
  const { tried, exports, registered, globals, stderr } = await inNode(folder, names, ELEMENTS);
  assert.deepEqual({ tried, registered, globals, stderr }, { tried: [], registered: [], globals: [], stderr: '' });
  assert.deepEqual(exports['consent-translate/elements/consent-translate.js'], ['ConsentTranslate']);
  assert.ok(exports['consent-translate/page/page-translation.js'].includes('createPageTranslation'));
  assert.ok(exports['consent-translate/notices.js'].includes('noticesOf'));
});

itOnce('the package itself registers its elements there, and makes no request', async () => {
  const { folder } = await installed();
  const { tried, exports, registered, stderr } = await inNode(folder, ['consent-translate'], ELEMENTS);
  assert.deepEqual({ tried, registered, stderr }, { tried: [], registered: ELEMENTS, stderr: '' });
  for (const name of [
    'ConsentTranslate',
    'ConsentTranslateSettings',
    'FailedEvent',
    'registerProvider',
    'textProvider',
  ])
    assert.ok(exports['consent-translate'].includes(name), name);
});

itOnce('what is no script under exports is JSON that can be read; of jsx there are types only', async () => {
  const { folder, own } = await installed();
  const others = exportsOf(own).filter(({ name }) => !name.endsWith('.js') && name !== 'consent-translate');
  const json = others.filter(({ hasTypesOnly }) => !hasTypesOnly).map(({ name }) => name);
  assert.ok(json.includes('consent-translate/custom-elements.json'), `${json}`);
  for (const name of json) assert.equal(typeof requireIn(folder)(name), 'object', name); // Node 20 warns of imports of JSON
  const types = others.filter(({ hasTypesOnly }) => hasTypesOnly).map(({ name }) => name);
  assert.deepEqual(types, ['consent-translate/jsx']);
});

itOnce('what is not under exports cannot be reached', async () => {
  const { resolve } = requireIn((await installed()).folder);
  assert.match(resolve('consent-translate/page/writer.js'), /dist.page.writer\.js$/);
  for (const path of [
    'dist/index.js',
    'session/session.js',
    'messages/notices.js',
    'page/writer',
    'elements/../index.js',
  ])
    assert.throws(
      () => resolve(`consent-translate/${path}`),
      { code: /^ERR_(PACKAGE_PATH_NOT_EXPORTED|INVALID_MODULE_SPECIFIER)$/ },
      path,
    );
});

itOnce('control: a request made by an import would be seen', async () => {
  const leak = 'data:text/javascript,fetch("http://leck.fremd.test/").catch(() => {})';
  const { tried } = await inNode((await installed()).folder, [leak]);
  assert.deepEqual(tried, ['http://leck.fremd.test/']);
});
