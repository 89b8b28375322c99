import { createError } from '#platform/errors/error.ts';
import type { HeldLock } from '#run/lock/lock.ts';
import type { Progress } from '#run/progress.ts';

/** What a run reports to, and what stops it. */
export interface Run {
  progress: Progress;
  signal: AbortSignal;
  /**
   * Called right before anything is changed that another run may have got hold of.
   * @throws HerbariumError `LOCK_LOST`
   */
  confirmLock?: (() => Promise<void>) | undefined;
  /** Called with text for the owner, one line or several. Default: prints it. */
  say?: ((text: string) => void) | undefined;
}

/** For work of which the owner hears nothing. */
export const SILENT: Omit<Run, 'signal'> = {
  progress: { start: () => ({ update: () => undefined, stop: () => undefined }) },
  say: () => undefined,
};

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Resolves on Ctrl-C or SIGTERM from now on: called before a command says that it serves, so that none is missed. */
export function waitForInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of SIGNALS) process.once(name, () => resolve());
  });
}

/** Calls `stop` on Ctrl-C or SIGTERM. @returns ends that */
export function onInterrupt(stop: () => void): () => void {
  for (const name of SIGNALS) process.once(name, stop);
  return () => {
    for (const name of SIGNALS) process.off(name, stop);
  };
}

/**
 * Runs `work` with a signal that aborts on Ctrl-C or SIGTERM, so that it can free its lock and leave nothing half-written.
 * The loss of the lock aborts it too, and is then what is thrown.
 * @throws HerbariumError `INTERRUPTED`
 */
export async function withInterrupt<T>(
  { progress, lock }: { progress: Progress; lock: HeldLock },
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const off = onInterrupt(() => controller.abort());
  const signal = AbortSignal.any([controller.signal, lock.signal]);
  try {
    return await work({ progress, signal, confirmLock: lock.confirm });
  } catch (cause) {
    lock.signal.throwIfAborted();
    if (!controller.signal.aborted) throw cause;
    throw createError('INTERRUPTED', {}, cause);
  } finally {
    off();
  }
}
