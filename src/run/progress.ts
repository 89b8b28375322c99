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
