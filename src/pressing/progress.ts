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
