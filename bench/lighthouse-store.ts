import type { StoreInput } from '../src/settings/store-schema.ts';
import { store as benchStore } from './bench-store.ts';

/** Where the sandbox of the Lighthouse run is: its pictures are kept by their address. */
export const SANDBOX_PORT = 4012;

/** The demo store as a store of its own, with no word of a demo and open to search engines. */
export const store: StoreInput = {
  ...benchStore,
  pictures: { extraHosts: [`http://127.0.0.1:${SANDBOX_PORT}`] },
};
