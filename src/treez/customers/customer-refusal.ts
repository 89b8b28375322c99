import { HerbariumError } from '#platform/errors/error.ts';
import { describeError } from '#platform/errors/error-catalog.ts';

/** What a refused customer is about. */
export type RefusalSubject =
  | 'phone'
  | 'email'
  | 'licence'
  | 'address'
  | 'name'
  | 'birthday'
  | 'group'
  | 'customer'
  | 'request';

interface RefusalKind {
  subject: RefusalSubject;
  /** Somebody else has it already. */
  isDuplicate: boolean;
  /** What to do, as a sentence. */
  hint: string;
}

const about = (subject: RefusalSubject, hint: string): RefusalKind => ({ subject, isDuplicate: false, hint });
const taken = (subject: RefusalSubject, what: string): RefusalKind => ({
  subject,
  isDuplicate: true,
  hint: `Another customer has this ${what}: look that customer up, and change it there.`,
});

/** The codes that Treez is known to refuse with. */
export const CUSTOMER_REFUSALS = {
  DUPLICATED_CUSTOMER_PHONE: taken('phone', 'phone number'),
  DUPLICATED_CUSTOMER_EMAIL: taken('email', 'e-mail address'),
  DRIVER_LICENSE_DUPLICATION: taken('licence', 'licence number'),
  DUPLICATE_ADDRESS_TYPE: about('address', 'Send at most one address of each kind.'),
  DUPLICATE_ADDRESS_PRIMARY: about('address', 'Mark at most one address as the primary one.'),
  CUSTOMER_FIRST_NAME_EMPTY: about('name', 'Give a first name.'),
  CUSTOMER_FIRST_NAME_BLANK: about('name', 'Give a first name that is more than blanks.'),
  CUSTOMER_FIRST_NAME_TOO_LONG: about('name', 'Give a first name of at most 45 characters.'),
  DRIVER_LICENSE_EXPIRATION_CANNOT_BE_NULL: about('licence', 'Give the day on which the licence expires.'),
  CUSTOMER_GROUP_DUPLICATED_INPUT: about('group', 'Name each group once.'),
  CUSTOMER_AGE_TOO_HIGH: about('birthday', 'Check the year of the birthday.'),
  CUSTOMER_DOESNT_EXIST: about('customer', 'Look the customer up again: the id is unknown.'),
  MODEL_VALIDATION_FAIL: about('request', 'Check which fields need each other, and their forms.'),
  INVALID_DATE_FORMAT: about('request', 'Write days as YYYY-MM-DD.'),
  'Bad Request': about('request', 'Please report this: what was sent is not what Treez takes.'),
} as const satisfies Record<string, RefusalKind>;

export type CustomerRefusalCode = keyof typeof CUSTOMER_REFUSALS;

/**
 * Treez refused a customer. `refusal` is its code, or undefined for one that is not known; neither it nor the message holds anything
 * of the customer's.
 */
export class CustomerRefusedError extends HerbariumError {
  readonly refusal: CustomerRefusalCode | undefined;
  readonly subject: RefusalSubject;
  readonly isDuplicate: boolean;

  constructor(what: string, reason: string | undefined, status: number) {
    const code = isKnown(reason) ? reason : undefined;
    const kind = code ? CUSTOMER_REFUSALS[code] : undefined;
    const { message, hint } = describeError('TREEZ_CUSTOMER_REFUSED', {
      what,
      reason: code ?? describeUnknown(reason),
      status,
      hint: kind?.hint ?? 'Compare what was sent with Treez’s page on customers.',
    });
    super(message, { code: 'TREEZ_CUSTOMER_REFUSED', hint });
    this.name = 'CustomerRefusedError';
    this.refusal = code;
    this.subject = kind?.subject ?? 'request';
    this.isDuplicate = kind?.isDuplicate ?? false;
  }
}

function isKnown(reason: string | undefined): reason is CustomerRefusalCode {
  return reason !== undefined && Object.hasOwn(CUSTOMER_REFUSALS, reason);
}

/** A code, by its form: words in capitals, two at least, without a digit. Anything else may speak of the customer. */
function describeUnknown(reason: string | undefined): string {
  return reason !== undefined && /^[A-Z]{2,}(?:_[A-Z]{2,}){1,12}$/.test(reason)
    ? reason
    : 'for a reason that is not known';
}
