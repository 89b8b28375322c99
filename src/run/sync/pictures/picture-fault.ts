import { findErrorCode } from '#platform/disk/find-error-code.ts';

const HINTS = {
  'picture-address-unusable':
    'Give the picture an http or https address without a user name or password in it.',
  'picture-refused-address':
    'Keep the picture on a public host, or add its host to the store’s extra image hosts.',
  'picture-missing': 'Upload the picture again in the point of sale, or take it out of the product.',
  'picture-host-failed':
    'Open the address in a browser; if it fails there too, tell whoever runs the picture host.',
  'picture-unreachable': 'Check that the host name is right and that this machine can reach it.',
  'picture-timeout': 'Try again later; if it stays slow, move the picture to a faster host.',
  'picture-host-down': 'Try again when the picture host answers.',
  'picture-postponed': 'Nothing needs to be done: the next run asks for it.',
  'picture-too-many-redirects': 'Give the product the address that the picture is really at.',
  'picture-not-an-image': 'Upload a JPEG, PNG, WebP, GIF or AVIF file; the address leads to something else.',
  'picture-wrong-format':
    'Upload the picture again as a JPEG, PNG, WebP, GIF or AVIF file that is not animated.',
  'picture-truncated': 'Upload the picture again; the file breaks off before its end.',
  'picture-too-large': 'Upload a smaller picture; 2,000 pixels on the longer side are plenty.',
  'picture-unreadable': 'Save the picture anew in an image editor and upload it again.',
} as const;

/** Stable names of what can be wrong with a picture. */
export type PictureFaultCode = keyof typeof HINTS;

/** Why a picture could not be renewed, told to the store's owner. */
export interface PictureFault {
  /** The address as the feed gives it. */
  url: string;
  code: PictureFaultCode;
  /** What was found instead of a picture, as a clause with the offending value, e.g. `The host answered 404`. */
  detail: string;
  /** What to do about it, and when the address is asked again, as sentences. */
  hint: string;
  /** ISO-8601; no run asks the address before. Absent: the next run does. */
  nextTryAt?: string;
  /** Whether the last good picture from this address stands in. If not, there is no picture for it. */
  keptLastGood: boolean;
}

/** Ends the work on one picture; it never leaves this folder, but becomes a `PictureFault`. */
export class PictureFailure extends Error {
  readonly code: PictureFaultCode;
  /** Whether the same request may well succeed in a moment. */
  readonly mayPass: boolean;

  constructor(code: PictureFaultCode, detail: string, options: { cause?: unknown; mayPass?: boolean } = {}) {
    super(detail, { cause: options.cause });
    this.name = 'PictureFailure';
    this.code = code;
    this.mayPass = options.mayPass ?? false;
  }
}

/** Failures of the host and not of the picture: the same address may lead to a good one once the host answers. */
const OF_HOST: readonly PictureFaultCode[] = [
  'picture-host-failed',
  'picture-unreachable',
  'picture-timeout',
  'picture-host-down',
];

export function isHostFault(code: PictureFaultCode): boolean {
  return OF_HOST.includes(code);
}

export function isPictureFaultCode(value: unknown): value is PictureFaultCode {
  return typeof value === 'string' && Object.hasOwn(HINTS, value);
}

export function toPictureFault(facts: Omit<PictureFault, 'hint'>): PictureFault {
  const { code, nextTryAt } = facts;
  return { ...facts, hint: nextTryAt ? `${HINTS[code]} ${sayNextTry(nextTryAt)}` : HINTS[code] };
}

function sayNextTry(nextTryAt: string): string {
  const [day, time = ''] = nextTryAt.split('T');
  return `The next try is after ${day} ${time.slice(0, 5)} UTC; a new address is tried at once.`;
}

/** A connection that was lost after it stood, often an idle one that the host closed just as it was used again. */
const LOST: readonly string[] = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/** Says what went wrong between us and the host. A failure passes through as it is. */
export function toTransportFailure(error: unknown): PictureFailure {
  if (error instanceof PictureFailure) return error;
  const code = findCause(error);
  if (code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT') {
    return new PictureFailure('picture-timeout', 'Its host took no connection.', { cause: error });
  }
  return new PictureFailure(
    'picture-unreachable',
    `Its host could not be reached (${code ?? 'unknown cause'}).`,
    {
      cause: error,
      mayPass: LOST.includes(code ?? ''),
    },
  );
}

/** Of several tries, as for several addresses of one name, the first one's. */
function findCause(error: unknown): string | undefined {
  const code = findErrorCode(error);
  if (code !== undefined || !(error instanceof Error)) return code;
  return error instanceof AggregateError ? findCause(error.errors[0]) : error.name;
}
