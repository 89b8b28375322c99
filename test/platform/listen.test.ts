import { createServer, Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ListenOptions, listen, toOrigin } from '#platform/listen.ts';
import { catchError } from '../treez/catch-error.ts';

async function open(options: ListenOptions): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return listen(server, options);
}

const LOOPBACK = '127.0.0.1';

describe('a server', () => {
  it('says which port it has', async () => {
    const port = await open({ host: LOOPBACK, port: 0 });
    expect(port).toBeGreaterThan(0);
  });

  it.each(['localhost', LOOPBACK, '0.0.0.0'])(
    'is told who has its port at %s, and how to choose another',
    async (host) => {
      const port = await open({ host: LOOPBACK, port: 0 });
      const error = await catchError(open({ host, port }));
      expect(error.code).toBe('PORT_TAKEN');
      expect(error.message).toContain(`Port ${port} can’t be opened at ${host}: `);
      expect(error.hint).toContain(`--port ${port + 1}`);
    },
  );

  it.skipIf(process.platform !== 'linux')('is told the program and its process', async () => {
    const port = await open({ host: LOOPBACK, port: 0 });
    const { message } = await catchError(open({ host: LOOPBACK, port }));
    expect(message).toContain(`(process ${process.pid})`);
    expect(message).toMatch(/: \S+ .*\(process \d+\) uses it\.$/);
  });

  it('of localhost has its port at both addresses that a browser may ask', async (context) => {
    const port = await open({ host: '::1', port: 0 }).catch(() => undefined);
    if (port === undefined) return context.skip('This machine has no IPv6.');
    expect((await catchError(open({ host: 'localhost', port }))).code).toBe('PORT_TAKEN');
  });

  it.each(['nowhere.invalid', '192.0.2.1', '-', 'http://localhost'])(
    'cannot listen at %j, which is not this machine',
    async (host) => {
      const error = await catchError(open({ host, port: 0 }));
      expect(error.code).toBe('HOST_INVALID');
      expect(error.message).toContain(JSON.stringify(host));
      expect(error.hint).toContain('--host 127.0.0.1');
    },
  );
});

/** As the system refuses a port below 1024 to anybody but root. */
class RefusedServer extends Server {
  override listen(): this {
    const error = Object.assign(new Error('listen EACCES: permission denied 127.0.0.1:80'), {
      code: 'EACCES',
    });
    queueMicrotask(() => this.emit('error', error));
    return this;
  }
}

it('a port that this user may not open is told, with one that anybody may', async () => {
  const error = await catchError(listen(new RefusedServer(), { host: LOOPBACK, port: 80 }));
  expect(error).toMatchObject({
    code: 'PORT_FORBIDDEN',
    message: 'Port 80 can’t be opened: this user has no right to it.',
  });
  expect(error.hint).toContain('--port 8080');
});

it.each([
  ['localhost', 'http://localhost:4321'],
  ['::1', 'http://[::1]:4321'],
])('what listens at %s is at %s', (host, origin) => {
  expect(toOrigin({ host, port: 4321 })).toBe(origin);
});
