// Shows the demo with a real translator: Debian's Apertium server, and nginx in front of it and of the pages, on loopback.
// npm run demo:apertium; PORT chooses nginx's port. Needs no network.
import { fileURLToPath } from 'node:url';
import { apertiumMissing, startApertium } from '../test/support/apertium.mjs';
import { startNginx } from '../test/support/proxy-nginx.mjs';
import { startDemo } from './serve.mjs';

/** @param {{ port?: number }} [options] nginx's port; without it any free one */
export async function startApertiumDemo({ port } = {}) {
  const servers = [];
  const close = async () => {
    for (const server of servers.splice(0).reverse()) await server.close();
  };
  try {
    servers.push(await startApertium());
    servers.push(await startDemo({ port: 0, translatorPort: 0, quiet: true }));
    const [apertium, pages] = servers;
    const site = new URL(pages.url).host;
    const nginx = await startNginx({ services: { apertium: apertium.host }, endpoint: () => '/apertium/', site, port });
    servers.push(nginx);
    return { url: `http://${nginx.host}/`, requests: apertium.requests, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = apertiumMissing();
  const demo = missing
    ? console.error(`The demo with a real translator cannot start: ${missing}.`)
    : await startApertiumDemo({ port: Number(process.env.PORT ?? 8095) }).catch((error) =>
        console.error(`The demo did not start (PORT chooses another port): ${error.message}`),
      );
  if (demo) {
    console.log(`\n  ${demo.url}features/apertium.html      English to Spanish and Catalan`);
    console.log(`  ${demo.url}features/apertium-fr.html   French to Catalan and, by it, to English`);
    console.log('\n  Apertium behind nginx, which keeps the answers; no network needed; stop with Ctrl+C\n');
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void demo.close());
  } else process.exitCode = 1;
}
