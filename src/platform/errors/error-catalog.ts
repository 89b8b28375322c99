import type { ErrorKind, ErrorText, ErrorTopic } from './error-kind.ts';
import { MACHINE_ERRORS } from './machine-errors.ts';
import { MENU_ERRORS } from './menu-errors.ts';
import { PUBLISHING_ERRORS } from './publishing-errors.ts';
import { SETTINGS_ERRORS } from './settings-errors.ts';
import { SITE_ERRORS } from './site-errors.ts';
import { TREEZ_ERRORS } from './treez-errors.ts';

/** Every topic, in the order of docs/errors.md. */
export const ERROR_TOPICS: readonly (readonly [title: string, errors: ErrorTopic])[] = [
  ['Command line and settings', SETTINGS_ERRORS],
  ['Treez', TREEZ_ERRORS],
  ['The menu', MENU_ERRORS],
  ['The site', SITE_ERRORS],
  ['Publishing', PUBLISHING_ERRORS],
  ['The machine', MACHINE_ERRORS],
];

const CATALOG = {
  ...SETTINGS_ERRORS,
  ...TREEZ_ERRORS,
  ...MENU_ERRORS,
  ...SITE_ERRORS,
  ...PUBLISHING_ERRORS,
  ...MACHINE_ERRORS,
};

export type ErrorCode = keyof typeof CATALOG;

type ValuesOf<Text> = Text extends (values: infer Values) => string ? Values : object;

/** What the texts of a code are made of. */
export type ErrorValues<Code extends ErrorCode> = ValuesOf<(typeof CATALOG)[Code]['message']> &
  ValuesOf<(typeof CATALOG)[Code]['hint']>;

/** The same catalog, in a form in which TypeScript knows that the texts of a code take the values of that code. */
export const ERRORS: { readonly [Code in ErrorCode]: ErrorKind<ErrorValues<Code>> } = CATALOG;

/** The message and the hint of a code, with its values filled in. */
export function describeError<Code extends ErrorCode>(
  code: Code,
  values: ErrorValues<Code>,
): { message: string; hint: string } {
  const { message, hint } = ERRORS[code];
  return { message: fillIn(message, values), hint: fillIn(hint, values) };
}

function fillIn<Values>(text: ErrorText<Values>, values: Values): string {
  return typeof text === 'string' ? text : text(values);
}
