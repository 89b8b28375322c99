import type { Wash } from '#illustrations/drawing/form.ts';
import type { Random } from '#illustrations/drawing/random.ts';

/** How far from above cartridges and batteries are seen. */
export const TILT = 0.2;

/** Hardware is mostly left bare, so that the colour stays with the oil. */
export function chooseTone(random: Random): Wash {
  return random.pick(['paper', 'paper', 'deep']);
}
