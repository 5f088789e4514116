// A nameserver on loopback that knows every name: it is 127.0.0.1 (RFC 1035, 4.1).
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const HEADER = 12;
/** The name of the question, type A, class IN, ten seconds, four bytes. */
const ANSWER = Buffer.from('c00c000100010000000a00047f000001', 'hex');

/** @returns {Promise<{ host: string, asked: () => number, close: () => Promise<void> }>} `host` as "127.0.0.1:PORT" */
export async function startNameserver() {
  let asked = 0;
  const socket = createSocket('udp4', (query, { port, address }) => {
    asked++;
    let end = HEADER;
    while (query[end]) end += query[end] + 1;
    end += 5; // the name's last byte, its type and class
    const isAddress = query.readUInt16BE(end - 4) === 1;
    const answers = isAddress ? [ANSWER] : [];
    const counts = Buffer.from([0x81, 0x80, 0, 1, 0, answers.length, 0, 0, 0, 0]);
    socket.send(Buffer.concat([query.subarray(0, 2), counts, query.subarray(HEADER, end), ...answers]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  socket.unref();
  return {
    host: `127.0.0.1:${socket.address().port}`,
    asked: () => asked,
    close: () => new Promise((done) => socket.close(done)),
  };
}
