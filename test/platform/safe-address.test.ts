import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listen } from '#platform/listen.ts';
import { isLoopbackHost, isSafeToSendTo } from '#platform/safe-address.ts';

describe('a host is this machine', () => {
  it.each([
    '127.0.0.1',
    '127.0.0.53',
    '127.255.255.255',
    '::1',
    '[::1]',
    'localhost',
    'LOCALHOST',
    '::ffff:127.0.0.1',
    '::FFFF:127.0.0.1',
    '[::ffff:7f00:1]',
    '::ffff:7fff:ffff',
  ])('%s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });
});

describe('a host is not, or may not be, this machine', () => {
  it.each([
    ['a name that Linux asks a name server for', 'localhost.'],
    ['a name below it', 'menu.localhost'],
    ['a name that begins like it', 'localhost.example.com'],
    ['a name that begins like an address', '127.0.0.1.example.com'],
    ['no address', '127.0.0.256'],
    ['too few parts', '127.0.1'],
    ['too many parts', '127.0.0.0.1'],
    ['a port behind it', 'localhost:4010'],
    ['nothing', ''],
    ['brackets alone', '[]'],
    ['every address of this machine', '0.0.0.0'],
    ['every address of this machine, in IPv6', '::'],
    ['a private network', '192.168.1.20'],
    ['a private network within IPv6', '::ffff:192.168.1.20'],
    ['another address within IPv6', '[::ffff:8000:1]'],
    ['a longer address', '::1:1'],
    ['two lines', 'localhost\nexample.com'],
  ])('%s: %j', (_, host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('what is sent to an address is kept from others', () => {
  it.each([
    ['https://api.treez.io/v2.0/dispensary', true],
    ['http://api.treez.io/v2.0/dispensary', false],
    ['http://localhost:4010', true],
    ['http://LOCALHOST:4010', true],
    ['http://127.1:4010', true],
    ['http://0x7f000001:4010', true],
    ['http://[0:0:0:0:0:0:0:1]:4010', true],
    ['http://[::ffff:127.0.0.1]:4010', true],
    ['http://localhost.:4010', false],
    ['http://localhost@example.com', false],
    ['ftp://localhost', false],
  ])('%s: %s', (address, isSafe) => {
    expect(isSafeToSendTo(new URL(address))).toBe(isSafe);
  });
});

it('an IPv4 address within IPv6 reaches a server that only this machine can reach', async (context) => {
  const server = createServer((_, response) => response.end('here'));
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  const response = await fetch(`http://[::ffff:127.0.0.1]:${port}`).catch(() => undefined);
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  if (!response) return context.skip('This machine has no IPv6.');
  expect(await response.text()).toBe('here');
});
