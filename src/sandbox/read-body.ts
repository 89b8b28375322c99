import type { IncomingMessage } from 'node:http';

/** Far more than two credentials or a customer need. */
const LARGEST_BODY_BYTES = 16_384;
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Reads a body as text; one over 16 KB counts as an empty one. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    sizeBytes += bytes.length;
    if (sizeBytes <= LARGEST_BODY_BYTES) chunks.push(bytes);
  }
  return sizeBytes <= LARGEST_BODY_BYTES ? Buffer.concat(chunks).toString() : '';
}

/** The fields of a form-encoded body; a body of another kind is an empty form. */
export function parseForm(body: string, contentType: string | undefined): URLSearchParams {
  return new URLSearchParams(contentType?.startsWith(FORM_TYPE) ? body : '');
}
