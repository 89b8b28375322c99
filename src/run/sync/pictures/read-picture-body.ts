import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { findErrorCode } from '#platform/disk/find-error-code.ts';
import { readCappedBody } from '#platform/read-capped-body.ts';
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
export async function readPictureBody(
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
  noteBytes: (count: number) => void,
): Promise<Buffer> {
  let sizeBytes = 0;
  const note = (count: number) => {
    sizeBytes += count;
    noteBytes(count);
  };
  const read = await readCappedBody(decompress(body, contentEncoding), maxBytes, note).catch((cause) => {
    throw toFailure(cause, sizeBytes);
  });
  if (read.isTooLarge) throw tooManyBytes(maxBytes);
  return Buffer.from(read.bytes.buffer);
}

function toFailure(cause: unknown, sizeBytes: number): PictureFailure {
  return isBadlyCompressed(cause)
    ? new PictureFailure('picture-unreadable', 'It is badly compressed.', { cause })
    : new PictureFailure('picture-truncated', `Its transfer broke off after ${sizeBytes} bytes.`, {
        cause,
        mayPass: true,
      });
}

function isBadlyCompressed(error: unknown): boolean {
  const code = findErrorCode(error) ?? '';
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
