const WINDOW_MS = 1000;

/** Says of each call whether it is still within the number allowed in any one second. A refused call doesn't count. */
export function createCallLimit(callsPerSecond: number, elapsedMs: () => number): () => boolean {
  let recentMs: number[] = [];
  return () => {
    const nowMs = elapsedMs();
    recentMs = recentMs.filter((callMs) => nowMs - callMs < WINDOW_MS);
    if (recentMs.length >= callsPerSecond) return false;
    recentMs.push(nowMs);
    return true;
  };
}
