import { HerbariumError } from '../error.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Resolves on Ctrl-C or SIGTERM from now on: called before a command says that it serves, so that none is missed. */
export function waitForInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of SIGNALS) process.once(name, () => resolve());
  });
}

/**
 * Runs `work` with a signal that aborts on Ctrl-C or SIGTERM, so that it can free its lock and leave nothing half-written.
 * @throws HerbariumError `INTERRUPTED`
 */
export async function withInterrupt<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => controller.abort();
  for (const name of SIGNALS) process.once(name, interrupt);
  try {
    return await work(controller.signal);
  } catch (cause) {
    if (!controller.signal.aborted) throw cause;
    throw new HerbariumError('Interrupted.', {
      code: 'INTERRUPTED',
      hint: 'Nothing was changed. Run it again.',
      cause,
    });
  } finally {
    for (const name of SIGNALS) process.off(name, interrupt);
  }
}
