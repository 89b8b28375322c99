import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { toDirectories } from '#run/directories.ts';
import { formatMail } from '#run/history/alert.ts';
import { formatRun } from '#run/history/run-record.ts';
import { loadRunStatus } from '#run/history/run-records-file.ts';
import { loadStore } from '#settings/load-store.ts';
import { readAccess } from '#treez/client/access.ts';
import { type StoreOptions, toSettingsFile } from './open-store.ts';

/**
 * Prints the last runs of a store, latest first; as JSON, or as a message for `sendmail -t`.
 * @throws Error from the disk where the data directory is a file or cannot be read
 */
export async function runStatus(options: StoreOptions & { json: boolean; mail: boolean }): Promise<void> {
  const { name } = await loadStore(toSettingsFile(options));
  const storeId = options.demo ? 'demo' : readAccess(process.env, resolve('.env')).dispensary;
  const data = resolve(options.data);
  if (existsSync(data)) await readdir(data);
  const { runs } = await loadRunStatus(toDirectories('', data, storeId).store);
  const lines = runs.map(formatRun);
  if (options.json) console.log(JSON.stringify(runs, null, 2));
  else if (options.mail) console.log(formatMail(lines, `${name}: ${runs[0]?.outcome ?? 'no run yet'}`));
  else console.log(lines.join('\n') || 'There was no run yet.');
}
