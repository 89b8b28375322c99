import { readCappedBody } from '#platform/read-capped-body.ts';
import type { NetworkAnswer } from './network.ts';

/** What came of a body. A body over the limit is given as far as it was read, to be quoted. */
export interface Body {
  text: string;
  isTooLarge: boolean;
}

/** Reads a body as UTF-8, with or without a byte order mark, up to `maxBytes` after decompression. */
export async function readBody(response: NetworkAnswer, maxBytes: number): Promise<Body> {
  if (!response.body) return { text: '', isTooLarge: false };
  const { bytes, isTooLarge } = await readCappedBody(response.body, maxBytes);
  return { text: new TextDecoder().decode(bytes), isTooLarge };
}
