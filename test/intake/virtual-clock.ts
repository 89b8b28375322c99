/** Time that passes only when nothing else is left to be done. */
export interface VirtualClock {
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** Lets time pass until `work` is done. */
  run<T>(work: Promise<T>): Promise<T>;
}

export function createVirtualClock(startsAt: number): VirtualClock {
  let now = startsAt;
  let waiting: { at: number; done: () => void }[] = [];
  return {
    now: () => now,
    wait: (ms) =>
      new Promise((done) => {
        waiting.push({ at: now + Math.max(0, ms), done });
      }),
    async run(work) {
      let isDone = false;
      const finished = work.finally(() => {
        isDone = true;
      });
      while (!isDone) {
        await new Promise(setImmediate);
        const [next] = waiting.toSorted((a, b) => a.at - b.at);
        if (!next) continue;
        waiting = waiting.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.done();
      }
      return finished;
    },
  };
}
