// docs/proxy/translate.php in PHP's own web server, on loopback and a free port: one for each service, as it is written for one.
// That server notes every request; the script cannot know.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort } from './process.mjs';
import { recipe } from './proxy-recipe.mjs';
import { SERVICES } from './proxy-services.mjs';
import { findProgram, serverFolder, startServer } from './servers.mjs';

/**
 * @param {object} options
 * @param {string} options.service its id
 * @param {string} options.address where it is, as "127.0.0.1:PORT"
 * @param {string} options.key
 * @param {string} options.cert for "localhost", the only one that is trusted
 * @param {Record<string, string>} [options.config] what is documented in the configuration → what stands for it here
 * @param {string} [options.configFile] where that lies, below the folder whose html is the web root
 * @returns {Promise<{ host: string, path: string, kept: () => string[], close: () => Promise<void> }>} `kept`: the files in its
 *   own folder, which is `path`
 */
export async function startPhp(options) {
  const { service, address, key, cert, config = {}, configFile = 'consent-translate.config.php' } = options;
  const folder = serverFolder('php');
  const own = join(folder, 'consent-translate');
  for (const path of [own, join(folder, 'html')]) mkdirSync(path);
  const host = `127.0.0.1:${await freePort()}`;
  const { secure } = SERVICES[service];
  const url = secure ? `https://localhost:${address.split(':')[1]}` : `http://${address}`;
  writeFileSync(join(folder, 'html/translate.php'), recipe('translate.php'));
  writeFileSync(
    join(folder, configFile),
    recipe('consent-translate.config.php', {
      "'service' => 'deepl'": `'service' => '${service}'`,
      'YOUR-KEY': key,
      '/var/www/consent-translate': own,
      "'region' => ''": "'region' => 'germanywestcentral'",
      "// 'url' => 'https://api-free.deepl.com'": `'url' => '${url}'`,
      ...config,
    }),
  );
  writeFileSync(join(folder, 'trusted.pem'), cert);
  const args = ['-d', `curl.cainfo=${join(folder, 'trusted.pem')}`, '-S', host, '-t', join(folder, 'html')];
  const ready = () => eventually(() => fetch(`http://${host}/`, { method: 'HEAD' }));
  const { close } = await startServer(findProgram('php'), args, { folder, ready });
  return { host, path: own, kept: () => readdirSync(own), close };
}
