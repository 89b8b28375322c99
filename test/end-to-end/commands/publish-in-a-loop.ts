// Publishes one release after the other until it is killed: each is four files that say its number, and one that says whose it is.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishRelease } from '#run/publish/publish-release.ts';
import { formatHealth, NOTHING_UNLISTED } from '../../run/publish/site-files.ts';

const [to = '', first = '0'] = process.argv.slice(2);
for (let number = Number(first); ; number += 1) {
  const tree = join(to, '.fresh', 'site');
  mkdirSync(join(tree, '_astro'), { recursive: true });
  for (const file of ['index.html', 'menu.json', 'a.html', `_astro/${number}.js`])
    writeFileSync(join(tree, file), `${number}`);
  writeFileSync(join(tree, 'health.json'), formatHealth());
  await publishRelease({
    tree,
    to,
    id: `r${String(number).padStart(8, '0')}`,
    keep: 3,
    now: new Date().toISOString(),
    spare: join(to, '.spare'),
    unlisted: NOTHING_UNLISTED,
  });
  if (number === Number(first)) process.stdout.write('begun\n');
}
