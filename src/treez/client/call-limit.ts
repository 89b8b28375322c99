import type { Timing } from './timing.ts';

/** From the start of one call to the start of the next: Treez refuses more than ten calls a second for one store. */
export const CALL_SPACING_MS = 110;

/** Keeps calls apart. */
export interface CallLimit {
  /** Resolves when the next call may start; calls start in the order in which they asked. */
  waitForTurn(signal: AbortSignal): Promise<void>;
  /** No call starts within the next `ms`. */
  pause(ms: number): void;
}

/**
 * Lets a call start at least `spacingMs` after the one before. Measured from the moment at which a call really starts, not from
 * when it was meant to, so that a late one does not draw nearer to its successor.
 */
export function createCallLimit(spacingMs: number, timing: Timing): CallLimit {
  let nextStartAt = Number.NEGATIVE_INFINITY;
  let lastTurn: Promise<void> = Promise.resolve();

  async function takeTurn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    for (let waitMs = nextStartAt - timing.now(); waitMs > 0; waitMs = nextStartAt - timing.now()) {
      await timing.sleep(waitMs, signal);
    }
    nextStartAt = timing.now() + spacingMs;
  }

  return {
    waitForTurn(signal) {
      const turn = lastTurn.then(() => takeTurn(signal));
      lastTurn = turn.catch(() => {});
      return turn;
    },
    pause(ms) {
      nextStartAt = Math.max(nextStartAt, timing.now() + ms);
    },
  };
}
