import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty directory that goes away with the test; its absolute path. */
export function createTemporaryDirectory(): string {
  const directory = mkdtempSync(join(realpathSync(tmpdir()), 'herbarium-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
