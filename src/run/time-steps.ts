import type { Progress } from './progress.ts';

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
