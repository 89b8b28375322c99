/** Tells a person how far long work has come. */
export interface Progress {
  /** Begins a step, e.g. "Fetching products". */
  start(title: string): ProgressStep;
}

export interface ProgressStep {
  /** @param total absent while it is not known */
  update(done: number, total?: number): void;
  stop(): void;
}

/** Runs `work` as a step, which ends with it, also when it throws. */
export async function withStep<T>(
  progress: Progress,
  title: string,
  work: (step: ProgressStep) => Promise<T>,
): Promise<T> {
  const step = progress.start(title);
  try {
    return await work(step);
  } finally {
    step.stop();
  }
}

/** A progress that is passed on, and how long each step has taken, in milliseconds, in the order in which they began. */
export function timeSteps(progress: Progress, now: () => number = () => performance.now()) {
  const steps: [title: string, durationMs: number][] = [];
  const timed: Progress = {
    start: (title) => {
      const step = progress.start(title);
      const row: [string, number] = [title, 0];
      const startedMs = now();
      steps.push(row);
      return {
        update: step.update,
        stop: () => {
          row[1] = Math.round(now() - startedMs);
          step.stop();
        },
      };
    },
  };
  return { progress: timed, steps };
}
