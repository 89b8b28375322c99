import ipaddr from 'ipaddr.js';

const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');
const NAT64 = ipaddr.IPv6.parse('64:ff9b::');

/** Serves a cloud's machines with their own secrets, though its number looks public: Azure's WireServer. */
const CLOUD_INTERNAL = '168.63.129.16';

/**
 * Whether an IP address is one of the public internet.
 *
 * Loopback, private, link-local, shared, multicast, documentation and reserved ranges are not, nor is IPv6 outside of
 * 2000::/3. An IPv4 address that is carried in an IPv6 one (mapped, NAT64, 6to4) is judged as IPv4.
 * Ranges: the special-purpose registries of IANA (RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.kind() === 'ipv4' ? isPublicIpv4(parsed.toByteArray()) : isPublicIpv6(parsed.toByteArray());
}

function isPublicIpv4(bytes: number[]): boolean {
  const address = new ipaddr.IPv4(bytes);
  return address.range() === 'unicast' && address.toString() !== CLOUD_INTERNAL;
}

function isPublicIpv6(bytes: number[]): boolean {
  const address = ipaddr.IPv6.parse(ipaddr.fromByteArray(bytes).toString());
  if (address.isIPv4MappedAddress() || address.match(NAT64, 96)) return isPublicIpv4(bytes.slice(12));
  const range: string = address.range();
  if (range === '6to4') return isPublicIpv4(bytes.slice(2, 6));
  return range === 'unicast' && address.match(GLOBAL_UNICAST, 3);
}
