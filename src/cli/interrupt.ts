import { createError } from '#platform/errors/error.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Resolves on Ctrl-C or SIGTERM from now on: called before a command says that it serves, so that none is missed. */
export function waitForInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of SIGNALS) process.once(name, () => resolve());
  });
}

/**
 * Runs `work` with a signal that aborts on Ctrl-C or SIGTERM, so that it can free its lock and leave nothing half-written.
 * @param stop also aborts it, e.g. because a lock is lost; its reason is then what is thrown
 * @throws HerbariumError `INTERRUPTED`
 */
export async function withInterrupt<T>(
  work: (signal: AbortSignal) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => controller.abort();
  for (const name of SIGNALS) process.once(name, interrupt);
  try {
    return await work(stop ? AbortSignal.any([controller.signal, stop]) : controller.signal);
  } catch (cause) {
    stop?.throwIfAborted();
    if (!controller.signal.aborted) throw cause;
    throw createError('INTERRUPTED', {}, cause);
  } finally {
    for (const name of SIGNALS) process.off(name, interrupt);
  }
}
