import ipaddr from 'ipaddr.js';

/** An address by what its owner has in their hands: each is the canonical beginning of it. */
export interface SenderNetworks {
  /** One line: an IPv4 address, or an IPv6 /64. */
  sender: string;
  /** One customer of a provider, at most: a /24, or an IPv6 /48. */
  site: string;
  /** One provider, as a rule: a /16, or an IPv6 /32. */
  provider: string;
}

/** As whom all count together whose address cannot be read. */
export const UNREADABLE_SENDER = '?';

/**
 * The networks that an address is part of. Whoever has an IPv6 line has at least a /64 of addresses, so that counting by whole
 * addresses would count nothing. Any other name is a network of its own.
 * @param sender as `readSender` returns it
 */
export function toSenderNetworks(sender: string): SenderNetworks {
  const separator = sender.includes(':') ? ':' : '.';
  const parts = sender.split(separator);
  if (parts.length === 1) return { sender, site: sender, provider: sender };
  const begin = (count: number) => parts.slice(0, count).join(separator);
  return { sender: begin(4), site: begin(3), provider: begin(2) };
}

/**
 * Reads an address as a host or a proxy gives it: with a port, a zone or brackets around it if need be; of a list the last one, which
 * is what the nearest proxy wrote.
 * @returns four numbers with dots, also for an IPv4 address within IPv6, or eight groups with colons; `UNREADABLE_SENDER` for
 *   anything else
 */
export function readSender(text: string): string {
  const last = text.slice(text.lastIndexOf(',') + 1).trim();
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(last)?.[1] ?? last;
  const address = bare.replace(/%.*$/s, '').replace(/^([\d.]+):\d+$/, '$1');
  // `ipaddr.isValid` alone would also take octal, hexadecimal and short forms of IPv4, which no host and no proxy writes.
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return UNREADABLE_SENDER;
  // Servers that listen for both kinds know an IPv4 sender as ::ffff:192.0.2.1.
  return ipaddr.process(address).toNormalizedString();
}
