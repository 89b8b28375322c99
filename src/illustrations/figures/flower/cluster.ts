import { type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at, type Point } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBract, pistils } from './bract.ts';
import type { BudHabit } from './habit.ts';
import { drawLeaflet } from './leaflet.ts';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A part of the bud with its place in depth: larger is nearer to the eye. */
export interface Placed {
  readonly form: Form;
  readonly depth: number;
}

/** Half the bud's width at a share of its height from the base. */
export function radiusAt({ shoulder, width }: BudHabit, share: number): number {
  const fall = share < shoulder ? (shoulder - share) / shoulder : (share - shoulder) / (1 - shoulder);
  const foot = share < shoulder ? 0.5 : 0.1;
  return (width / 2) * (foot + (1 - foot) * Math.cos((Math.PI / 2) * Math.min(1, fall)) ** 1.05);
}

/** The bud's axis, base at the origin. */
export function axisAt({ height, lean }: BudHabit, share: number): Point {
  return at(lean * share * share, -height * share);
}

/** Lower parts stand before the bases of higher ones, as on a cone. */
function depthAt(share: number, turn: number): number {
  return Math.sin(turn) * 1.6 - share * 9;
}

/** Bracts about a short side shoot that grows at `turn` radians round the axis; a quarter turn faces the eye. */
export function drawCluster(habit: BudHabit, share: number, turn: number, random: Random): Placed[] {
  const axis = axisAt(habit, share);
  const radius = radiusAt(habit, share);
  const size = 1 - 0.46 * share;
  const reach = Math.max(habit.bractLength * 0.42 * size, radius * 0.42) * random.between(0.85, 1.15);
  const center = at(axis.x + Math.cos(turn) * Math.max(0, radius - reach), axis.y);
  const count = Math.round(2.6 + (reach / (habit.bractLength * size)) * 2.7);
  return Array.from({ length: count }, (_, index): Placed => {
    const round = index * GOLDEN_ANGLE + turn;
    const climb = 1 - (index + 0.5) / count;
    const spread = Math.sqrt(1 - climb * climb);
    const sideways = Math.cos(round) * spread;
    const facing = Math.sin(turn) * 0.6 + Math.sin(round) * spread;
    const base = at(
      center.x + sideways * reach * 0.7,
      center.y - (climb - 0.5) * reach * 1.9 + Math.sin(round) * spread * reach * 0.3,
    );
    const length = habit.bractLength * size * random.between(0.85, 1.1) * (1 - 0.2 * Math.max(0, facing));
    const width = length * random.between(0.5, 0.6) * (1 + 0.2 * Math.max(0, facing));
    const darkness = 0.45 + Math.cos(turn) * 0.5 + sideways * 0.35 - climb * 0.3;
    const hairs = random.chance(habit.hairiness)
      ? pistils(-length, habit.bractLength * size * 0.8, random)
      : [];
    const bract = drawBract({ length, width, darkness }, random.between(-0.5, 0.5), hairs);
    const outwards = Math.cos(turn) * 0.55 * (1 - share * 0.5) + sideways * 0.5;
    const place = { to: base, turn: Math.atan2(outwards, 1) + random.between(-0.14, 0.14) };
    const [form = bract] = placeFigure([bract], place);
    return { form, depth: depthAt(share, turn) + facing * 0.5 - climb * 0.9 };
  });
}

/** Leaves that grow towards the eye more than sideways are covered by their cluster. */
const HIDDEN_LEAF = 0.45;

/** The leaf under a cluster, of which little more than the tip looks out. */
export function drawClusterLeaf(habit: BudHabit, share: number, turn: number, random: Random): Placed[] {
  const side = Math.cos(turn);
  if (habit.leafLength <= 0 || share > 0.85 || Math.abs(side) < HIDDEN_LEAF) return [];
  const axis = axisAt(habit, share);
  const length =
    habit.leafLength * (1.1 - 0.6 * share) * random.between(0.7, 1.25) * (0.55 + 0.45 * Math.abs(side));
  const bend = Math.sign(side) * random.between(-0.3, 0.3);
  const leaf = drawLeaflet({ length, width: length * random.between(0.16, 0.23), bend, teeth: 6 }, random);
  const place = {
    to: at(axis.x + side * radiusAt(habit, share) * 0.6, axis.y + habit.bractLength * 0.25),
    turn: side * random.between(0.5, 1.15),
  };
  return placeFigure([leaf], place).map((form) => ({ form, depth: depthAt(share, turn) - 1.2 }));
}
