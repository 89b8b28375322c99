import sharp from 'sharp';
import { LIGHT } from '#menu/look.ts';
import { mixColors } from '../drawing/color.ts';
import type { CardSpec } from './card-spec.ts';
import { openCardTypefaces } from './card-typefaces.ts';
import { composeWords } from './compose-words.ts';
import { type Box, CARD_PX, type CardLayout, layOutCard } from './pixels/card-layout.ts';
import { createPixels, fillBox, ink, multiply, type Pixels } from './pixels/pixels.ts';
import { renderIllustration, renderPhoto, renderShape } from './pixels/render.ts';

export interface DrawnCard {
  /** A JPEG of 1200 × 630 px and at most 90,000 bytes. */
  jpeg: Buffer;
  /** Whether the photograph could not be read, and the illustration is shown in its place. */
  isStandIn: boolean;
}

/** Messengers load that even on a slow connection; the smallest picture that any of them refuses is several times as large. */
const MAX_BYTES = 90_000;
const QUALITIES = [80, 70, 55, 40, 25] as const;

/** Canvases of finished cards, used again: 2.3 MB for each new card would keep the garbage collector busy. */
const idleCanvases: Pixels[] = [];

/**
 * Draws a card: pictures and lines of words are rendered one by one, most of them once for many cards, and put together here.
 * @param pictureFile absolute path of the photograph, if the card has one; a file of one name must never change
 * @throws Error if the words or the illustration can't be drawn; a photograph that can't be read is left out
 */
export async function drawCard(spec: CardSpec, pictureFile: string | undefined): Promise<DrawnCard> {
  const { paper, accent, type } = spec.look;
  const layout = layOutCard(spec.plates.length, spec.picture);
  const photo = await readPhoto(pictureFile, layout);
  const isStandIn = spec.picture !== undefined && !photo;
  const { sheets, text } = isStandIn ? layOutCard(spec.plates.length, undefined) : layout;
  const card = idleCanvases.pop() ?? createPixels(CARD_PX);
  fillBox(card, { left: 0, top: 0, ...CARD_PX }, paper);
  for (const sheet of sheets) drawSheet(card, sheet, paper);
  if (photo) multiply(card, photo.pixels, photo.place);
  else await drawIllustrations(card, sheets, spec.plates);
  const words = composeWords(spec, text, await openCardTypefaces(type), {
    ink: LIGHT.ink,
    soft: LIGHT['ink-soft'],
    accent,
  });
  const shapes = words.map(async (shape) => ({ ...shape, coverage: await renderShape(shape) }));
  for (const { coverage, box, color } of await Promise.all(shapes)) ink(card, coverage, box, color);
  const jpeg = await encode(card);
  idleCanvases.push(card);
  return { jpeg, isStandIn };
}

/** The photograph and its place; undefined if the card has none or it can't be read. */
async function readPhoto(
  file: string | undefined,
  { photo: place }: CardLayout,
): Promise<{ pixels: Pixels; place: Box } | undefined> {
  if (!file || !place) return undefined;
  try {
    return { pixels: await renderPhoto(file, place), place };
  } catch {
    return undefined;
  }
}

/** Paler than the paper, with a hairline around it. */
function drawSheet(card: Pixels, sheet: Box, paper: string): void {
  const { left, top, width, height } = sheet;
  fillBox(card, sheet, mixColors(paper, LIGHT.ink, 0.16));
  const inner = { left: left + 1, top: top + 1, width: width - 2, height: height - 2 };
  fillBox(card, inner, mixColors(paper, '#ffffff', 0.55));
}

async function drawIllustrations(
  card: Pixels,
  sheets: readonly Box[],
  plates: CardSpec['plates'],
): Promise<void> {
  for (const [index, sheet] of sheets.entries()) {
    const plate = plates[index];
    if (plate) multiply(card, await renderIllustration(plate, sheet), sheet);
  }
}

/** Not progressive: that would take twice as long and save a twentieth of the bytes. */
async function encode({ data, width, height }: Pixels): Promise<Buffer> {
  let jpeg = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality })
      .toBuffer();
    if (jpeg.length <= MAX_BYTES) break;
  }
  return jpeg;
}
