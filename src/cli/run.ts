import type { Progress } from '../pressing/progress.ts';

/** How a run tells how far it is, and is told to end. */
export interface Run {
  progress: Progress;
  signal: AbortSignal;
  /** Takes what the run has to say, a line or several. Default: prints it. */
  say?: ((text: string) => void) | undefined;
}
