import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes of a file as a host sends it with gzip, at its best. */
export function toGzipBytes(content: Buffer | string): number {
  return gzipSync(content, { level: 9 }).length;
}

/** Bytes of a file as a host sends it with brotli, at its best. */
export function toBrotliBytes(content: Buffer | string): number {
  return brotliCompressSync(content).length;
}
