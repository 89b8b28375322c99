import type { IncomingMessage } from 'node:http';

/** Far more than two credentials need. */
const LARGEST_FORM_BYTES = 16_384;
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Reads a form-encoded body; a body of another kind, or one over 16 KB, counts as an empty form. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    sizeBytes += bytes.length;
    if (sizeBytes <= LARGEST_FORM_BYTES) chunks.push(bytes);
  }
  const isForm = request.headers['content-type']?.startsWith(FORM_TYPE) ?? false;
  return new URLSearchParams(
    isForm && sizeBytes <= LARGEST_FORM_BYTES ? Buffer.concat(chunks).toString() : '',
  );
}
