import type { TreezWireProduct } from '../wire-product.ts';
import { createRefusedCall } from './refused-call.ts';

const FORMAT = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";
const SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The products whose record changed after an instant. Stock that moves doesn't change the record.
 *
 * @throws RefusedCall `INVALID_DATE_FORMAT`
 */
export function selectUpdatedAfter(
  products: readonly TreezWireProduct[],
  instant: string,
): TreezWireProduct[] {
  const afterMs = SHAPE.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(afterMs)) {
    throw createRefusedCall(
      'INVALID_DATE_FORMAT',
      `${instant} date does not match the expected format i.e. ${FORMAT}`,
    );
  }
  return products.filter(({ last_updated_at }) => Date.parse(last_updated_at) > afterMs);
}
