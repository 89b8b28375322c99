import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PictureFailure } from './picture-fault.ts';

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a body to its end, decompressed.
 * @param contentEncoding the header of that name, if there is one
 * @param maxBytes of the decompressed body; reading stops at once beyond it
 * @param noteBytes called with how many decompressed bytes have just arrived
 * @throws PictureFailure `picture-too-large`, `picture-truncated` or `picture-unreadable`
 */
export async function readCappedBody(
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
  noteBytes: (count: number) => void,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of decompress(body, contentEncoding)) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw tooManyBytes(maxBytes);
      noteBytes(chunk.length);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof PictureFailure) throw cause;
    if (isBadlyCompressed(cause))
      throw new PictureFailure('picture-unreadable', 'It is badly compressed.', { cause });
    throw new PictureFailure('picture-truncated', `Its transfer broke off after ${sizeBytes} bytes.`, {
      cause,
      mayPass: true,
    });
  }
  return Buffer.concat(chunks);
}

function isBadlyCompressed(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'Z_DATA_ERROR' || code.startsWith('ERR__ERROR_FORMAT');
}

export function tooManyBytes(maxBytes: number): PictureFailure {
  return new PictureFailure('picture-too-large', `It is larger than ${maxBytes} bytes.`);
}

function decompress(body: Readable, contentEncoding = 'identity'): Readable {
  const encoding = contentEncoding.trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return body;
  const createDecoder = Object.entries(DECODERS).find(([name]) => name === encoding)?.[1];
  if (!createDecoder) {
    body.once('error', () => {}).destroy();
    throw new PictureFailure('picture-unreadable', `Its content encoding is ${encoding.slice(0, 40)}.`);
  }
  // The reader sees the error of either stream on the decoder.
  return pipeline(body, createDecoder(), () => {});
}
