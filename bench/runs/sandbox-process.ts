// A sandbox in a process of its own, so that its work and memory do not count as those of the run that asks it. Benches start
// it with the number of feed products, and speak to it by messages.
import { subscribe } from 'node:diagnostics_channel';
import { startSandbox } from '../../src/sandbox/sandbox-server.ts';
import { createManyProducts } from '../many-products.ts';
import { raisePrice } from './feed-changes.ts';
import { type Access, type SandboxRequest, sandboxRequestSchema, type Traffic } from './sandbox-messages.ts';

const PAGE_SIZE = 1000;

const all = createManyProducts(Number(process.argv[2]));
const sent = [...all];
let hidden: ReadonlySet<string> = new Set();
let calls = 0;
let firstCallMs: number | undefined;
let lastByteMs = 0;

subscribe('http.server.request.start', () => {
  calls += 1;
  firstCallMs ??= performance.now();
});
subscribe('http.server.response.finish', () => {
  lastByteMs = performance.now();
});

const sandbox = await startSandbox({ createProducts: () => sent, pageSize: PAGE_SIZE });
const access: Access = {
  TREEZ_BASE_URL: sandbox.baseUrl,
  TREEZ_DISPENSARY: sandbox.dispensary,
  TREEZ_CLIENT_ID: sandbox.clientId,
  TREEZ_API_KEY: sandbox.apiKey,
};
process.on('message', (message) => process.send?.(answer(sandboxRequestSchema.parse(message))));
process.on('disconnect', () => process.exit());
process.send?.(access);

function answer(request: SandboxRequest): Traffic | 'done' {
  if (request.kind === 'traffic') return takeTraffic();
  const ids = new Set(request.ids);
  if (request.kind === 'raise') {
    const now = new Date();
    for (const [index, product] of all.entries())
      if (ids.has(product.product_id)) all[index] = raisePrice(product, now);
  } else hidden = ids;
  sent.splice(0, sent.length, ...all.filter(({ product_id }) => !hidden.has(product_id)));
  return 'done';
}

function takeTraffic(): Traffic {
  const seconds = firstCallMs === undefined ? 0 : (lastByteMs - firstCallMs) / 1000;
  const traffic = { seconds, calls };
  calls = 0;
  firstCallMs = undefined;
  return traffic;
}
