import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '#run/verify/find-secrets.ts';

const KEY = { name: 'API key', value: 'aPi/KeY+52d0c8==&"<\'>x' };
const CLIENT = { name: 'client id', value: 'cLiEnT-7f3a91' };

const find = (text: string) => findSecrets(Buffer.from(text), [KEY, CLIENT]);
const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const FORMS: [string, (secret: string) => string][] = [
  ['as it is', (secret) => secret],
  ['in capitals', (secret) => secret.toUpperCase()],
  ['in an address', encodeURIComponent],
  ['in an address with small hex digits', (secret) => encodeURIComponent(secret).toLowerCase()],
  ['in a form', (secret) => new URLSearchParams([['', secret]]).toString().slice(1)],
  ['in JSON', (secret) => JSON.stringify(secret).slice(1, -1)],
  [
    'in JSON within a script',
    (secret) =>
      JSON.stringify(secret)
        .slice(1, -1)
        .replaceAll('<', '\\u003c')
        .replaceAll('>', '\\u003e')
        .replaceAll('&', '\\u0026'),
  ],
  ['in HTML', escapeHtml],
  ['in HTML with its apostrophes', (secret) => escapeHtml(secret).replaceAll("'", '&#39;')],
  ['in HTML with its apostrophes by name', (secret) => escapeHtml(secret).replaceAll("'", '&apos;')],
  [
    'in HTML by numbers',
    (secret) => secret.replace(/\W/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`),
  ],
  ['in base64', (secret) => Buffer.from(secret).toString('base64')],
  ['in base64url', (secret) => Buffer.from(secret).toString('base64url')],
];

describe('a credential', () => {
  it.each(FORMS)('is found %s', (_, encode) => {
    expect(find(`<p>Sweet ${encode(KEY.value)} and ripe</p>`)).toEqual(['API key']);
  });

  it('is named, and only those that are there', () => {
    expect(find(`${CLIENT.value}${KEY.value}`)).toEqual(['API key', 'client id']);
    expect(find(CLIENT.value)).toEqual(['client id']);
  });

  it('that is cut short is none', () => {
    expect(find(CLIENT.value.slice(0, -1))).toEqual([]);
  });

  it('is found in bytes that are no text', () => {
    expect(findSecrets(Buffer.from([0xff, 0xd8, ...Buffer.from(KEY.value), 0xff]), [KEY])).toEqual([
      'API key',
    ]);
  });

  it('of under six characters is not looked for, or every page would hold it', () => {
    expect(findSecrets(Buffer.from('menu'), [{ name: 'API key', value: 'menu' }])).toEqual([]);
  });
});

const secrets = fc.stringMatching(/^[!-~]{6,60}$/);
const bytes = fc.uint8Array({ maxLength: 60 });

describe('any credential', () => {
  it('is found in base64 of whatever stands around it', () => {
    fc.assert(
      fc.property(
        secrets,
        bytes,
        bytes,
        fc.constantFrom<BufferEncoding>('base64', 'base64url'),
        (value, before, after, encoding) => {
          const encoded = Buffer.concat([before, Buffer.from(value), after]).toString(encoding);
          expect(findSecrets(Buffer.from(`data:x;base64,${encoded}`), [{ name: 'key', value }])).toEqual([
            'key',
          ]);
        },
      ),
    );
  });

  it('is found raw or URL-encoded among any bytes', () => {
    fc.assert(
      fc.property(secrets, bytes, bytes, fc.boolean(), (value, before, after, isEncoded) => {
        const form = isEncoded ? encodeURIComponent(value) : value;
        const content = Buffer.concat([before, Buffer.from(form), after]);
        expect(findSecrets(content, [{ name: 'key', value }])).toEqual(['key']);
      }),
    );
  });

  it('of twelve or more characters is not found in ordinary text', () => {
    const words = fc
      .array(fc.constantFrom('sweet', 'pine', 'jar', 'opens', 'with', 'lemon', '3.5 g', '$42.00'))
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{12,40}$/), words, (value, text) => {
        expect(findSecrets(Buffer.from(text), [{ name: 'key', value }])).toEqual([]);
      }),
    );
  });
});
