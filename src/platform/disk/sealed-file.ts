import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFileAtomically } from './write-file-atomically.ts';

const SEAL = 'sha256';
/** Hexadecimal digits of the digest, and the line's end. */
const SEAL_BYTES = 65;

/**
 * Reads a file that was written sealed. Since a program has written every byte of it, nothing of it need be checked but the seal:
 * checking thousands of rows with a schema takes longer than reading them.
 * @param path absolute
 * @returns undefined where it is missing, cut off, damaged or edited
 */
export function readSealedFile(path: string): Buffer | undefined {
  const file = readSafely(path);
  if (!file || file.length < SEAL_BYTES) return undefined;
  const content = file.subarray(SEAL_BYTES);
  return file.toString('latin1', 0, SEAL_BYTES) === toSeal(content) ? content : undefined;
}

/** Replaces a file in one step, sealed. What is sealed can be made again: a loss of power may take it. @param path absolute */
export async function writeSealedFile(path: string, content: Buffer): Promise<void> {
  await writeFileAtomically(path, Buffer.concat([Buffer.from(toSeal(content)), content]), {
    isDurable: false,
  });
}

function toSeal(content: Buffer): string {
  return `${hash(SEAL, content)}\n`;
}

function readSafely(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
