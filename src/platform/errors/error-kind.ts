import type { ExitName } from './exit-codes.ts';

/** Text that people read, as it is or made of values. */
export type ErrorText<Values> = string | ((values: Values) => string);

/** What is known of an error code before it is thrown. */
export interface ErrorKind<Values> {
  /** What a command ends with that it stops. */
  exit: ExitName;
  /** For docs/errors.md: what happened and what to do, without the values of the case at hand. */
  docs: string;
  /** What went wrong, and with which value. */
  message: ErrorText<Values>;
  /** What to do now. */
  hint: ErrorText<Values>;
}

/**
 * The codes of one topic. The keys are the codes: upper-case and underscored, never changed once released.
 * A text that says what it needs by the type of its parameter fits here, as `never` can be given to each of them.
 */
export type ErrorTopic = Readonly<Record<string, ErrorKind<never>>>;

/** For a code whose message is written where it is thrown. */
export const givenMessage = ({ message }: { message: string }) => message;

/** For a code whose hint is written where it is thrown. */
export const givenHint = ({ hint }: { hint: string }) => hint;
