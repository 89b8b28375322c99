import type { LookupAddress } from 'node:dns';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPictureConnections, createPublicLookup } from '#run/sync/pictures/picture-connections.ts';

function connect(allowedOrigins: string[] = []) {
  const connections = createPictureConnections({
    allowedOrigins,
    resolveHost: async () => [],
    connectTimeoutMs: 1000,
  });
  onTestFinished(() => connections.close());
  return connections;
}

describe('an address whose host is a number', () => {
  it.each([
    'http://127.0.0.1/a',
    'http://127.1/a',
    'http://0x7f.1/a',
    'http://2130706433/a',
    'http://017700000001/a',
    'http://127.0.0.1./a',
    'http://１２７.0.0.1/a',
    'http://0/a',
    'http://[::1]/a',
    'http://[::ffff:127.0.0.1]/a',
    'http://[::ffff:7f00:1]/a',
    'http://[::127.0.0.1]/a',
    'http://[64:ff9b::127.0.0.1]/a',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'https://10.1.2.3/a',
    'https://192.168.0.1:8443/a',
  ])('is refused inside of the machine or its network: %s', (address) => {
    expect(() => connect().forAddress(new URL(address))).toThrow(/not an address of the public internet/);
  });

  it('is used on the public internet', () => {
    expect(() => connect().forAddress(new URL('https://93.184.216.34/a'))).not.toThrow();
  });

  it('is used where its origin is allowed, and only there', () => {
    const connections = connect(['http://127.0.0.1:4010']);
    expect(() => connections.forAddress(new URL('http://127.1:4010/a'))).not.toThrow();
    expect(() => connections.forAddress(new URL('http://127.0.0.1:4011/a'))).toThrow();
    expect(() => connections.forAddress(new URL('https://127.0.0.1:4010/a'))).toThrow();
  });
});

describe('an address that can be no picture', () => {
  it.each(['ftp://a.example/a', 'file:///etc/passwd', 'data:image/png;base64,AAAA', 'javascript:alert(1)'])(
    'is refused for its scheme: %s',
    (address) => {
      expect(() => connect().forAddress(new URL(address))).toThrow(/Its scheme is/);
    },
  );

  it('is refused for a password, without repeating it', () => {
    const forAddress = () =>
      connect(['https://a.example']).forAddress(new URL('https://user:hunter2@a.example/a'));
    expect(forAddress).toThrow('It holds a user name or password.');
    expect(forAddress).not.toThrow(/hunter2/);
  });
});

describe('a host name', () => {
  const look = (found: LookupAddress[]) =>
    new Promise((resolve, reject) => {
      const lookUp = createPublicLookup(async () => found);
      lookUp('pictures.example', { all: true }, (error, addresses) =>
        error ? reject(error) : resolve(addresses),
      );
    });
  const PUBLIC = { address: '93.184.216.34', family: 4 };

  it('is connected to at the very addresses that were checked', async () => {
    const both = [PUBLIC, { address: '2606:4700::6810:84e5', family: 6 }];
    await expect(look(both)).resolves.toEqual(both);
  });

  it('is a fault if it has no address', async () => {
    await expect(look([])).rejects.toMatchObject({ code: 'picture-unreachable' });
  });

  it.each(['127.0.0.1', '::1', '169.254.169.254', '10.0.0.8', '::ffff:192.168.0.1', 'fe80::1'])(
    'is refused if one of its addresses is %s',
    async (address) => {
      const family = address.includes(':') ? 6 : 4;
      await expect(look([PUBLIC, { address, family }])).rejects.toMatchObject({
        code: 'picture-refused-address',
      });
    },
  );
});
