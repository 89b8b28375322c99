import { readFileSync } from 'node:fs';

/** A payload of Treez's, as it was captured. */
export function readSample(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../samples/${name}.json`, import.meta.url), 'utf8'));
}

/** The products of a payload, whatever it is: a page of the list, one product, a webhook's call, a bare list or a bare product. */
export function listWireProducts(payload: unknown): unknown[] {
  if (Array.isArray(payload)) return payload;
  if (typeof payload !== 'object' || payload === null) return [];
  if ('product_list' in payload) return listWireProducts(payload.product_list);
  if ('data' in payload) return listWireProducts(payload.data);
  return 'product_id' in payload ? [payload] : [];
}
