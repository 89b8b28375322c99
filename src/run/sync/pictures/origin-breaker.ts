/** Keeps one host that is down from costing a time limit for each of its pictures. */
export interface OriginBreaker {
  isOpen(origin: string): boolean;
  /** Tells the outcome of a request: whether the host answered at all, however badly. */
  note(origin: string, answered: boolean): void;
}

/** @param failuresToOpen how many requests in a row must go unanswered until an origin isn't asked any more; at least 1 */
export function createOriginBreaker(failuresToOpen: number): OriginBreaker {
  const failuresInARow = new Map<string, number>();
  const count = (origin: string) => failuresInARow.get(origin) ?? 0;
  return {
    isOpen: (origin) => count(origin) >= failuresToOpen,
    note: (origin, answered) => {
      failuresInARow.set(origin, answered ? 0 : count(origin) + 1);
    },
  };
}
