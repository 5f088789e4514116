// A real Apache with the recipe of docs/proxy/apache, on loopback and a free port.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort } from './process.mjs';
import { recipe } from './proxy-recipe.mjs';
import { SERVICES } from './proxy-services.mjs';
import { findProgram, serverFolder, startServer } from './servers.mjs';

/** Where Debian has them. */
const MODULES = '/usr/lib/apache2/modules';

/**
 * An Apache of one site. @param {{ folder: string, modules: string[], site: string }} options `folder` is deleted at the end; `site`
 * is what stands in its <VirtualHost>
 * @returns {Promise<{ host: string, written: () => string, close: () => Promise<void> }>} `written`: its logs
 */
export async function startSite({ folder, modules, site }) {
  // started by root, it works as another user, who has to get in
  chmodSync(folder, 0o755);
  const host = `127.0.0.1:${await freePort()}`;
  const load = ['mpm_event', 'authz_core', ...modules].map(
    (name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`,
  );
  const configuration = `
ServerRoot ${folder}
ServerName site.test
Listen ${host}
PidFile apache.pid
DefaultRuntimeDir ${folder}
User www-data
Group www-data
ThreadsPerChild 25
StartServers 1
${load.join('\n')}
LogFormat "%h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\"" combined
ErrorLog error.log
LogLevel info
<VirtualHost *>
${site}
</VirtualHost>`;
  writeFileSync(join(folder, 'apache.conf'), configuration);
  const ready = async () => {
    await eventually(async () => readFileSync(join(folder, 'apache.pid')));
    await eventually(() => fetch(`http://${host}/`, { method: 'HEAD' }));
  };
  const args = ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'];
  const { written, close } = await startServer(findProgram('apache2'), args, { folder, ready });
  return { host, written: () => written('access.log', 'error.log'), close };
}

/**
 * The recipe.
 * @param {object} options
 * @param {Record<string, string>} options.services id → where it is, as "127.0.0.1:PORT"
 * @param {(id: string) => string} options.endpoint the path that pages name; the recipes have one for all
 * @param {string} options.key of every service that has one
 * @param {string} options.cert for "localhost", the only one that is trusted
 */
export function startApache({ services, endpoint, key, cert }) {
  const folder = serverFolder('apache');
  const write = (name, text) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'consent-translate'));
  write('trusted.pem', cert);
  write('consent-translate/proxy.conf', recipe('apache/proxy.conf'));
  for (const [id, address] of Object.entries(services)) {
    const { secure, host: documented } = SERVICES[id];
    const text = recipe(`apache/${id}.conf`, {
      '/mt/': endpoint(id),
      ...(!secure && { [documented]: address }),
      ...(id === 'libretranslate' && key && { '# Define': 'Define', 'YOUR-KEY': key }),
      ...(secure && {
        'YOUR-KEY': key,
        [` https://${documented}`]: ` https://localhost:${address.split(':')[1]}`,
        '/etc/ssl/certs/ca-certificates.crt': join(folder, 'trusted.pem'),
      }),
    });
    write(`consent-translate/${id}.conf`, text);
  }
  const includes = Object.keys(services).map((id) => `Include consent-translate/${id}.conf`);
  return startSite({
    folder,
    modules: ['alias', 'headers', 'proxy', 'proxy_http', 'sed', 'setenvif', 'ssl', 'substitute'],
    site: `
  CustomLog access.log combined env=!consent_translate
  # what sites have for others that they hand on to
  ProxyPreserveHost On
  RequestHeader set X-Real-IP "expr=%{REMOTE_ADDR}"
  RequestHeader set X-Forwarded-For "expr=%{REMOTE_ADDR}"
  ${includes.join('\n  ')}`,
  });
}
