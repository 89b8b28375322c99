import { isHostFault, type PictureFailure, type PictureFaultCode } from './picture-fault.ts';

/** What is remembered of an address that gave no picture the last time it was asked. */
export interface RememberedFailure {
  code: PictureFaultCode;
  /** What the owner was told then; reported again by every run until the next try. */
  detail: string;
  /** ISO-8601. */
  failedAt: string;
  /** At least 1; a success starts over. */
  failuresInARow: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Pauses after the first, second, … failure in a row; the last one repeats. A bad picture costs one quick request a try,
 * and its owner may be about to fix it. A silent host costs a whole time limit a try, so it is asked less often.
 */
const PAUSES_MS = {
  picture: [5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS],
  host: [5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS],
} as const;

/** Not remembered: these cost no time, and a change of the settings that fixes them must show in the next run. */
const FORGOTTEN: readonly PictureFaultCode[] = [
  'picture-address-unusable',
  'picture-refused-address',
  'picture-postponed',
];

/** After these, more time may be all that the address needs. */
const TOO_SLOW: readonly PictureFaultCode[] = ['picture-timeout', 'picture-host-down'];

/** The longest time limit, as a multiple of the usual one. A longer one would hold runs up for hosts that are gone. */
const MAX_LIMIT_FACTOR = 3;

/**
 * What to remember of a failure, or undefined if the next run may ask at once.
 * @param earlier what is remembered of the same address
 * @param nowMs milliseconds since 1970
 */
export function rememberFailure(
  { code, message }: PictureFailure,
  earlier: RememberedFailure | undefined,
  nowMs: number,
): RememberedFailure | undefined {
  if (FORGOTTEN.includes(code)) return undefined;
  return {
    code,
    detail: message,
    failedAt: new Date(nowMs).toISOString(),
    failuresInARow: (earlier?.failuresInARow ?? 0) + 1,
  };
}

/** When the address is asked again; ISO-8601. */
export function getNextTryAt({ code, failedAt, failuresInARow }: RememberedFailure): string {
  const pausesMs = isHostFault(code) ? PAUSES_MS.host : PAUSES_MS.picture;
  const pauseMs = pausesMs[failuresInARow - 1] ?? pausesMs[pausesMs.length - 1] ?? 0;
  return new Date(Date.parse(failedAt) + pauseMs).toISOString();
}

/** Whether it is too early to ask again. A failure dated in the future comes from a wrong clock and counts for nothing. */
export function isBackingOff(failure: RememberedFailure, nowMs: number): boolean {
  return Date.parse(failure.failedAt) <= nowMs && nowMs < Date.parse(getNextTryAt(failure));
}

/**
 * How many times the usual time limit an address gets: 1, but 2 after one timeout and 3 after more. So a host that is slow
 * but works delivers in the end, and a run can afford the longer wait because the pauses make it rare.
 */
export function getLimitFactor(earlier: RememberedFailure | undefined): number {
  if (!earlier || !TOO_SLOW.includes(earlier.code)) return 1;
  return Math.min(earlier.failuresInARow + 1, MAX_LIMIT_FACTOR);
}
