import { createError } from '#platform/errors/error.ts';
import { isLoopbackHost } from '#platform/safe-address.ts';
import type { TreezWireProduct } from './wire-product.ts';

/** How a sandbox behaves. Every setting has a default. */
export interface SandboxOptions {
  /** 0 to 65535; 0, the default, takes any free one. */
  port?: number;
  /** A loopback host, e.g. `127.0.0.1` (default), `::1` or `localhost`: a sandbox is never reachable from outside the machine. */
  host?: string;
  /** The store's name in the address. Default: `demo`. */
  dispensary?: string;
  /** Default: `demo-client`. */
  clientId?: string;
  /** Default: `demo-key`. */
  apiKey?: string;
  /** The same seed gives the same demo store, byte for byte. Default: `fernwood`. */
  seed?: string;
  /** Products on a page when the caller doesn't ask for a number; 1 to 1000. Default: 100. */
  pageSize?: number;
  /** More calls than this within a second are answered with 429; 1 or more. Default: 10. */
  callsPerSecond?: number;
  /** Products come and go while the list is paged through. Default: false. */
  resortsBetweenPages?: boolean;
  /** Some pictures are missing, slow or broken. Default: true. */
  faultyPictures?: boolean;
  /** The clock that tokens expire by. Default: the machine's. */
  now?: () => Date;
  /** Milliseconds that only ever rise, for the limit of calls a second. Default: the machine's. */
  elapsedMs?: () => number;
  /** What is in the store instead of the demo's products; `pictureOrigin` is where its pictures would be. */
  createProducts?: (pictureOrigin: string) => TreezWireProduct[];
}

export type SandboxSettings = Required<Omit<SandboxOptions, 'createProducts'>> &
  Pick<SandboxOptions, 'createProducts'>;

/** The most products Treez has ever allowed on a page. */
export const LARGEST_PAGE_SIZE = 1000;

/**
 * Fills in the defaults.
 *
 * @throws HerbariumError `SANDBOX_HOST_NOT_LOOPBACK`, `SANDBOX_OPTION_OUT_OF_RANGE`
 */
export function resolveSandboxOptions(options: SandboxOptions): SandboxSettings {
  const settings: SandboxSettings = {
    port: 0,
    host: '127.0.0.1',
    dispensary: 'demo',
    clientId: 'demo-client',
    apiKey: 'demo-key',
    seed: 'fernwood',
    pageSize: 100,
    callsPerSecond: 10,
    resortsBetweenPages: false,
    faultyPictures: true,
    now: () => new Date(),
    elapsedMs: () => performance.now(),
    ...options,
  };
  refuseForeignHost(settings.host);
  refuseOutOfRange('port', settings.port, 0, 65_535);
  refuseOutOfRange('pageSize', settings.pageSize, 1, LARGEST_PAGE_SIZE);
  refuseOutOfRange('callsPerSecond', settings.callsPerSecond, 1, Number.MAX_SAFE_INTEGER);
  return settings;
}

function refuseForeignHost(host: string): void {
  if (!isLoopbackHost(host)) throw createError('SANDBOX_HOST_NOT_LOOPBACK', { host });
}

function refuseOutOfRange(name: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw createError('SANDBOX_OPTION_OUT_OF_RANGE', { name, value, min, max });
}
