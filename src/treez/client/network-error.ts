const CUT_SHORT = 'the connection was closed before the answer was whole';

/** Causes for which the same call may work a moment later, in the words of a person. */
const TEMPORARY_ERRORS: ReadonlyMap<string, string> = new Map([
  ['EAI_AGAIN', 'the name of the host could not be looked up'],
  ['ENOTFOUND', 'the name of the host is not known'],
  ['ECONNREFUSED', 'the connection was refused'],
  ['ECONNRESET', 'the connection was reset'],
  ['ECONNABORTED', 'the connection was aborted'],
  ['EPIPE', 'the connection was closed while sending'],
  ['ETIMEDOUT', 'the connection timed out'],
  ['EHOSTUNREACH', 'the host cannot be reached'],
  ['EHOSTDOWN', 'the host is down'],
  ['ENETUNREACH', 'the network cannot be reached'],
  ['ENETDOWN', 'the network is down'],
  ['ENETRESET', 'the network was reset'],
  ['UND_ERR_SOCKET', CUT_SHORT],
  ['UND_ERR_CONNECT_TIMEOUT', 'the connection timed out'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'the answer was shorter or longer than announced'],
]);

/** undici's error for a body that ends before its last chunk has no code. */
const CUT_SHORT_MESSAGE = /Invalid EOF state/;

const CERTIFICATE_CODE =
  /^(?:CERT_|CRL_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$|HOSTNAME_MISMATCH$|EPROTO$)/;

/** What kept a call from being answered. */
export interface NetworkError {
  kind: 'temporary' | 'certificate' | 'permanent';
  reason: string;
}

/** Judges what undici threw: it wraps the cause in errors of its own, and several causes in an AggregateError with a code. */
export function toNetworkError(error: unknown): NetworkError {
  const causes = listCauses(error);
  const codes = causes.flatMap((cause) =>
    'code' in cause && typeof cause.code === 'string' ? cause.code : [],
  );
  for (const code of codes) {
    const reason = TEMPORARY_ERRORS.get(code);
    if (reason !== undefined) return { kind: 'temporary', reason: `${reason} (${code})` };
  }
  if (causes.some(({ message }) => CUT_SHORT_MESSAGE.test(message))) {
    return { kind: 'temporary', reason: CUT_SHORT };
  }
  const certificateCode = codes.find((code) => CERTIFICATE_CODE.test(code));
  if (certificateCode !== undefined) return { kind: 'certificate', reason: certificateCode };
  return { kind: 'permanent', reason: [causes.at(-1)?.message ?? String(error), ...codes].join(', ') };
}

/** The error and its causes, outermost first. */
function listCauses(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) causes.push(cause);
  return causes;
}
