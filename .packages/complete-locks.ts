// Completes what npm leaves in the locks. Run it after `npm install` has changed one:
//   npm run lock
// - A platform package that npm had no need to download may lack its hash: the registry is asked for it.
// - npm warns of each package whose `engines` rule out the Node that npm itself runs on. That says nothing here: the project brings
//   its own Node. Optional packages keep their `engines`, because npm chooses by them what a machine gets.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { findRegistryName, LOCKED_FOLDERS, type LockedPackage, readLock, toLockFile } from './locks.ts';

for (const folder of LOCKED_FOLDERS) {
  const lock = readLock(folder);
  for (const [place, locked] of Object.entries(lock.packages)) complete(place, locked);
  writeFileSync(toLockFile(folder), `${JSON.stringify(lock, null, 2)}\n`);
}

function complete(place: string, locked: LockedPackage): void {
  const name = findRegistryName(place, locked);
  if (name === undefined) return;
  if (!locked.optional) delete locked.engines;
  locked.integrity ??= fetchIntegrity(`${name}@${locked.version}`);
}

function fetchIntegrity(version: string): string {
  const printed = execFileSync('npm', ['view', version, 'dist.integrity'], { encoding: 'utf8' }).trim();
  if (!printed) throw new Error(`The registry has no hash of ${version}.`);
  return printed;
}
