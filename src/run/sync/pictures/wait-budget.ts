/**
 * How long a run may wait, in all, for pictures that then don't come. The breaker stops at a host that is down; this is for
 * one that answers now and then, which could hold up a run by one time limit for each of a thousand pictures.
 */
export interface WaitBudget {
  isSpent(): boolean;
  /** Counts how long one picture that did not come was waited for, in milliseconds. */
  spend(waitedMs: number): void;
}

/**
 * @param budgetMs above 0
 * @param atOnce how many pictures are waited for at the same time; each holds the run up only by its share
 */
export function createWaitBudget(budgetMs: number, atOnce: number): WaitBudget {
  let spentMs = 0;
  return {
    isSpent: () => spentMs >= budgetMs,
    spend: (waitedMs) => {
      spentMs += waitedMs / atOnce;
    },
  };
}
