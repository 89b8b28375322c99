/** What every error of Herbarium carries, so that a person knows what to do and a program knows what it was. */
export interface HerbariumErrorOptions {
  /** Stable, upper-case and underscored, e.g. `FEED_INCOMPLETE`. Never changes once released. */
  code: string;
  /** What to do now, as a sentence. */
  hint: string;
  cause?: unknown;
}

/** An error that stops a command. Its message says what and which value; `hint` says what to do. Neither holds a secret. */
export class HerbariumError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(message: string, options: HerbariumErrorOptions) {
    super(message, { cause: options.cause });
    this.name = 'HerbariumError';
    this.code = options.code;
    this.hint = options.hint;
  }
}
