import { Agent, fetch } from 'undici';
import type { Network } from './network.ts';

/**
 * The network of this machine. Certificates are always checked, whatever the environment says. undici's own time-outs are off: they
 * miss a body that comes drop by drop, which the time-out of the whole call does not.
 * @param connectTimeoutMs for a connection to be there
 */
export function createUndiciNetwork(connectTimeoutMs: number): Network {
  const dispatcher = new Agent({
    allowH2: false,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { rejectUnauthorized: true, timeout: connectTimeoutMs },
  });
  return {
    request: (url, options) => fetch(url, { ...options, dispatcher }),
    close: () => dispatcher.destroy(),
  };
}
