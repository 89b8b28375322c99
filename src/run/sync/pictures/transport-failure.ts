import { PictureFailure } from './picture-fault.ts';

/** A connection that was lost after it stood, often an idle one that the host closed just as it was used again. */
const LOST: readonly string[] = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/** Says what went wrong between us and the host. A failure passes through as it is. */
export function toTransportFailure(error: unknown): PictureFailure {
  if (error instanceof PictureFailure) return error;
  const code = findErrorCode(error);
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

function findErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? findErrorCode(error.errors[0]) : error.name;
}
