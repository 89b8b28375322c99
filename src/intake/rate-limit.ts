/** How often forms are taken. */
export interface RateLimits {
  /** Of one sender within the window. */
  perSender: number;
  /** Of all together within the window. */
  inAll: number;
  windowMs: number;
}

/** All who use a store's own wireless net are one sender. */
export const RATE_LIMITS: RateLimits = { perSender: 20, inAll: 300, windowMs: 15 * 60_000 };

/**
 * Says of each sender whether they may send once more. It is remembered in this process, for as long as the window is, and never
 * written anywhere. A refused one does not count.
 */
export function createRateLimit(limits: RateLimits, now: () => number): (sender: string) => boolean {
  const sentBySender = new Map<string, number[]>();

  const forgetOld = (): void => {
    const since = now() - limits.windowMs;
    for (const [sender, times] of sentBySender) {
      const recent = times.filter((time) => time > since);
      if (recent.length > 0) sentBySender.set(sender, recent);
      else sentBySender.delete(sender);
    }
  };

  return (sender) => {
    forgetOld();
    const sent = sentBySender.get(sender) ?? [];
    const sentInAll = [...sentBySender.values()].reduce((sum, times) => sum + times.length, 0);
    if (sent.length >= limits.perSender || sentInAll >= limits.inAll) return false;
    sentBySender.set(sender, [...sent, now()]);
    return true;
  };
}
