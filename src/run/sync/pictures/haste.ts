/** Waits for pictures only while they come. */
export interface Haste {
  /** Aborted once it is over. */
  signal: AbortSignal;
  /** Says that a host has answered. */
  noteAnswer(): void;
  /** Counts bytes of pictures that have arrived. */
  noteBytes(count: number): void;
  /** Says that an answer is being worked on. @returns to be called once that is done */
  beginWork(): () => void;
  /** To be called once all pictures are there, too. */
  stop(): void;
}

export interface HasteRules {
  /** How long no picture may have come, in milliseconds, until none is waited for any longer. */
  quietMs: number;
  /** As long as this is not settled they may take their time: the caller waits for it anyway. */
  busy?: Promise<unknown> | undefined;
}

/** A host that sends next to nothing keeps nobody waiting. */
const ARRIVAL_BYTES = 16 * 1024;

/** Quiet is counted in timer steps, so that an answer is not late only because this process was too busy to read it. */
const STEPS = 10;

export function startHaste({ quietMs, busy }: HasteRules): Haste {
  const controller = new AbortController();
  let quietSteps = 0;
  let newBytes = 0;
  let atWork = 0;
  let isBusy = busy !== undefined;
  const endBusy = () => {
    isBusy = false;
  };
  busy?.then(endBusy, endBusy);
  const timer = setInterval(() => {
    quietSteps = atWork > 0 ? 0 : quietSteps + 1;
    if (quietSteps < STEPS || isBusy) return;
    clearInterval(timer);
    controller.abort();
  }, quietMs / STEPS);
  const noteAnswer = () => {
    quietSteps = 0;
  };
  return {
    signal: controller.signal,
    noteAnswer,
    noteBytes: (count) => {
      newBytes += count;
      if (newBytes < ARRIVAL_BYTES) return;
      newBytes = 0;
      noteAnswer();
    },
    beginWork: () => {
      atWork += 1;
      return () => {
        atWork -= 1;
        noteAnswer();
      };
    },
    stop: () => clearInterval(timer),
  };
}
