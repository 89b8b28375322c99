import { resolve } from 'node:path';
import { currentPath } from '../publishing/current-release.ts';
import { rollBack } from '../publishing/roll-back.ts';

export async function runRollback(options: { to: string; release?: string }): Promise<void> {
  const to = resolve(options.to);
  const id = await rollBack(to, options.release);
  console.log(`${id} is live in ${currentPath(to)}`);
}
