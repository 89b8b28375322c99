import { at, type Point } from './point.ts';
import type { Random } from './random.ts';

/** Moves points a little, the same for points that lie together, so that lines waver as a hand does but still meet. */
export type Hand = (point: Point) => Point;

/** A hand that strays at most about `reach` units. */
export function createHand(random: Random, reach: number): Hand {
  const phase = () => random.between(0, 2 * Math.PI);
  const [a, b, c, d] = [phase(), phase(), phase(), phase()];
  return ({ x, y }) =>
    at(
      x + reach * (0.6 * Math.sin(x * 0.023 + y * 0.031 + a) + 0.4 * Math.sin(x * 0.061 - y * 0.083 + b)),
      y + reach * (0.6 * Math.sin(y * 0.027 - x * 0.019 + c) + 0.4 * Math.sin(y * 0.071 + x * 0.064 + d)),
    );
}
