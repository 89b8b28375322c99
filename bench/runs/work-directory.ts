import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../test/end-to-end/site/run-herbarium.ts';

/** Beside the project, not in the system's folder for temporary files, which may be no disk at all. */
const CACHE = join(ROOT, 'node_modules/.cache');

/** An empty directory for sites and what is kept of them; whoever asks for it removes it. */
export function createWorkDirectory(): string {
  mkdirSync(CACHE, { recursive: true });
  return mkdtempSync(join(CACHE, 'herbarium-bench-'));
}
