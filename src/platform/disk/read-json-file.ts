import { readFile } from 'node:fs/promises';
import { parseJson } from './parse-json.ts';

/** What a schema of Zod is to this: it says what a value is, or nothing. */
interface Schema<T> {
  safeParse(value: unknown): { data?: T | undefined };
}

/**
 * Reads a file that is kept between runs.
 * @param path absolute
 * @returns undefined where it is missing, unreadable, damaged, or of another version: whatever is kept can be done without, and no
 *   run may end for it
 */
export async function readJsonFile<T>(path: string, schema: Schema<T>): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return schema.safeParse(parseJson(text)).data;
}
