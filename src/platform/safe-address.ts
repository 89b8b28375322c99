/** With 255 as the highest part; `URL` writes every other form of an IPv4 address, such as `127.1`, in this one. */
const LOOPBACK_IPV4 = /^127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
/** IPv4 within IPv6, in the form that `URL` gives it: `::ffff:127.0.0.1` becomes `::ffff:7f00:1`. */
const MAPPED_LOOPBACK = /^::ffff:7f[\da-f]{2}:[\da-f]{1,4}$/;

/**
 * Whether what is sent to a host never leaves this machine.
 * `localhost.`, with the dot, is not such a host: where /etc/hosts does not list it, and it rarely does, Linux asks a name server
 * for it. The same goes for names such as `menu.localhost`, which only browsers keep to the machine.
 * @param host a name or an address, as an option has it (`::1`) or as `URL` does (`[::1]`)
 */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (name === 'localhost' || name === '::1') return true;
  return LOOPBACK_IPV4.test(name.replace(/^::ffff:/, '')) || MAPPED_LOOPBACK.test(name);
}

/** Whether what is sent to an address is kept from others on the way: by https, or because it never leaves this machine. */
export function isSafeToSendTo({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
}
