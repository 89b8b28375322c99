/** A form with every field at its limit fits in any script: about 1,300 characters, of up to 9 bytes each when percent-encoded. */
export const LARGEST_FORM_BYTES = 16_384;

const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;

/**
 * Reads a form, up to the limit. Hono's `bodyLimit` is not used: it trusts `content-length`, and without one it copies the
 * `Request`, which fails on Node unless the adapter replaces `Request` for the whole process.
 * @returns undefined if it is too large, or not a form
 */
export async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const chunks: BlobPart[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > LARGEST_FORM_BYTES) return undefined;
    chunks.push(chunk);
  }
  if (!FORM_TYPE.test(request.headers.get('content-type') ?? '')) return undefined;
  return new URLSearchParams(await new Blob(chunks).text());
}
