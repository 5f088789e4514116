// A real nginx with the recipe of docs/proxy/nginx, on loopback and a free port: for its tests, and for the demo with Apertium.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort } from './process.mjs';
import { recipe } from './proxy-recipe.mjs';
import { SERVICES } from './proxy-services.mjs';
import { findProgram, serverFolder, startServer } from './servers.mjs';
import { selfSigned } from './tls.mjs';

/**
 * @param {object} options
 * @param {Record<string, string>} options.services id → where it is, as "127.0.0.1:PORT"
 * @param {(id: string) => string} [options.endpoint] the path that pages name; the recipes have one for all
 * @param {string} [options.key] of every service that has one
 * @param {string} [options.cert] the only certificate that is trusted
 * @param {string} [options.nameserver] as "127.0.0.1:PORT"; without it no name has to be looked up
 * @param {string} [options.site] serves everything else, as "127.0.0.1:PORT"
 * @param {string} [options.files] folder of a site that has the widget's own files
 * @param {number} [options.port]
 * @returns {Promise<{ host: string, http2: string, written: () => string, close: () => Promise<void> }>} `http2`: the same site by https and
 *   HTTP/2; `written`: its logs
 */
export async function startNginx({ services, endpoint = () => '/mt/', key = '', cert, nameserver, site, files, port }) {
  const folder = serverFolder('nginx');
  // started by root, nginx works as another user, who has to get in
  chmodSync(folder, 0o755);
  for (const name of ['tmp', 'consent-translate']) mkdirSync(join(folder, name));
  const host = `127.0.0.1:${port ?? (await freePort())}`;
  const http2 = `127.0.0.1:${await freePort()}`;
  const write = (name, text) => writeFileSync(join(folder, name), text);

  write(
    'consent-translate/http.conf',
    recipe('nginx/http.conf', {
      '/var/cache/nginx-consent-translate': join(folder, 'cache'),
      ...(nameserver && { 'resolver 127.0.0.53': `resolver ${nameserver}` }),
    }),
  );
  const own = selfSigned();
  write('site.pem', own.cert);
  write('site.key', own.key);
  const trusted = cert ? { '/etc/ssl/certs/ca-certificates.crt': join(folder, 'trusted.pem') } : {};
  write('trusted.pem', cert ?? '');
  write('consent-translate/proxy.conf', recipe('nginx/proxy.conf', trusted));
  for (const [id, address] of Object.entries(services)) {
    const { secure, host: documented } = SERVICES[id];
    write(
      `consent-translate/${id}.conf`,
      recipe(`nginx/${id}.conf`, {
        '/mt/': endpoint(id),
        ...(secure && { 'YOUR-KEY': key }),
        ...(secure && nameserver && { [`${documented};`]: `${documented}:${address.split(':')[1]};` }),
        ...(id === 'libretranslate' && { 'key ""': `key "${key}"` }),
        ...(!secure && { [documented]: address }),
      }),
    );
  }
  write('consent-translate/files.conf', recipe('nginx/files.conf'));
  const types = 'types { application/javascript js; application/json json; }';
  const ids = Object.keys(services);
  const bought = nameserver ? [] : ids.filter((id) => SERVICES[id].secure);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  write(
    'nginx.conf',
    `
daemon off;
pid nginx.pid;
error_log error.log info;
worker_processes 1;
events { worker_connections 256; }
http {
  access_log access.log;
  # what sites have for others that they hand on to
  client_max_body_size 100m;
  proxy_set_header Host $http_host;
  proxy_set_header X-Real-IP $remote_addr;
  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
  add_header Access-Control-Allow-Origin *;
  ${temporary.map((name) => `${name}_temp_path tmp/${name};`).join('\n  ')}
  include consent-translate/http.conf;
  ${bought.map((id) => `upstream ${SERVICES[id].host} { server ${services[id]}; }`).join('\n  ')}
  server {
    listen ${host};
    listen ${http2} ssl http2;
    ssl_certificate site.pem;
    ssl_certificate_key site.key;
    ${ids.map((id) => `include consent-translate/${id}.conf;`).join('\n    ')}
    ${files ? `root ${files}; ${types} include consent-translate/files.conf;` : ''}
    location / { ${site ? `proxy_pass http://${site};` : 'return 404;'} }
  }
}`,
  );
  // it writes its number when the port is its own: another server there would answer too
  const ready = async () => {
    await eventually(async () => readFileSync(join(folder, 'nginx.pid')));
    await eventually(() => fetch(`http://${host}/`, { method: 'HEAD' }));
  };
  const args = ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'];
  const { written, close } = await startServer(findProgram('nginx'), args, { folder, ready });
  return { host, http2, written: () => written('access.log', 'error.log'), close };
}
