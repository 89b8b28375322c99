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
