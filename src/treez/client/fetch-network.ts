import type { Network } from './network.ts';

/** The network of hosts that run functions: their own `fetch`, which checks certificates and cannot be told not to. */
export function createFetchNetwork(): Network {
  return {
    request: (url, options) => fetch(url, options),
    close: async () => {},
  };
}
