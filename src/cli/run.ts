import type { Progress } from '../pressing/progress.ts';

/** What a run reports to, and what stops it. */
export interface Run {
  progress: Progress;
  signal: AbortSignal;
  /** Called with text for the owner, one line or several. Default: prints it. */
  say?: ((text: string) => void) | undefined;
}
