// Installs a package beside the project's own, from its lock, unless that is what is there already:
//   node .packages/install-package.ts bench
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT, toLockFile } from './locks.ts';

for (const folder of process.argv.slice(2)) install(folder);

function install(folder: string): void {
  const wanted = createHash('sha256')
    .update(readFileSync(toLockFile(folder)))
    .digest('hex');
  const mark = resolve(ROOT, folder, 'node_modules/.herbarium-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log(`Installing what is in ${join(folder, 'package-lock.json')}.`);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: resolve(ROOT, folder),
    stdio: 'inherit',
    env: withoutOmissions(process.env),
  });
  // Written last: an install that was broken off is done again.
  writeFileSync(mark, wanted);
}

/** These packages are here to be installed as a whole, whatever was left out of the project's own. */
function withoutOmissions({
  NODE_ENV,
  npm_config_omit,
  ...environment
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return environment;
}
