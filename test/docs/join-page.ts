import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project’s, absolute. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The page about joining. */
export const PAGE = readFileSync(join(ROOT, 'docs/join.md'), 'utf8');

/** Its pieces of TypeScript, in its order. */
export const CODE = [...PAGE.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
