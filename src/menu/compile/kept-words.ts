import type { MenuRules } from '../model/rules.ts';

/** The words that a store writes in its own way, brands among them. */
export function toKeptWords({
  brandSpellings,
  keptWords,
}: Pick<MenuRules, 'brandSpellings' | 'keptWords'>): string[] {
  return [...brandSpellings, ...keptWords];
}
