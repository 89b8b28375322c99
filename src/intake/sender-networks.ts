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
  const ipv4 = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(bare)?.[1];
  if (ipv4) return joinIpv4(ipv4.split('.').map(Number));
  const groups = parseIpv6(bare.replace(/%.*$/s, ''));
  if (!groups) return UNREADABLE_SENDER;
  const [high = 0, low = 0] = groups.slice(6);
  // Servers that listen for both kinds know an IPv4 sender as ::ffff:192.0.2.1.
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return joinIpv4([high >> 8, high & 255, low >> 8, low & 255]);
  return groups.map((group) => group.toString(16)).join(':');
}

function joinIpv4(bytes: readonly number[]): string {
  return bytes.every((byte) => byte <= 255) ? bytes.join('.') : UNREADABLE_SENDER;
}

/** @returns eight groups; undefined for what is no IPv6 address */
function parseIpv6(text: string): number[] | undefined {
  if (!/^[\da-f:.]{2,45}$/i.test(text)) return undefined;
  // As an address of the web it is written in one way only.
  const url = URL.parse(`http://[${text}]/`);
  if (!url) return undefined;
  const [before = [], after = []] = url.hostname
    .slice(1, -1)
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))));
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
