import type { NetworkAnswer } from './network.ts';

/** What came of a body. A body over the limit is given as far as it was read, to be quoted. */
export interface Body {
  text: string;
  isTooLarge: boolean;
}

/**
 * Reads a body as UTF-8, with or without a byte order mark. Bytes are counted after decompression while they arrive, and
 * reading stops at the limit, so that a small answer that unpacks to gigabytes costs no more memory than a large one.
 */
export async function readBody(response: NetworkAnswer, maxBytes: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of response.body ?? []) {
    sizeBytes += chunk.byteLength;
    chunks.push(chunk);
    if (sizeBytes > maxBytes) break;
  }
  return { text: new TextDecoder().decode(Buffer.concat(chunks)), isTooLarge: sizeBytes > maxBytes };
}
