import type { MenuMessages } from '#menu/format/menu-messages.ts';

const NAMED: ReadonlyMap<number, keyof MenuMessages['weights']> = new Map([
  [3.5, 'eighth'],
  [7, 'quarter'],
  [14, 'half'],
  [28, 'ounce'],
]);

/** The trade's name for a weight, e.g. `eighth` for 3.5 g; empty for one that has none. */
export function nameWeight(
  weightGrams: number | undefined,
  { weights }: Pick<MenuMessages, 'weights'>,
): string {
  const name = NAMED.get(weightGrams ?? 0);
  return name ? weights[name] : '';
}
