import type { Figure, Form } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { axisAt, drawCluster, drawClusterLeaf, type Placed, radiusAt } from './cluster.ts';
import type { BudHabit } from './habit.ts';

/** Directions round the axis in which the clusters of one level grow, the hidden side left out. */
function turnsAt(habit: BudHabit, level: number, share: number, random: Random): number[] {
  const stray = () => random.between(-0.22, 0.22);
  const front = Math.round(radiusAt(habit, share) / habit.bractLength) + (level % 2);
  const spacing = Math.PI / (front + 1);
  return Array.from({ length: front + 2 }, (_, index) => Math.PI - index * spacing + stray() / (front + 1));
}

/** What can be seen between the bracts: the dark inside of the bud. */
function drawCore(habit: BudHabit): Form {
  const shares = Array.from({ length: 9 }, (_, index) => index / 9);
  const side = (sign: number) =>
    shares.map((share) => {
      const axis = axisAt(habit, share);
      return at(axis.x + sign * radiusAt(habit, share) * (share === 0 ? 0.4 : 0.78), axis.y);
    });
  return {
    outline: [...side(-1), axisAt(habit, 0.95), ...side(1).toReversed()],
    wash: 'deep',
    edge: 'none',
    shade: { depth: habit.width, spacing: 6, nib: 'thin' },
  };
}

/** A bud without its stem: the base of its axis at the origin, the tip upwards. */
export function drawBud(habit: BudHabit, random: Random): Figure {
  const placed: Placed[] = drawCluster(habit, 0.9, Math.PI / 2, random);
  for (let level = 0; level < habit.levels; level += 1) {
    const share = 0.04 + 0.78 * (level / (habit.levels - 1));
    for (const turn of turnsAt(habit, level, share, random)) {
      const own = share + random.between(-0.03, 0.03) - Math.sin(turn) * 0.02;
      placed.push(...drawCluster(habit, own, turn, random), ...drawClusterLeaf(habit, own, turn, random));
    }
  }
  return [drawCore(habit), ...placed.toSorted((a, b) => a.depth - b.depth).map(({ form }) => form)];
}
