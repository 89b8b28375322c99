import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type BenchSandbox, openSandbox } from '../../bench/runs/open-sandbox.ts';

const productsSchema = z.object({
  data: z.object({ product_list: z.array(z.object({ product_id: z.string(), pricing: z.unknown() })) }),
});

/** A sandbox of a bench that ends with the test. */
async function open(): Promise<BenchSandbox> {
  const sandbox = await openSandbox(30);
  onTestFinished(sandbox.close);
  return sandbox;
}

/** Signs in and reads the first page, which has all products. @returns their prices by id */
async function readFeed({ access }: BenchSandbox): Promise<Map<string, unknown>> {
  const store = `${access.TREEZ_BASE_URL}/${access.TREEZ_DISPENSARY}`;
  const client = { client_id: access.TREEZ_CLIENT_ID, apikey: access.TREEZ_API_KEY };
  const signedIn = await fetch(`${store}/config/api/gettokens`, {
    method: 'POST',
    body: new URLSearchParams(client),
  });
  const { access_token } = z.object({ access_token: z.string() }).parse(await signedIn.json());
  const answer = await fetch(`${store}/product/product_list?page=1`, {
    headers: { authorization: access_token, client_id: client.client_id },
  });
  const { data } = productsSchema.parse(await answer.json());
  return new Map(data.product_list.map(({ product_id, pricing }) => [product_id, pricing]));
}

it('a bench changes prices, takes products away and brings them back while its sandbox runs', async () => {
  const sandbox = await open();
  const [first, second] = sandbox.products;
  if (!first || !second) throw new Error('The store is empty.');
  const ids = first.variants.map(({ id }) => id);
  const before = await readFeed(sandbox);
  expect(before.size).toBe(sandbox.feedCount);

  await sandbox.raisePrices([first]);
  const raised = await readFeed(sandbox);
  const changed = [...raised].filter(
    ([id, price]) => JSON.stringify(price) !== JSON.stringify(before.get(id)),
  );
  expect(changed.map(([id]) => id).sort()).toEqual(ids.toSorted());

  await sandbox.hide([first]);
  expect([...before.keys()].filter((id) => !ids.includes(id))).toEqual([...(await readFeed(sandbox)).keys()]);

  await sandbox.hide([second]);
  const back = await readFeed(sandbox);
  expect(ids.map((id) => back.get(id))).toEqual(ids.map((id) => raised.get(id)));
});

it('a bench is told what its sandbox has sent, and when, since it asked last', async () => {
  const sandbox = await open();
  expect(await sandbox.takeTraffic()).toEqual({ seconds: 0, calls: 0 });
  const startedMs = performance.now();
  await readFeed(sandbox);
  const { seconds, calls } = await sandbox.takeTraffic();
  expect(calls).toBe(2);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThan((performance.now() - startedMs) / 1000);
  expect(await sandbox.takeTraffic()).toEqual({ seconds: 0, calls: 0 });
});
