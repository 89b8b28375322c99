import { join } from 'node:path';
import { withoutOurs } from '../../test/end-to-end/commands/run-command.ts';
import { ROOT } from '../../test/end-to-end/site/run-herbarium.ts';
import { type Cost, measureCommand } from './measure-command.ts';
import type { BenchSandbox } from './open-sandbox.ts';
import type { Traffic } from './sandbox-messages.ts';

/** Without a card for each link, and in one language. */
const SETTINGS = join(ROOT, 'bench/large-store.ts');

/** Where a store of the bench has its files, absolute. */
export interface StorePlace {
  data: string;
  site: string;
}

/** What a whole run cost, and what the feed sent meanwhile. */
export interface RunCost extends Cost {
  feed: Traffic;
}

/** @param directory absolute */
export function toStorePlace(directory: string): StorePlace {
  return { data: join(directory, 'data'), site: join(directory, 'site') };
}

/**
 * Builds a store by the command line.
 * @throws Error with all that it printed, if it fails
 */
export function runStore(
  sandbox: BenchSandbox,
  { data, site }: StorePlace,
  options: readonly string[] = [],
): Promise<RunCost> {
  return measureRun(sandbox, ['build', '--data', data, '--out', site, ...options]);
}

/**
 * Runs a command on a store.
 * @param environment besides what leads to the sandbox
 * @throws Error with all that it printed, if it fails
 */
export async function measureRun(
  sandbox: BenchSandbox,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunCost> {
  await sandbox.takeTraffic();
  const program = join(ROOT, 'src/cli/herbarium.js');
  const cost = await measureCommand(process.execPath, [program, ...words, '--store', SETTINGS], {
    directory: ROOT,
    environment: { ...withoutOurs(process.env), ...sandbox.access, ...environment },
  });
  return { ...cost, feed: await sandbox.takeTraffic() };
}
