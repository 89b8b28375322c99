import { toSenderNetworks } from './sender-networks.ts';

/** How many forms are accepted. */
export interface RateLimits {
  /** From one sender within the window: an IPv4 address, or an IPv6 /64. A site, a /24 or an IPv6 /48, has three times as many. */
  perSender: number;
  /** From all senders together within the window. */
  inAll: number;
  windowMs: number;
}

/** Twenty, because everybody on a store's own Wi-Fi is one sender. */
export const RATE_LIMITS: RateLimits = { perSender: 20, inAll: 300, windowMs: 15 * 60_000 };

const SENDERS_PER_SITE = 3;

/**
 * A network may use one part in this many of what is left for all. However much it sends, something is left for others; a fixed
 * share would let a few networks use it all up together.
 */
const SHARES = { sender: 5, site: 4, provider: 2 } as const;

/**
 * Creates a function that says whether a sender may send once more. It remembers at most `inAll` forms, in memory and for one
 * window, so that a flood of senders cannot fill the memory. Refused forms do not count.
 * @returns a function that takes a sender as `readSender` returns it
 */
export function createRateLimit(limits: RateLimits, now: () => number): (sender: string) => boolean {
  const taken: { at: number; keys: string[] }[] = [];
  const countByKey = new Map<string, number>();
  const count = (key: string): number => countByKey.get(key) ?? 0;

  /** Entries from the future are dropped too: after a clock is set back they would count until it has caught up. */
  const forgetOld = (at: number): void => {
    const isOver = (each: { at: number } | undefined) =>
      each !== undefined && (each.at <= at - limits.windowMs || each.at > at);
    while (isOver(taken[0])) {
      for (const key of taken.shift()?.keys ?? []) {
        if (count(key) > 1) countByKey.set(key, count(key) - 1);
        else countByKey.delete(key);
      }
    }
  };

  return (sender) => {
    const at = now();
    forgetOld(at);
    const left = limits.inAll - taken.length;
    if (left <= 0) return false;
    const networks = toSenderNetworks(sender);
    const bounds = [
      [`sender ${networks.sender}`, limits.perSender, SHARES.sender],
      [`site ${networks.site}`, limits.perSender * SENDERS_PER_SITE, SHARES.site],
      [`provider ${networks.provider}`, limits.inAll, SHARES.provider],
    ] as const;
    const mayStart = bounds.every(
      ([key, most, share]) => count(key) < Math.min(most, Math.max(1, Math.floor(left / share))),
    );
    if (!mayStart) return false;
    const keys = bounds.map(([key]) => key);
    for (const key of keys) countByKey.set(key, count(key) + 1);
    taken.push({ at, keys });
    return true;
  };
}
