import { withLock } from '../../src/pressing/lock.ts';

/** Holds the lock that is named as its argument, says so, and lets go when its input ends. */
const [, , path = ''] = process.argv;

await withLock(path, async () => {
  process.stdout.write('held\n');
  for await (const _ of process.stdin);
});
