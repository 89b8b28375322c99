import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createIntakeServer, type ServerOptions } from '#intake/node-listener.ts';
import { readForm } from '#intake/read-form.ts';

type Take = Parameters<typeof createIntakeServer>[0];

const HEAD = [
  'POST / HTTP/1.1',
  'host: join.corner.example',
  'content-type: application/x-www-form-urlencoded',
  'content-length: 5000',
  '',
  '',
].join('\r\n');

/** Reads the form, and answers with who sent it. */
const tellSender: Take = async (request, sender) => {
  await readForm(request);
  return new Response(sender);
};

async function openServer(options: ServerOptions, take: Take = tellSender): Promise<number> {
  const server = createIntakeServer(take, options);
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

const FORM = { method: 'POST', body: new URLSearchParams({ a: 'b' }) } as const;

describe('a server of Node’s own', () => {
  it('takes a form whose length is not told ahead', async () => {
    const port = await openServer({}, async (request) => new Response(String(await readForm(request))));
    const answer = await new Promise<string>((done, fail) => {
      const sending = request({
        port,
        host: '127.0.0.1',
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      sending.on('response', (response) => response.setEncoding('utf8').once('data', done));
      sending.on('error', fail);
      sending.write('a=bc');
      sending.end('d&e=f');
    });
    expect(answer).toBe('a=bcd&e=f');
  });

  it.each([
    ['the header of a proxy says', { senderHeader: 'X-Real-IP' }, '203.0.113.9'],
    ['the connection says, where the header is missing', { senderHeader: 'x-sender' }, '127.0.0.1'],
    ['the connection says, where no header is set', {}, '127.0.0.1'],
  ])('is told who sends as %s', async (_, options, sender) => {
    const port = await openServer(options);
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      ...FORM,
      headers: { 'x-real-ip': '203.0.113.9' },
    });
    expect(await answer.text()).toBe(sender);
  });

  it('answers an error without a word of it, and prints none', async () => {
    const printed = vi.spyOn(console, 'error');
    onTestFinished(() => printed.mockRestore());
    const port = await openServer({}, async () => {
      throw new Error('Ines Alder');
    });
    const answer = await fetch(`http://127.0.0.1:${port}/`, FORM);
    expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([
      500,
      'no-store',
      '',
    ]);
    expect(printed).not.toHaveBeenCalled();
  });

  it('leaves the Request and Response of the process as they are', async () => {
    const before = [Request, Response];
    await openServer({});
    expect([Request, Response]).toEqual(before);
  });
});
