import { type MessageValues, say } from './say.ts';

/** A sentence for each plural form that a language has, by its CLDR name; a form that is not there is said as `other`. */
export type PluralMessage = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * Says a number of things in the plural form that the locale has for it; `{count}` is the number as the locale writes it.
 * @param locale BCP 47
 */
export function sayCount(
  message: PluralMessage,
  count: number,
  locale: string,
  values: MessageValues = {},
): string {
  const form = getPluralRules(locale).select(count);
  return say(message[form] ?? message.other, { ...values, count: count.toLocaleString(locale) });
}

const pluralRules = new Map<string, Intl.PluralRules>();

/** Making them takes far longer than using them, so they are made once. */
function getPluralRules(locale: string): Intl.PluralRules {
  const known = pluralRules.get(locale);
  if (known) return known;
  const rules = new Intl.PluralRules(locale);
  pluralRules.set(locale, rules);
  return rules;
}
