import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchLiveMenu } from '../../src/pressing/fetch-live-menu.ts';

const NEVER = new AbortController().signal;

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

describe('the menu that the public gets', () => {
  it('is taken from the store’s own address, without any credential', async () => {
    const asked: unknown[] = [];
    const url = await serve(({ url: path, headers }, response) => {
      asked.push([path, headers.authorization, headers.cookie, headers['client_id']]);
      response.end('{"products":[]}');
    });
    expect(await fetchLiveMenu(url, NEVER)).toBe('{"products":[]}');
    expect(asked).toEqual([['/menu.json', undefined, undefined, undefined]]);
  });

  it.each<[string, RequestListener]>([
    ['is not there', (_, response) => response.writeHead(404).end('{}')],
    ['breaks off', (_, response) => response.write('{"a":', () => response.destroy())],
    ['never begins', (_, response) => response.destroy()],
  ])('is none where it %s', async (_, listener) => {
    expect(await fetchLiveMenu(await serve(listener), NEVER)).toBe('');
  });

  it('is none where nobody answers, or where a name leads nowhere by its standard', async () => {
    expect(await fetchLiveMenu('http://127.0.0.1:9', NEVER)).toBe('');
    expect(await fetchLiveMenu('https://menu.corner.example', NEVER)).toBe('');
  });

  it('is not waited for once the run is to end', async () => {
    const url = await serve(() => undefined);
    const stop = new AbortController();
    const fetching = fetchLiveMenu(url, stop.signal);
    stop.abort(new Error('The run ends.'));
    await expect(fetching).rejects.toThrow('The run ends.');
  });
});
