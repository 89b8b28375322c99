import { createCutter } from './clip.ts';
import { simplifyOutline } from './curve.ts';
import type { Figure, Wash } from './form.ts';
import { at, type Outline, type Point, signedArea } from './point.ts';

/** The washes are cut like wood blocks: from a grid of cells this wide, in units of the sheet. */
const CELL = 1.5;
const TOLERANCE = 0.8;
const SMOOTHED_STEPS = 4;
/** Smaller areas and gaps are left out: a cutter's knife would slip. Square units. */
const SMALLEST_AREA = 60;

/** A wash that is printed. */
export type Tint = Exclude<Wash, 'paper'>;

const INK_BY_WASH = { paper: 0, main: 1, deep: 2, accent: 3 } as const;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** The ink of each cell, row by row; 0 is bare. */
  readonly cells: Uint8Array;
}

function inkAt({ cells, columns, rows }: Grid, column: number, row: number): number {
  if (column < 0 || row < 0 || column >= columns || row >= rows) return 0;
  return cells[row * columns + column] ?? 0;
}

/** Where a row's middle crosses the outline, in columns, ascending. */
function crossingsOfRow(edges: Float64Array, row: number): number[] {
  const y = (row + 0.5) * CELL;
  const columns: number[] = [];
  for (let index = 0; index < edges.length; index += 4) {
    const y1 = edges[index + 1] ?? 0;
    const y2 = edges[index + 3] ?? 0;
    if (y1 > y === y2 > y) continue;
    const x1 = edges[index] ?? 0;
    columns.push((x1 + ((y - y1) / (y2 - y1)) * ((edges[index + 2] ?? 0) - x1)) / CELL);
  }
  return columns.sort((left, right) => left - right);
}

function fillOutline(grid: Grid, outline: Outline, ink: number): void {
  const { bounds, edges } = createCutter(outline);
  const lastRow = Math.min(grid.rows - 1, Math.floor(bounds.bottom / CELL));
  for (let row = Math.max(0, Math.floor(bounds.top / CELL)); row <= lastRow; row += 1) {
    const columns = crossingsOfRow(edges, row);
    for (let pair = 0; pair + 1 < columns.length; pair += 2) {
      const from = Math.max(0, Math.round(columns[pair] ?? 0));
      const to = Math.min(grid.columns, Math.round(columns[pair + 1] ?? 0));
      if (to > from) grid.cells.fill(ink, row * grid.columns + from, row * grid.columns + to);
    }
  }
}

/** Steps right, down, left and up along the grid's lines, and the cells to the right-hand and left-hand of each. */
const COURSES = [
  { dx: 1, dy: 0, right: [0, 0], left: [0, -1] },
  { dx: 0, dy: 1, right: [-1, 0], left: [0, 0] },
  { dx: -1, dy: 0, right: [-1, -1], left: [-1, 0] },
  { dx: 0, dy: -1, right: [0, -1], left: [-1, -1] },
] as const;

/** The edges of one ink's areas as closed outlines, holes the other way round. */
function traceInk(grid: Grid, ink: number): Outline[] {
  const lines = grid.columns + 1;
  const walked = new Uint8Array(lines * (grid.rows + 1) * 4);
  const isEdge = (x: number, y: number, course: number): boolean => {
    const { right, left } = COURSES[course % 4] ?? COURSES[0];
    return inkAt(grid, x + right[0], y + right[1]) === ink && inkAt(grid, x + left[0], y + left[1]) !== ink;
  };
  function walk(startX: number, startY: number): Outline {
    const outline: Point[] = [];
    let [x, y, course] = [startX, startY, 0];
    while (!walked[(y * lines + x) * 4 + course]) {
      walked[(y * lines + x) * 4 + course] = 1;
      const { dx, dy } = COURSES[course] ?? COURSES[0];
      outline.push(at((x + dx / 2) * CELL, (y + dy / 2) * CELL));
      [x, y] = [x + dx, y + dy];
      const from = course;
      course = [from + 1, from, from + 3].map((turn) => turn % 4).find((turn) => isEdge(x, y, turn)) ?? from;
    }
    return outline;
  }
  const outlines: Outline[] = [];
  for (let y = 0; y < grid.rows; y += 1) {
    for (let x = 0; x < grid.columns; x += 1) {
      // As `isEdge` for a step to the right, but written out: it is asked for every cell of the sheet.
      const cell = y * grid.columns + x;
      if (grid.cells[cell] !== ink || grid.cells[cell - grid.columns] === ink) continue;
      if (!walked[(y * lines + x) * 4]) outlines.push(walk(x, y));
    }
  }
  return outlines;
}

/** The outline without the grid's stairs: each point moved to the mean of its neighborhood. */
function smoothStairs(outline: Outline): Outline {
  const reach = Math.min(SMOOTHED_STEPS, Math.floor((outline.length - 1) / 2));
  return outline.map((_, index) => {
    let x = 0;
    let y = 0;
    for (let step = -reach; step <= reach; step += 1) {
      const near = outline.at((index + step) % outline.length);
      x += near?.x ?? 0;
      y += near?.y ?? 0;
    }
    return at(x / (2 * reach + 1), y / (2 * reach + 1));
  });
}

/** The areas each wash is printed on, where no later form covers them with another wash or with paper. */
export function cutBlocks(figure: Figure, widthUnits: number, heightUnits: number): Map<Tint, Outline[]> {
  const [columns, rows] = [Math.ceil(widthUnits / CELL), Math.ceil(heightUnits / CELL)];
  const grid = { columns, rows, cells: new Uint8Array(columns * rows) };
  for (const { wash, outline } of figure) {
    if (wash) fillOutline(grid, outline, INK_BY_WASH[wash]);
  }
  const blocks = new Map<Tint, Outline[]>();
  for (const wash of ['main', 'deep', 'accent'] as const) {
    const outlines = traceInk(grid, INK_BY_WASH[wash]).filter(
      (outline) => Math.abs(signedArea(outline)) > SMALLEST_AREA * 2,
    );
    if (outlines.length === 0) continue;
    blocks.set(
      wash,
      outlines.map((outline) => simplifyOutline(smoothStairs(outline), TOLERANCE)),
    );
  }
  return blocks;
}
