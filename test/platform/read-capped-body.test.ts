import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '#platform/listen.ts';
import { readCappedBody } from '#platform/read-capped-body.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
}

async function fetchBody(url: string, signal?: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const { body } = await fetch(url, { signal: signal ?? null });
  if (!body) throw new Error('There is no body.');
  return body;
}

const toText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a body', () => {
  it('is read whole up to the limit, whatever its chunks are', async () => {
    const url = await serve(async (_, response) => {
      for (const part of ['flo', 'w', 'er'])
        await new Promise<void>((done) => response.write(part, () => done()));
      response.end();
    });
    const counts: number[] = [];
    const { bytes, isTooLarge } = await readCappedBody(await fetchBody(url), 6, (count) =>
      counts.push(count),
    );
    expect([toText(bytes), isTooLarge]).toEqual(['flower', false]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(6);
  });

  it('may be empty', async () => {
    const { bytes, isTooLarge } = await readCappedBody(new Blob([]).stream(), 0);
    expect([bytes.length, isTooLarge]).toEqual([0, false]);
  });

  it('that never ends is left when it exceeds the limit, and its transfer ends', async () => {
    let closed: Promise<unknown> | undefined;
    const url = await serve((_, response) => {
      closed = once(response, 'close');
      const write = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1024, 'x')));
      };
      response.on('drain', write);
      write();
    });
    const { bytes, isTooLarge } = await readCappedBody(await fetchBody(url), 5000);
    expect(isTooLarge).toBe(true);
    expect(toText(bytes.subarray(0, 3))).toBe('xxx');
    await closed;
  });

  it('is counted after decompression', async () => {
    const packed = await new Response(
      new Blob(['x'.repeat(1_000_000)]).stream().pipeThrough(new CompressionStream('gzip')),
    ).bytes();
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length });
      response.end(packed);
    });
    expect(packed.length).toBeLessThan(5000);
    expect((await readCappedBody(await fetchBody(url), 5000)).isTooLarge).toBe(true);
  });

  it('that is shorter than its length says is an error', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('short', () => response.destroy());
    });
    await expect(readCappedBody(await fetchBody(url), 1000)).rejects.toThrow();
  });

  it('ends with the signal that it was asked for with', async () => {
    const url = await serve((_, response) => response.write('waits'));
    const controller = new AbortController();
    const reading = readCappedBody(await fetchBody(url, controller.signal), 1000, () => controller.abort());
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('of a request that is too large leaves the connection open for its answer', async () => {
    const url = await serve(async (request, response) => {
      const { isTooLarge } = await readCappedBody(request.iterator({ destroyOnReturn: false }), 10);
      response.writeHead(isTooLarge ? 413 : 200, { connection: 'close' }).end();
    });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n${'x'.repeat(100)}`);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
  });
});
