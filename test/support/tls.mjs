// A certificate made at run time for the stand-ins of https hosts: no key lies in the repository, and none expires.
// Written out by hand (DER, RFC 5280), as Node can sign but not build one, and not every machine has openssl.
import { generateKeyPairSync, sign } from 'node:crypto';

/** @param {number} tag @param {...(Buffer | string)} parts strings are hex */
function der(tag, ...parts) {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)));
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts) => der(0x30, ...parts);
const text = (tag, value) => der(tag, Buffer.from(value));
const utcTime = (time) => text(0x17, `${new Date(time).toISOString().replace(/\D/g, '').slice(2, 14)}Z`);

const ECDSA_WITH_SHA256 = '06082a8648ce3d040302';
const COMMON_NAME = '0603550403';
const SUBJECT_ALT_NAME = '0603551d11';
const DAY = 86_400_000;

let made;

/** Self-signed: the browsers are told to accept it. @returns {{ key: string, cert: string }} */
export function selfSigned() {
  return (made ??= selfSignedFor('stand-in.test'));
}

/** A new one for these hosts: whoever trusts it trusts nothing else. @param {...string} names */
export function selfSignedFor(...names) {
  const [host] = names;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(ECDSA_WITH_SHA256);
  const name = sequence(der(0x31, sequence(COMMON_NAME, text(0x0c, host))));
  const hosts = sequence(SUBJECT_ALT_NAME, der(0x04, sequence(...names.map((each) => text(0x82, each)))));
  const body = sequence(
    der(0xa0, der(0x02, '02')), // version 3
    der(0x02, '01'), // serial number
    algorithm,
    name,
    sequence(utcTime(Date.now() - DAY), utcTime(Date.now() + DAY)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(hosts)),
  );
  const signature = der(0x03, '00', sign('sha256', body, privateKey));
  const cert = sequence(body, algorithm, signature).toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
  };
}
