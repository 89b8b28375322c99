import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SAMPLES = resolve(import.meta.dirname, '../../../samples');
const PICTURE_HOST = /https?:\/\/[^/"]+/g;

/** Every product of every sample payload, whatever it came in. Its pictures are at an address of this machine, which nothing is fetched from. */
export function readSampleProducts(): Record<string, unknown>[] {
  const payloads = readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readFileSync(join(SAMPLES, file), 'utf8').replaceAll(PICTURE_HOST, 'http://127.0.0.1:9'));
  return payloads.flatMap((payload) => findProducts(JSON.parse(payload)));
}

function findProducts(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(findProducts);
  if (typeof value !== 'object' || value === null) return [];
  // A webhook leaves e_commerce out, which the list always has, if only empty.
  return 'product_id' in value ? [{ e_commerce: [], ...value }] : Object.values(value).flatMap(findProducts);
}
