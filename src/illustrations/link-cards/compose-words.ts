import type { StrainType } from '#menu/model/strain.ts';
import { STRAIN_SHAPES } from '../strain-shapes.ts';
import type { CardSpec } from './card-spec.ts';
import type { CardTypefaces } from './card-typefaces.ts';
import type { Box } from './pixels/card-layout.ts';
import type { Shape } from './pixels/render.ts';
import { breakLines, fitLine, hasRoomForWords, type Measure } from './type/break-lines.ts';
import { drawLine, measureLine, type TextStyle, toSettable } from './type/text-style.ts';

export interface CardInks {
  ink: string;
  soft: string;
  accent: string;
}

/** Sizes in pixels, with the most lines each may take. Largest first: a title gets the first size at which it fits. */
const TITLE_SETTINGS = [
  [112, 2],
  [100, 2],
  [88, 3],
  [80, 3],
  [72, 3],
  [64, 3],
  [58, 3],
  [52, 3],
  [46, 3],
  [42, 3],
] as const;
/** A title too long even for this size ends with an ellipsis. */
const SMALLEST_TITLE_PX = 38;
const TITLE_LINES = 3;
const LINE_HEIGHT = 1.08;

const EYEBROW = { sizePx: 23, trackingEm: 0.09 };
const FACTS = { sizePx: 29, trackingEm: 0 };
const SIGNATURE = { sizePx: 34, trackingEm: -0.01 };
const IMPRINT = { sizePx: 22, trackingEm: 0 };
const TITLE_TRACKING_EM = -0.012;
const MARK_PX = 20;
const RULE_PX = 2;
/** Between facts; wide, because a single space around the dot looks like one between words. */
const POINT = '  ·  ';
/** Height of capitals and figures, in ems; nearly the same in both typefaces. */
const CAPITAL_EM = 0.71;

/** The words of a card as shapes: brand, name and facts from the top, the store's from the foot. */
export function composeWords(spec: CardSpec, box: Box, typefaces: CardTypefaces, inks: CardInks): Shape[] {
  return [...composeHead(spec, box, typefaces, inks), ...composeFoot(spec, box, typefaces, inks)];
}

function composeHead(spec: CardSpec, box: Box, { display, text }: CardTypefaces, inks: CardInks): Shape[] {
  const title = findTitle(spec, display);
  const eyebrow = title === spec.eyebrow ? '' : toSettable(spec.eyebrow ?? '', text).toUpperCase();
  const { lines, style } = setTitle(title, box.width, display);
  const eyebrowStyle = { typeface: text, ...EYEBROW };
  const eyebrowBase = box.top + EYEBROW.sizePx * CAPITAL_EM;
  const titleTop = eyebrow ? eyebrowBase + 30 : box.top;
  const firstBase = titleTop + style.sizePx * CAPITAL_EM;
  const lastBase = firstBase + (lines.length - 1) * style.sizePx * LINE_HEIGHT;
  const titleLines = lines.flatMap((line, index) =>
    drawLine(line, style, {
      left: box.left,
      baseline: firstBase + index * style.sizePx * LINE_HEIGHT,
      color: inks.ink,
    }),
  );
  return [
    ...drawFitted(eyebrow, eyebrowStyle, { box, baseline: eyebrowBase, color: inks.soft }),
    ...titleLines,
    ...composeFacts(spec, { ...box, top: Math.round(lastBase + style.sizePx * 0.2 + 46) }, text, inks),
  ];
}

/** The name, or the next best thing where it is all emoji or in a script that the fonts don't have. */
function findTitle({ title, eyebrow = '', facts, signature = '' }: CardSpec, typeface: Typeface): string {
  const candidates = [title, eyebrow, facts[0] ?? '', signature].map((each) => toSettable(each, typeface));
  return candidates.find(Boolean) ?? '';
}

type Typeface = CardTypefaces['display'];

function setTitle(title: string, width: number, typeface: Typeface): { lines: string[]; style: TextStyle } {
  for (const [sizePx, maxLines] of TITLE_SETTINGS) {
    const style = { typeface, sizePx, trackingEm: TITLE_TRACKING_EM };
    const measure = toMeasure(style);
    if (!hasRoomForWords(title, measure, width)) continue;
    const { lines, isCut } = breakLines(title, measure, width, maxLines);
    if (!isCut) return { lines, style };
  }
  const style = { typeface, sizePx: SMALLEST_TITLE_PX, trackingEm: TITLE_TRACKING_EM };
  return { lines: breakLines(title, toMeasure(style), width, TITLE_LINES).lines, style };
}

function toMeasure(style: TextStyle): Measure {
  return (line) => measureLine(line, style);
}

/** The strain type with its mark, then the rest. @param box whose top is the base line */
function composeFacts({ strain, facts }: CardSpec, box: Box, typeface: Typeface, inks: CardInks): Shape[] {
  const label = toSettable(strain?.label ?? '', typeface);
  const words = [label, ...facts.map((fact) => toSettable(fact, typeface))].filter(Boolean).join(POINT);
  const hasMark = strain !== undefined && label !== '';
  const indent = hasMark ? MARK_PX + 12 : 0;
  const room = { ...box, left: box.left + indent, width: box.width - indent };
  const style = { typeface, ...FACTS };
  return [
    ...(hasMark ? [drawMark(strain.type, box, inks.accent)] : []),
    ...drawFitted(words, style, { box: room, baseline: box.top, color: inks.ink }),
  ];
}

function drawMark(type: StrainType, { left, top }: Box, color: string): Shape {
  return {
    elements: `<path transform="scale(${MARK_PX / 10})" d="${STRAIN_SHAPES[type]}"/>`,
    box: { left, top: top - MARK_PX, width: MARK_PX, height: MARK_PX },
    color,
  };
}

/** From the rule down: who sells it, and where. */
function composeFoot(spec: CardSpec, box: Box, { display, text }: CardTypefaces, inks: CardInks): Shape[] {
  const bottom = box.top + box.height;
  const imprint = spec.imprint
    .map((each) => toSettable(each, text))
    .filter(Boolean)
    .join(POINT);
  const signature = toSettable(spec.signature ?? '', display);
  const imprintBase = bottom - 2;
  const signatureBase = imprint ? imprintBase - 38 : imprintBase;
  const topBase = signature ? signatureBase - SIGNATURE.sizePx * CAPITAL_EM : imprintBase - IMPRINT.sizePx;
  return [
    {
      elements: `<path d="M0 0h${box.width}v${RULE_PX}H0z"/>`,
      box: { ...box, top: Math.round(topBase - 26), height: RULE_PX },
      color: inks.ink,
    },
    ...drawFitted(
      signature,
      { typeface: display, ...SIGNATURE },
      { box, baseline: signatureBase, color: inks.ink },
    ),
    ...drawFitted(imprint, { typeface: text, ...IMPRINT }, { box, baseline: imprintBase, color: inks.soft }),
  ];
}

function drawFitted(
  line: string,
  style: TextStyle,
  { box, baseline, color }: { box: Box; baseline: number; color: string },
): Shape[] {
  const fitted = fitLine(line, toMeasure(style), box.width);
  return drawLine(fitted, style, { left: box.left, baseline, color });
}
