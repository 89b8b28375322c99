import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createIntakeServer } from '#intake/node-listener.ts';

const HEAD = [
  'POST / HTTP/1.1',
  'host: join.corner.example',
  'content-type: application/x-www-form-urlencoded',
  'content-length: 5000',
  '',
  '',
].join('\r\n');

/** An intake that answers with who sent. */
async function openServer(options: Parameters<typeof createIntakeServer>[1]): Promise<number> {
  const server = createIntakeServer(async (_, sender) => new Response(sender), options);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** Sends what comes first, and then a byte at a time for as long as it is let. @returns all that is answered until the connection ends */
function trickle(port: number, first: string, byte: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(first));
    const timer = setInterval(() => socket.write(byte), 10);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      done(answer);
    });
  });
}

describe('who sends a byte at a time is ended', () => {
  it.each([
    ['in the form', HEAD, 'x'],
    ['in the headers', HEAD.slice(0, 40), 'x'],
  ])('%s', async (_, first, byte) => {
    const port = await openServer({ formTimeoutMs: 200 });
    expect(await trickle(port, first, byte)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('who sends nothing at all, too', async () => {
    const port = await openServer({ formTimeoutMs: 100 });
    const ended = new Promise((done) =>
      connect(port, '127.0.0.1').on('error', done).on('close', done).resume(),
    );
    await ended;
  });

  it('and others are answered meanwhile', async () => {
    const port = await openServer({ formTimeoutMs: 30_000 });
    const held = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'));
    for (const socket of held) socket.write(HEAD);
    onTestFinished(() => {
      for (const socket of held) socket.destroy();
    });
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
    });
    expect(await answer.text()).toBe('127.0.0.1');
  });
});
