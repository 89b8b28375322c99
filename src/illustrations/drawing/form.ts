import { at, type Bounds, boundsOf, type Line, type Outline, type Point } from './point.ts';

/** What an illustration is drawn on, in its user units (4:5). */
export const SHEET = { width: 600, height: 750, color: '#ffffff' };

/**
 * Nibs in order of width. `hair` tapers from the start of a line to its end; `stain` prints in the
 * illustration's accent color.
 */
export type Nib = 'hair' | 'thin' | 'plain' | 'full' | 'broad' | 'stain';

/** Which ink a form's area is printed with. `paper` takes away what was printed there before. */
export type Wash = 'main' | 'deep' | 'accent' | 'paper';

/** A line on a form. */
export interface Mark {
  readonly line: Line;
  readonly nib: Nib;
  /** Lines of a form's surface end at its edge. Hairs and strings go beyond it. Default: false. */
  readonly leavesForm?: boolean;
}

/** Diagonal hatching on the side that is turned away from the light. */
export interface Shade {
  /** How far the strokes reach in from the edge, in the drawing's units. */
  readonly depth: number;
  /** From stroke to stroke in units of the sheet, whatever the drawing's scale. Default: 5. */
  readonly spacing?: number;
  /** `thin` strokes don't taper, which shows little where they are short. Default: `hair`. */
  readonly nib?: 'hair' | 'thin';
  /** A second layer across the first, half as deep. Default: false. */
  readonly crossed?: boolean;
}

/** Dots, denser on the side that is turned away from the light. */
export interface Stipple {
  readonly count: number;
  /** 0 spreads the dots evenly, 1 leaves the lit half bare. */
  readonly lean: number;
}

/** One thing in a drawing that hides what is drawn before it. */
export interface Form {
  readonly outline: Outline;
  readonly wash?: Wash;
  /** `shaded` is heavier away from the light, `light` the same with thinner nibs. Default: `shaded`. */
  readonly edge?: 'shaded' | 'light' | 'none';
  readonly shade?: Shade;
  readonly stipple?: Stipple;
  readonly marks?: readonly Mark[];
  /** Glass and shadows hide nothing. Default: false. */
  readonly seeThrough?: boolean;
}

/** Forms from the back to the front. */
export type Figure = readonly Form[];

function mapForm(form: Form, place: (point: Point) => Point): Form {
  const marks = form.marks?.map((mark) => ({ ...mark, line: mark.line.map(place) })) ?? [];
  return { ...form, outline: form.outline.map(place), marks };
}

function mapFigure(figure: Figure, place: (point: Point) => Point): Figure {
  return figure.map((form) => mapForm(form, place));
}

/** How a figure is put into another. */
export interface Placement {
  /** Where the figure's origin comes to lie. */
  readonly to: Point;
  /** Radians, clockwise. Default: 0. */
  readonly turn?: number;
  /** Default: 1. */
  readonly scale?: number;
  /** Swap left and right first. Default: false. */
  readonly mirrored?: boolean;
}

/** Mirrors, scales and turns a figure about its origin, then moves it. */
export function placeFigure(
  figure: Figure,
  { to, turn = 0, scale = 1, mirrored = false }: Placement,
): Figure {
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const placed = mapFigure(figure, (point) => {
    const x = mirrored ? -point.x : point.x;
    return at(to.x + x * cos - point.y * sin, to.y + x * sin + point.y * cos);
  });
  if (scale === 1) return placed;
  return placed.map((form) =>
    form.shade ? { ...form, shade: { ...form.shade, depth: form.shade.depth * scale } } : form,
  );
}

/** The box that holds the figure with its hairs and strings. */
export function boundsOfFigure(figure: Figure): Bounds {
  return boundsOf(figure.flatMap((form) => [...form.outline, ...(form.marks ?? []).flatMap((m) => m.line)]));
}

/** Scales and centers a figure in a box of the sheet. */
export function fitFigure(figure: Figure, box: Bounds): Figure {
  const { left, top, right, bottom } = boundsOfFigure(figure);
  const scale = Math.min((box.right - box.left) / (right - left), (box.bottom - box.top) / (bottom - top));
  const to = at(
    (box.left + box.right) / 2 - ((left + right) / 2) * scale,
    (box.top + box.bottom) / 2 - ((top + bottom) / 2) * scale,
  );
  return placeFigure(figure, { to, scale });
}
