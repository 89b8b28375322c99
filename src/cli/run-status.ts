import { resolve } from 'node:path';
import { readAccess } from '../config/access.ts';
import { loadStore } from '../config/load-store.ts';
import { formatMail } from '../pressing/alert.ts';
import { toDirectories } from '../pressing/directories.ts';
import { formatRun } from '../pressing/run-record.ts';
import { loadRunStatus } from '../pressing/run-records-file.ts';
import { type StoreOptions, toSettingsFile } from './open-store.ts';

/** Prints the last runs of a store, latest first; as JSON, or as a message for `sendmail -t`. */
export async function runStatus(options: StoreOptions & { json: boolean; mail: boolean }): Promise<void> {
  const { name } = await loadStore(toSettingsFile(options));
  const storeId = options.demo ? 'demo' : readAccess(process.env, resolve('.env')).dispensary;
  const { runs } = await loadRunStatus(toDirectories('', resolve(options.data), storeId).store);
  const lines = runs.map(formatRun);
  if (options.json) console.log(JSON.stringify(runs, null, 2));
  else if (options.mail) console.log(formatMail(lines, `${name}: ${runs[0]?.outcome ?? 'no run yet'}`));
  else console.log(lines.join('\n') || 'There was no run yet.');
}
