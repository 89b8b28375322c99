import { readCappedBody } from '#platform/read-capped-body.ts';

/** A form with every field at its limit fits in any script: about 1,300 characters, of up to 9 bytes each when percent-encoded. */
export const LARGEST_FORM_BYTES = 16_384;

const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;

/**
 * Reads a form, up to the limit. Hono's `bodyLimit` is not used: it trusts `content-length`, and without one it copies the
 * `Request`, which fails on Node unless the adapter replaces `Request` for the whole process.
 * @returns undefined if it is too large, or not a form
 */
export async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const { bytes, isTooLarge } = request.body
    ? await readCappedBody(request.body, LARGEST_FORM_BYTES)
    : { bytes: new Uint8Array(), isTooLarge: false };
  if (isTooLarge) return undefined;
  if (!FORM_TYPE.test(request.headers.get('content-type') ?? '')) return undefined;
  return new URLSearchParams(new TextDecoder().decode(bytes));
}
