import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchLiveFile, toLivePlace } from '#run/publish/fetch-live-file.ts';

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
    expect(await fetchLiveFile(url, 'menu.json', NEVER)).toBe('{"products":[]}');
    expect(asked).toEqual([['/menu.json', undefined, undefined, undefined]]);
  });

  it.each<[string, RequestListener]>([
    ['is not there', (_, response) => response.writeHead(404).end('{}')],
    ['breaks off', (_, response) => response.write('{"a":', () => response.destroy())],
    ['never begins', (_, response) => response.destroy()],
  ])('is none where it %s', async (_, listener) => {
    expect(await fetchLiveFile(await serve(listener), 'menu.json', NEVER)).toBe('');
  });

  it('is none where nobody answers, or where a name leads nowhere by its standard', async () => {
    expect(await fetchLiveFile('http://127.0.0.1:9', 'menu.json', NEVER)).toBe('');
    expect(await fetchLiveFile('https://menu.corner.example', 'menu.json', NEVER)).toBe('');
  });

  it('is not waited for once the run is to end', async () => {
    const url = await serve(() => undefined);
    const stop = new AbortController();
    const fetching = fetchLiveFile(url, 'menu.json', stop.signal);
    stop.abort(new Error('The run ends.'));
    await expect(fetching).rejects.toThrow('The run ends.');
  });
});

describe('what is live', () => {
  const target = {
    place: 'cloudflare:corner',
    siteDirectory: '/site',
    secrets: [],
    readLive: async () => 'of the target',
    publish: async () => '',
  };

  it('is asked of a target that can say it', async () => {
    const place = toLivePlace(target, await serve((_, response) => response.end('public')), NEVER);
    expect(await place.readLive('health.json')).toBe('of the target');
  });

  it('is what the public gets, where the target cannot say it', async () => {
    const url = await serve(({ url: path }, response) => response.end(path));
    const place = toLivePlace({ ...target, isUnreadable: true }, url, NEVER);
    expect(await place.readLive('health.json')).toBe('/health.json');
    expect(place.place).toBe('cloudflare:corner');
  });
});
