import { toSenderNetworks } from './sender-networks.ts';

/** How often forms are taken. */
export interface RateLimits {
  /** Of one sender within the window: one IPv4 address, or one IPv6 /64. Of a site, a /24 or an IPv6 /48, three times as many. */
  perSender: number;
  /** Of all together within the window. */
  inAll: number;
  windowMs: number;
}

/** All who use a store's own wireless net are one sender. */
export const RATE_LIMITS: RateLimits = { perSender: 20, inAll: 300, windowMs: 15 * 60_000 };

const SENDERS_PER_SITE = 3;

/** Of what is left for all, a network may use one part in so many: however much it sends, something is left for others. */
const SHARES = { sender: 5, site: 4, provider: 2 } as const;

/**
 * Says of each sender whether they may send once more. It is remembered in this process, for as long as the window is, and never
 * written anywhere: no more than `inAll` forms, however many send. A refused one does not count.
 * @returns a function of the sender, as `readSender` returns one
 */
export function createRateLimit(limits: RateLimits, now: () => number): (sender: string) => boolean {
  const taken: { at: number; keys: string[] }[] = [];
  const countByKey = new Map<string, number>();
  const count = (key: string): number => countByKey.get(key) ?? 0;

  /** A clock that was set back leaves nothing behind that would be over only when it has caught up. */
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
