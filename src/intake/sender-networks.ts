import ipaddr from 'ipaddr.js';

/** The networks an address belongs to, each as the canonical beginning of the address. */
export interface SenderNetworks {
  /** One connection: an IPv4 address, or an IPv6 /64. */
  sender: string;
  /** At most one customer of a provider: a /24, or an IPv6 /48. */
  site: string;
  /** Usually one provider: a /16, or an IPv6 /32. */
  provider: string;
}

/** All senders whose address cannot be read count as this one. */
export const UNREADABLE_SENDER = '?';

/**
 * Lists the networks of a sender. An IPv6 connection comes with at least a /64 of addresses, so counting single addresses would limit
 * nobody. Anything that is not an address is a network of its own.
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
 * Reads an address as a host or a proxy gives it, possibly with a port, a zone or brackets. From a list it reads the last one, which
 * the nearest proxy wrote; senders can make up the others.
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
