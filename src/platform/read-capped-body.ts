/** What was read of a body. */
export interface CappedBody {
  /** Of a body that is too large: as far as it was read, to be quoted. */
  bytes: Uint8Array<ArrayBuffer>;
  isTooLarge: boolean;
}

/**
 * Reads a body to its end, or until it is larger than it may be. Bytes are counted as they arrive, after any decompression: a header
 * that says how long a body is can lie, and a small answer can unpack to gigabytes. Runs without Node's own modules, because hosts
 * of functions run it too.
 * @param body as `fetch`, Node and undici hand it over. Leaving it early ends its transfer; a Node request whose answer is still to
 *   be sent is read as `request.iterator({ destroyOnReturn: false })`
 * @param maxBytes reading stops with the chunk that exceeds it
 * @param onBytes called with the size of each chunk that is within the limit
 * @throws whatever the body throws, e.g. the reason of the signal it was asked for with
 */
export async function readCappedBody(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  onBytes?: (count: number) => void,
): Promise<CappedBody> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) break;
    onBytes?.(chunk.byteLength);
  }
  return { bytes: join(chunks, sizeBytes), isTooLarge: sizeBytes > maxBytes };
}

function join(chunks: readonly Uint8Array[], sizeBytes: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(sizeBytes);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return joined;
}
