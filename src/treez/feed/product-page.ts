import { z } from 'zod';
import type { Redactor } from '../client/redactor.ts';
import { callWithToken, type TokenCallOptions } from '../client/session.ts';
import type { TreezAnswer, TreezCall } from '../client/transport.ts';
import { formatRefusal, isSuccess, parseEnvelope } from '../client/treez-envelope.ts';
import {
  createForbiddenError,
  createRequestRefusedError,
  createUnreadableAnswerError,
} from '../client/treez-error.ts';
import { readNumber } from '../wire/read-number.ts';

/** One page of the product list. */
export interface ProductPage {
  products: unknown[];
  /** How many products there are on all pages; absent when Treez does not say so readably. */
  totalCount?: number;
}

export interface ProductPageOptions extends TokenCallOptions {
  apiUrl: URL;
  redactor: Redactor;
}

const treezProductList = z.object({
  total_count: z.unknown().optional(),
  product_list: z.array(z.unknown()).nullish(),
});

/**
 * Fetches one page of all products, the deactivated ones as well: the store's rules decide about those. No page size is asked for,
 * as Treez advises: what it allows has changed over the years.
 * @param page from 1
 * @throws HerbariumError naming the page
 */
export async function fetchProductPage(page: number, options: ProductPageOptions): Promise<ProductPage> {
  const what = `page ${page} of the product list`;
  const url = new URL(`product/product_list?active=ALL&page=${page}`, options.apiUrl);
  const call = { what, url, isQuotable: true };
  return toProductPage(await callWithToken(call, options), call, options.redactor);
}

function toProductPage(
  answer: TreezAnswer,
  call: Omit<TreezCall, 'headers'>,
  redactor: Redactor,
): ProductPage {
  if (answer.status === 403) throw createForbiddenError(call.what, formatRefusal(answer, redactor));
  if (answer.status >= 300) throw createRequestRefusedError(call.what, formatRefusal(answer, redactor));
  const envelope = parseEnvelope(answer, call, redactor);
  if (!isSuccess(envelope)) throw createRequestRefusedError(call.what, formatRefusal(answer, redactor));
  const { data } = treezProductList.safeParse(envelope.data);
  const products = data?.product_list ?? (readCount(data?.total_count, 0) === 0 ? [] : undefined);
  if (!products) throw createUnreadableAnswerError(call.what, 'no product_list');
  const totalCount = readCount(data?.total_count, products.length);
  return totalCount === undefined ? { products } : { products, totalCount };
}

/** A count that is less than what is on the page is none. */
function readCount(value: unknown, leastCount: number): number | undefined {
  const count = readNumber(value);
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= leastCount ? count : undefined;
}
