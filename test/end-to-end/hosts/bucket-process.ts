// A bucket in a process of its own that counts what it is sent. `bench/uploads.ts` starts it with a directory for its objects; it
// answers with the environment that leads to it, and then each message with the requests since the last one, by method.
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import S3rver from '@20minutes/s3rver';

const [directory = ''] = process.argv.slice(2);
let requests: Record<string, number> = {};
let sentBytes = 0;

subscribe('http.server.request.start', (message) => {
  if (!(typeof message === 'object' && message && 'request' in message)) return;
  const { request } = message;
  if (!(request instanceof IncomingMessage)) return;
  const { method = '', headers } = request;
  requests[method] = (requests[method] ?? 0) + 1;
  if (method === 'PUT') sentBytes += Number(headers['content-length'] ?? 0);
});

const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory,
  configureBuckets: [{ name: 'menu', configs: [] }],
});
const { port } = await server.run();
process.on('message', () => {
  process.send?.({ requests, sentBytes });
  requests = {};
  sentBytes = 0;
});
process.on('disconnect', () => process.exit());
process.send?.({
  AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'S3RVER',
  AWS_SECRET_ACCESS_KEY: 'S3RVER',
});
