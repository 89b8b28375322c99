import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Looks through a tree over and over, by its files' addresses as a web server does, until its input ends. Then it prints how often
 * a file was there, and which were missing from a tree that stood.
 */
const [, , directory = '', fileCount = '0'] = process.argv;
const files = Array.from({ length: Number(fileCount) }, (_, file) => `${file}.html`);
const missing = new Set<string>();
let found = 0;
let isWatching = true;

process.stdin.on('end', () => {
  isWatching = false;
});
process.stdin.resume();
process.stdout.write('watching\n');

while (isWatching) {
  for (const file of files) {
    const before = findTree();
    if (existsSync(join(directory, file))) found += 1;
    else if (before !== undefined && before === findTree()) missing.add(file);
  }
  await nextTurn();
}
process.stdout.write(`${JSON.stringify({ found, missing: [...missing] })}\n`);

/** Which tree stands there now; undefined in the moment between two. */
function findTree(): bigint | undefined {
  return statSync(directory, { bigint: true, throwIfNoEntry: false })?.birthtimeNs;
}
