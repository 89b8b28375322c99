/** Many times what the form can hold. */
export const LARGEST_FORM_BYTES = 16_384;

const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;

/**
 * Reads a form, and no more of it than may be. By hand: Hono's `bodyLimit` believes a `content-length`, and without one makes a new
 * `Request` of the old one, which fails on Node unless the `Request` of the whole process is replaced.
 * @returns undefined for one that is too large, or no form
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
