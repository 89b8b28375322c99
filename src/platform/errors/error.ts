import { describeError, type ErrorCode, type ErrorValues } from './error-catalog.ts';

/** What every error of Herbarium carries, so that a person knows what to do and a program knows what it was. */
export interface HerbariumErrorOptions {
  code: ErrorCode;
  /** What to do now, as a sentence. */
  hint: string;
  cause?: unknown;
}

/**
 * An error that stops a command. Its message says what and which value; `hint` says what to do. Neither holds a secret.
 * `createError` makes one with the texts of its code.
 */
export class HerbariumError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(message: string, options: HerbariumErrorOptions) {
    super(message, { cause: options.cause });
    this.name = 'HerbariumError';
    this.code = options.code;
    this.hint = options.hint;
  }
}

/**
 * An error with the message and the hint that the catalog has for its code.
 * @param values what these texts are made of; `{}` for a code whose texts are always the same
 */
export function createError<Code extends ErrorCode>(
  code: Code,
  values: ErrorValues<Code>,
  cause?: unknown,
): HerbariumError {
  const { message, hint } = describeError(code, values);
  return new HerbariumError(message, { code, hint, cause });
}

/** What was thrown, in the words of whoever threw it. */
export function toReason(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
