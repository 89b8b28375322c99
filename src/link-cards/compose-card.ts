import { mixColours } from '../plates/press/colour.ts';
import { type Box, CARD_PX, type CardLayout } from './card-layout.ts';
import type { CardSpec } from './card-spec.ts';
import { openCardTypefaces } from './card-typefaces.ts';
import { composeWords } from './compose-words.ts';

/** `--ink` and `--ink-soft` in `src/styles/tokens.css`: settings are refused where they can't be read on the paper. */
const INK = '#1f2a1e';
const SOFT_INK = '#566050';
const PLATE_WIDTH = 600;

/**
 * A card as an SVG picture of 1200 × 630 px, all words drawn as outlines. The photograph is laid on it later.
 * @param drawPlate gives the text of a plate's SVG picture
 */
export async function composeCard(
  spec: CardSpec,
  layout: CardLayout,
  drawPlate: (options: CardSpec['plates'][number]) => string,
): Promise<string> {
  const { paper, accent, type } = spec.look;
  const { width, height } = CARD_PX;
  const sheets = layout.sheets.map((sheet, index) => {
    const plate = layout.photo ? undefined : spec.plates[index];
    return drawSheet(sheet, paper) + (plate ? mountPlate(drawPlate(plate), sheet) : '');
  });
  const words = composeWords(spec, layout.text, await openCardTypefaces(type), {
    ink: INK,
    soft: SOFT_INK,
    accent,
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="${paper}" d="M0 0h${width}v${height}H0z"/>${sheets.join('')}${words}</svg>`;
}

/** Paler than the paper, with a hairline around it. */
function drawSheet({ left, top, width, height }: Box, paper: string): string {
  const fill = mixColours(paper, '#ffffff', 0.55);
  const line = mixColours(paper, INK, 0.16);
  return `<path fill="${fill}" stroke="${line}" d="M${left + 0.5} ${top + 0.5}h${width - 1}v${height - 1}h${1 - width}z"/>`;
}

/** The plate's white becomes the sheet's own tone. */
function mountPlate(plate: string, { left, top, width }: Box): string {
  const scale = width / PLATE_WIDTH;
  return `<g style="mix-blend-mode:multiply" transform="translate(${left} ${top}) scale(${scale})">${plate}</g>`;
}
