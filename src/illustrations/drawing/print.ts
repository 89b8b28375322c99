import { mixColors } from './color.ts';
import { refine, simplify } from './curve.ts';
import { type Figure, type Nib, SHEET } from './form.ts';
import { visibleMarks } from './hide.ts';
import type { Inks } from './inks.ts';
import { PATH_UNITS, toPathText } from './path-text.ts';
import { at, type Line, type Point } from './point.ts';
import { createRandom, hashText, type Random } from './random.ts';
import { taperStroke } from './ribbon.ts';
import { cutBlocks } from './wash-block.ts';

const LIGHT_INK = '#1f2a1e';
const DARK_SHEET = '#1a1f15';
const DARK_INK = '#e9e6da';

/** How far the color is printed beside the lines. */
const OFF_REGISTER = 3;
const HAND_REACH = 1.1;
const LINE_TOLERANCE = 0.3;

const NIB_WIDTH = { hair: 1.25, thin: 0.85, plain: 1.15, full: 1.5, broad: 2, stain: 1.4 } as const;
const STROKED = [
  ['stain', 'stain'],
  ['thin', 'ink'],
  ['plain', 'ink'],
  ['full', 'ink'],
  ['broad', 'ink'],
] as const;

/** The colors of an illustration on one ground: lines, stained lines and the three washes. */
interface Tones {
  readonly ink: string;
  readonly stain: string;
  readonly main: string;
  readonly deep: string;
  readonly accent: string;
}

/** Moves points a little, the same for points that lie together, so that lines waver as a hand does but still meet. */
type Hand = (point: Point) => Point;

function lightTones({ wash, accent, stain }: Inks): Tones {
  return {
    ink: LIGHT_INK,
    stain,
    main: mixColors(wash, SHEET.color, 0.26),
    deep: wash,
    accent: mixColors(accent, SHEET.color, 0.42),
  };
}

/** Washes sink towards the dark sheet so that pale lines keep their contrast on them. */
function darkTones({ wash, accent, stain }: Inks): Tones {
  return {
    ink: DARK_INK,
    stain: mixColors(stain, '#f0c0a0', 0.4),
    main: mixColors(wash, DARK_SHEET, 0.5),
    deep: mixColors(wash, DARK_SHEET, 0.66),
    accent: mixColors(accent, DARK_SHEET, 0.54),
  };
}

type Paint = (tone: keyof Tones, property: 'fill' | 'stroke') => string;

function waver(line: Line, hand: Hand): Line {
  return simplify(refine(line, 9).map(hand), LINE_TOLERANCE);
}

function strokes(figure: Figure, seed: string, paint: Paint): string {
  const random = createRandom(`hand ${seed}`);
  const hand = createHand(random, HAND_REACH);
  const lines = new Map<Nib, Line[]>();
  for (const { nib, line } of visibleMarks(figure, random)) {
    lines.set(nib, [...(lines.get(nib) ?? []), waver(line, hand)]);
  }
  const wedges = (lines.get('hair') ?? []).map((line) => taperStroke(line, NIB_WIDTH.hair));
  const hatching = wedges.length > 0 ? `<path ${paint('ink', 'fill')} d="${toPathText(wedges, true)}"/>` : '';
  const stroked = STROKED.map(([nib, tone]) => {
    const text = toPathText(lines.get(nib) ?? [], false);
    return text
      ? `<path ${paint(tone, 'stroke')} stroke-width="${NIB_WIDTH[nib] * PATH_UNITS}" d="${text}"/>`
      : '';
  });
  return `${hatching}<g fill="none" stroke-linecap="round" stroke-linejoin="round">${stroked.join('')}</g>`;
}

function washes(figure: Figure, paint: Paint): string {
  const paths = [...cutBlocks(figure, SHEET.width, SHEET.height)].map(
    ([wash, outlines]) => `<path ${paint(wash, 'fill')} d="${toPathText(outlines, true)}"/>`,
  );
  const offset = OFF_REGISTER * PATH_UNITS;
  return paths.length > 0 ? `<g transform="translate(${offset} ${offset})">${paths.join('')}</g>` : '';
}

/** Rules for the classes that the drawing has. */
function toneRules(tones: Tones, id: string, drawing: string): string {
  return Object.entries(tones)
    .flatMap(([tone, color]) => [
      [`${id}${tone}f`, `fill:${color}`],
      [`${id}${tone}s`, `stroke:${color}`],
    ])
    .filter(([name]) => drawing.includes(`"${name}"`))
    .map(([name, color]) => `.${name}{${color}}`)
    .join('');
}

/** Prints a figure as the text of an SVG picture. Classes begin with the seed's hash. */
export function printFigure(figure: Figure, inks: Inks, seed: string, ground: 'paper' | 'auto'): string {
  const id = `p${hashText(seed).toString(36)}`;
  const light = lightTones(inks);
  const paint: Paint =
    ground === 'paper'
      ? (tone, property) => `${property}="${light[tone]}"`
      : (tone, property) => `class="${id}${tone}${property === 'fill' ? 'f' : 's'}"`;
  const drawing = `<g transform="scale(${1 / PATH_UNITS})">${washes(figure, paint)}${strokes(figure, seed, paint)}</g>`;
  const head =
    ground === 'paper'
      ? `<path fill="${SHEET.color}" d="M0 0h${SHEET.width}v${SHEET.height}H0z"/>`
      : `<style>${toneRules(light, id, drawing)}@media (prefers-color-scheme:dark){${toneRules(darkTones(inks), id, drawing)}}</style>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET.width} ${SHEET.height}" width="${SHEET.width}" height="${SHEET.height}">${head}${drawing}</svg>`;
}

/** A hand that strays at most about `reach` units. */
function createHand(random: Random, reach: number): Hand {
  const phase = () => random.between(0, 2 * Math.PI);
  const [a, b, c, d] = [phase(), phase(), phase(), phase()];
  return ({ x, y }) =>
    at(
      x + reach * (0.6 * Math.sin(x * 0.023 + y * 0.031 + a) + 0.4 * Math.sin(x * 0.061 - y * 0.083 + b)),
      y + reach * (0.6 * Math.sin(y * 0.027 - x * 0.019 + c) + 0.4 * Math.sin(y * 0.071 + x * 0.064 + d)),
    );
}
