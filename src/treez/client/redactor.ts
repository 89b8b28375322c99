import { HerbariumError } from '#platform/errors/error.ts';

/** Takes credentials out of whatever leaves this folder. */
export interface Redactor {
  /** Credentials come to be known while syncing: the token after the sign-in. */
  add(secret: string): void;
  /** The text with every known secret replaced, whether raw, URL-encoded, JSON-escaped or within base64, in any letter case. */
  redact(text: string): string;
  /** The same error without secrets in its message, hint, stack and causes, which are rebuilt from their texts alone. */
  cleanError(error: unknown): Error;
}

const REPLACEMENT = '[redacted]';
const MAX_CAUSES = 8;
const MAX_EXCERPT_CHARACTERS = 80;
/** A shorter value would be found in ordinary words, and is nobody's credential. */
const MIN_SECRET_CHARACTERS = 4;
/** Base64 of fewer bytes would be found in ordinary words. */
const MIN_BASE64_BYTES = 6;

export function createRedactor(secrets: readonly string[]): Redactor {
  const known = new Set<string>();
  let pattern: RegExp | undefined;
  function add(secret: string): void {
    if (secret.trim().length < MIN_SECRET_CHARACTERS) return;
    for (const form of toForms(secret)) known.add(form);
    const longestFirst = [...known].sort((a, b) => b.length - a.length);
    pattern = new RegExp(longestFirst.map(escapePattern).join('|'), 'gi');
  }
  for (const secret of secrets) add(secret);
  const redact = (text: string) => (pattern ? text.replace(pattern, REPLACEMENT) : text);
  return { add, redact, cleanError: (error) => cleanError(error, redact, MAX_CAUSES) };
}

/**
 * The beginning of what Treez sent, to be quoted in a message: at most 80 characters, on one line, without control characters.
 * Secrets are replaced before the text is cut, so that no half of one is left.
 */
export function formatExcerpt(text: string, redactor: Redactor): string {
  const oneLine = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  return [...redactor.redact(oneLine).slice(0, 2 * MAX_EXCERPT_CHARACTERS)]
    .slice(0, MAX_EXCERPT_CHARACTERS)
    .join('');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function toForms(secret: string): string[] {
  const formEncoded = new URLSearchParams({ secret }).toString().slice('secret='.length);
  return [
    secret,
    encodeURIComponent(secret),
    formEncoded,
    JSON.stringify(secret).slice(1, -1),
    ...[0, 1, 2].flatMap((offset) => toBase64Forms(secret, offset)),
  ];
}

/** Base64 of the secret behind `offset` other bytes, without the characters that depend on its neighbours. */
function toBase64Forms(secret: string, offset: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  if (bytes.length < MIN_BASE64_BYTES) return [];
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor((bytes.length * 8) / 6);
  return [bytes.toString('base64').slice(start, end), bytes.toString('base64url').slice(start, end)];
}

function cleanError(error: unknown, redact: (text: string) => string, causesLeft: number): Error {
  if (!(error instanceof Error)) return new Error(redact(String(error)));
  const cause =
    error.cause === undefined || causesLeft === 0
      ? undefined
      : cleanError(error.cause, redact, causesLeft - 1);
  const clean = rebuild(error, redact, cause);
  clean.stack = redact(error.stack ?? '');
  return clean;
}

function rebuild(error: Error, redact: (text: string) => string, cause: Error | undefined): Error {
  const message = redact(error.message);
  if (error instanceof HerbariumError) {
    return new HerbariumError(message, { code: error.code, hint: redact(error.hint), cause });
  }
  const clean = new Error(message, { cause });
  clean.name = redact(error.name);
  return clean;
}
