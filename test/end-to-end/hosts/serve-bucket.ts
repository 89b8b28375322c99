import { createServer, request } from 'node:http';
import S3rver from '@20minutes/s3rver';
import { onTestFinished } from 'vitest';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

export const BUCKET = 'corner-menu';
export const BUCKET_CREDENTIALS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };

export interface BucketServer {
  /** What makes the SDK speak to it. */
  environment: Record<string, string>;
  /** Methods and keys of all that was asked to change something, in the order in which it arrived, e.g. `PUT index.html`. */
  changes: string[];
  /** The same of all that was asked; a list of keys is `LIST`. */
  requests: string[];
  /** An object as it stands; undefined where there is none. */
  read(key: string): Promise<{ text: string; headers: Record<string, string> } | undefined>;
  /** All keys, sorted. */
  list(): Promise<string[]>;
  /** As somebody else would. */
  put(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** From now on the connection breaks at the so-many-th change, from 1, and at all behind it; 0 mends it. */
  breakAt(change: number): void;
}

/** Serves a bucket on loopback until the test ends, behind a proxy that sees every request and can break off. */
export async function serveBucket(): Promise<BucketServer> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: createTemporaryDirectory(),
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port } = await server.run();
  const changes: string[] = [];
  const requests: string[] = [];
  let breaksAt = 0;
  let changeCount = 0;
  const proxy = createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    requests.push(`${method} ${toKey(url)}`.replace(/^GET $/, 'LIST'));
    if (method !== 'GET' && method !== 'HEAD') {
      changeCount += 1;
      if (breaksAt > 0 && changeCount >= breaksAt) {
        incoming.destroy();
        return;
      }
      changes.push(`${method} ${toKey(url)}`);
    }
    const passed = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    proxy.closeAllConnections();
    proxy.close();
    await server.close();
  });
  const address = proxy.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const direct = `http://127.0.0.1:${port}/${BUCKET}`;
  return {
    environment: { ...BUCKET_CREDENTIALS, AWS_ENDPOINT_URL_S3: origin, AWS_REGION: 'us-east-1' },
    changes,
    requests,
    read: async (key) => {
      const answer = await fetch(`${direct}/${key}`);
      if (!answer.ok) return undefined;
      return { text: await answer.text(), headers: Object.fromEntries(answer.headers) };
    },
    list: async () => {
      const keys: string[] = [];
      for (let more = true; more; ) {
        const answer = await fetch(
          `${direct}?list-type=2&start-after=${encodeURIComponent(keys.at(-1) ?? '')}`,
        );
        const page = [...(await answer.text()).matchAll(/<Key>([^<]*)</g)].map(([, key = '']) => key);
        keys.push(...page);
        more = page.length > 0;
      }
      return keys.sort();
    },
    put: async (key, text) => {
      await fetch(`${direct}/${key}`, { method: 'PUT', body: text });
    },
    remove: async (key) => {
      await fetch(`${direct}/${key}`, { method: 'DELETE' });
    },
    breakAt: (change) => {
      breaksAt = change;
      changeCount = 0;
    },
  };
}

function toKey(url: string): string {
  return decodeURIComponent(new URL(url, 'http://bucket').pathname).slice(BUCKET.length + 2);
}
