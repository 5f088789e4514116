// A real nginx in front of a site and of an Apertium server, on loopback and a free port, with the very configuration that
// docs/providers/apertium.md shows: what is documented is what is tested.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended, findNginx, serverFolder } from './apertium.mjs';
import { eventually, freePort, spawnHelper } from './process.mjs';

const DOCUMENTED = new URL('../../docs/providers/apertium.md', import.meta.url);

/** A documented address or folder, and what stands for it here; it must be there. */
function put(text, documented, here) {
  if (!text.includes(documented))
    throw new Error(`docs/providers/apertium.md: expected "${documented}" in the nginx blocks`);
  return text.replaceAll(documented, here);
}

/** The two blocks of the documentation: for `http`, and for `server`. */
function blocks({ apertium, cache }) {
  const found = [...readFileSync(DOCUMENTED, 'utf8').matchAll(/```nginx\n([^]*?)```/g)].map(([, block]) => block);
  if (found.length !== 2)
    throw new Error(`docs/providers/apertium.md: expected 2 blocks of nginx, got ${found.length}`);
  return [put(found[0], '/var/cache/nginx-apertium', cache), put(found[1], '127.0.0.1:2737', apertium)];
}

/**
 * @param {{ apertium: string, site: string, port?: number }} options hosts behind it, as "127.0.0.1:PORT"
 * @returns {Promise<{ host: string, close: () => Promise<void> }>}
 */
export async function startNginx({ apertium, site, port }) {
  const folder = serverFolder('nginx');
  // started by root, nginx works as another user, who has to get in
  chmodSync(folder.path, 0o755);
  mkdirSync(join(folder.path, 'tmp'));
  const host = `127.0.0.1:${port ?? (await freePort())}`;
  const [forHttp, forServer] = blocks({ apertium, cache: join(folder.path, 'cache') });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path tmp/${name};`,
  );
  const configuration = `
daemon off;
pid nginx.pid;
error_log stderr;
worker_processes 1;
events { worker_connections 256; }
http {
  access_log off;
  ${temporary.join('\n  ')}
  ${forHttp}
  server {
    listen ${host};
    ${forServer}
    location / {
      proxy_pass http://${site};
      proxy_set_header Host $http_host;
    }
  }
}`;
  writeFileSync(join(folder.path, 'nginx.conf'), configuration);
  const args = ['-p', folder.path, '-c', 'nginx.conf', '-e', 'stderr'];
  const child = spawnHelper(findNginx(), args, { stdio: folder.stdio });
  async function close() {
    await ended(child);
    folder.remove();
  }
  try {
    // it writes its number when the port is its own: another server there would answer too
    await Promise.race([eventually(async () => readFileSync(join(folder.path, 'nginx.pid'))), child.failed]);
    await eventually(() => fetch(`http://${host}/`, { method: 'HEAD' }));
  } catch (cause) {
    const error = folder.explain(cause);
    await close();
    throw error;
  }
  return { host, close };
}
