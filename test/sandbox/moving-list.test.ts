import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SandboxCaller, startCalledSandbox } from './sandbox-caller.ts';

describe('a list that moves while it is read', () => {
  let caller: SandboxCaller;
  beforeAll(async () => {
    caller = await startCalledSandbox({ resortsBetweenPages: true });
  });
  afterAll(() => caller.sandbox.close());

  /** Reads until a page is empty, as a client does. */
  const sweep = async () => {
    const ids: string[] = [];
    const totals: number[] = [];
    for (let page = 1; ; page += 1) {
      const { product_list, total_count } = (await caller.get(`product/product_list?page=${page}`)).body.data;
      if (product_list.length === 0) break;
      ids.push(...product_list.map(({ product_id }) => product_id));
      totals.push(total_count);
    }
    return { ids, distinct: new Set(ids).size, first: totals[0] ?? 0, last: totals.at(-1) ?? 0 };
  };

  it('repeats one product and misses the one that arrived, then rests; then skips one, and rests again', async () => {
    const arrival = await sweep();
    expect(arrival.last).toBe(arrival.first + 1);
    expect(arrival.ids.length).toBe(arrival.last);
    expect(arrival.distinct).toBe(arrival.first);

    const afterArrival = await sweep();
    expect(afterArrival).toMatchObject({ first: arrival.last, last: arrival.last, distinct: arrival.last });

    const departure = await sweep();
    expect(departure.last).toBe(arrival.first);
    expect(departure.distinct).toBe(arrival.first);
    expect(afterArrival.ids.filter((id) => !departure.ids.includes(id))).toHaveLength(1);

    const afterDeparture = await sweep();
    expect(afterDeparture).toMatchObject({
      first: arrival.first,
      last: arrival.first,
      distinct: arrival.first,
    });
  });

  it('stays still unless it is asked to move', async () => {
    const still = await startCalledSandbox();
    const counts = new Set<number>();
    for (const page of [1, 2, 1, 2]) {
      counts.add((await still.get(`product/product_list?page=${page}`)).body.data.total_count);
    }
    expect(counts.size).toBe(1);
    await still.sandbox.close();
  });
});
