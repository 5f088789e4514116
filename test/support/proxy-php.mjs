// docs/proxy/translate.php on loopback and a free port: in PHP's own web server, or as web spaces have it, by FastCGI behind Apache.
// One for each service, as it is written for one. PHP's server notes every request; the script cannot know.
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { startSite } from './proxy-apache.mjs';
import { eventually, freePort } from './process.mjs';
import { recipe } from './proxy-recipe.mjs';
import { SERVICES } from './proxy-services.mjs';
import { findProgram, serverFolder, startServer } from './servers.mjs';

/**
 * @typedef {object} Options
 * @property {string} service its id
 * @property {string} address where it is, as "127.0.0.1:PORT"
 * @property {string} key
 * @property {string} cert for "localhost", the only one that is trusted
 * @property {Record<string, string>} [config] what is documented in the configuration → what stands for it here
 * @property {string} [configFile] where that lies, below the folder whose html is the web root; PHP is told
 *
 * @typedef {object} Php
 * @property {string} host
 * @property {string} path the script's own folder
 * @property {() => string[]} kept the files there
 * @property {() => Promise<void>} close
 */

/** @param {Options} options */
function setUp({ service, address, key, cert, config = {}, configFile }) {
  const folder = serverFolder('php');
  const [root, own] = ['html', 'consent-translate'].map((name) => join(folder, name));
  for (const path of [root, own]) mkdirSync(path);
  const { secure } = SERVICES[service];
  const url = secure ? `https://localhost:${address.split(':')[1]}` : `http://${address}`;
  writeFileSync(join(root, 'translate.php'), recipe('translate.php'));
  writeFileSync(
    join(folder, configFile ?? 'consent-translate.config.php'),
    recipe('consent-translate.config.php', {
      "'service' => 'deepl'": `'service' => '${service}'`,
      'YOUR-KEY': key,
      '/var/www/consent-translate': own,
      "'region' => ''": "'region' => 'germanywestcentral'",
      "// 'url' => 'https://api-free.deepl.com'": `'url' => '${url}'`,
      ...config,
    }),
  );
  const trusted = join(folder, 'trusted.pem');
  writeFileSync(trusted, cert);
  return {
    folder,
    root,
    // a site that shows its errors
    args: ['-d', `curl.cainfo=${trusted}`, '-d', 'display_errors=1'],
    env: configFile ? { CONSENT_TRANSLATE_CONFIG: join(folder, configFile) } : {},
    php: { path: own, kept: () => readdirSync(own) },
  };
}

/** @param {Options} options @returns {Promise<Php>} */
export async function startPhp(options) {
  const { folder, root, args, env, php } = setUp(options);
  const host = `127.0.0.1:${await freePort()}`;
  const ready = () => eventually(() => fetch(`http://${host}/`, { method: 'HEAD' }));
  const { close } = await startServer(findProgram('php'), [...args, '-S', host, '-t', root], { folder, ready, env });
  return { ...php, host, close };
}

/** @param {Options} options @returns {Promise<Php>} */
export async function startPhpBehindApache(options) {
  const { folder, root, args, php } = setUp(options);
  for (const path of [folder, root]) chmodSync(path, 0o755);
  const address = `127.0.0.1:${await freePort()}`;
  const ready = () =>
    eventually(
      () =>
        new Promise((done, failed) => {
          const socket = connect(address.split(':')[1], '127.0.0.1', () => done(socket.end())).on('error', failed);
        }),
    );
  const fastCgi = await startServer(findProgram('php-cgi'), [...args, '-b', address], { folder, ready });
  const apache = await startSite({
    folder: serverFolder('apache'),
    modules: ['authz_host', 'proxy', 'proxy_fcgi'],
    site: `
  DocumentRoot ${root}
  ProxyFCGIBackendType GENERIC
  <FilesMatch "\\.php$">
    SetHandler "proxy:fcgi://${address}"
  </FilesMatch>`,
  }).catch(async (cause) => {
    await fastCgi.close();
    throw cause;
  });
  const close = async () => {
    await apache.close();
    await fastCgi.close();
  };
  return { ...php, host: apache.host, close };
}
