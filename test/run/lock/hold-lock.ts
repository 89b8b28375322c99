import { HerbariumError } from '#platform/errors/error.ts';
import { withLock } from '#run/lock/lock.ts';

/**
 * Holds the lock that is named as its argument, says so, and lets go when its input ends. Whatever it is sent it confirms the lock for,
 * and says how that went. A second argument is the lock's timing, as JSON.
 */
const [, , path = '', timing] = process.argv;

try {
  await withLock(
    path,
    async ({ confirm }) => {
      process.stdout.write('held\n');
      for await (const _ of process.stdin) {
        await confirm();
        process.stdout.write('confirmed\n');
      }
    },
    timing ? JSON.parse(timing) : undefined,
  );
} catch (error) {
  process.stdout.write(`${error instanceof HerbariumError ? error.code : error}\n`);
}
