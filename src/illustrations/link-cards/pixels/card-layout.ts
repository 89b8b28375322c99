import { SHEET } from '#illustrations/drawing/form.ts';
import type { Picture } from '#menu/model/picture.ts';

/** A rectangle on the card, in whole pixels from its upper left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The size that link previews are shown at (https://ogp.me/). */
export const CARD_PX = { width: 1200, height: 630 };

const MARGIN_PX = 48;
const SHEET_HEIGHT_PX = CARD_PX.height - 2 * MARGIN_PX;
/** Width to height of an illustration. */
const ILLUSTRATION_RATIO = SHEET.width / SHEET.height;
/** Paper around a photograph on its sheet. */
const MOUNT_PX = 18;
const GUTTER_PX = 56;
const SHEET_GAP_PX = 14;

/** Of a photograph, in pixels. */
type PhotoSize = Pick<Picture, 'widthPx' | 'heightPx'>;

/** Where things stand: sheets on the left, words on the right. */
export interface CardLayout {
  sheets: Box[];
  /** The photograph's place on the only sheet, of the photograph's shape. */
  photo?: Box;
  text: Box;
}

/** @param sheetCount 1, or 4 for two rows of two; a photograph has one */
export function layOutCard(sheetCount: number, picture: PhotoSize | undefined): CardLayout {
  const sheet = { left: MARGIN_PX, top: MARGIN_PX, width: toSheetWidth(picture), height: SHEET_HEIGHT_PX };
  const left = sheet.left + sheet.width + GUTTER_PX;
  const text = {
    left,
    top: sheet.top,
    width: CARD_PX.width - MARGIN_PX - left,
    height: sheet.height,
  };
  if (picture) return { sheets: [sheet], photo: fitPhoto(sheet, picture), text };
  return { sheets: sheetCount === 4 ? quarter(sheet) : [sheet], text };
}

/** A sheet is upright, and widens up to a square for a photograph that is. */
function toSheetWidth(picture: PhotoSize | undefined): number {
  const ratio = picture ? picture.widthPx / picture.heightPx : ILLUSTRATION_RATIO;
  return Math.round(SHEET_HEIGHT_PX * Math.min(1, Math.max(ILLUSTRATION_RATIO, ratio)));
}

function fitPhoto(sheet: Box, { widthPx, heightPx }: PhotoSize): Box {
  const [roomWidth, roomHeight] = [sheet.width - 2 * MOUNT_PX, sheet.height - 2 * MOUNT_PX];
  const scale = Math.min(roomWidth / widthPx, roomHeight / heightPx);
  const width = Math.max(1, Math.round(widthPx * scale));
  const height = Math.max(1, Math.round(heightPx * scale));
  return {
    left: sheet.left + Math.round((sheet.width - width) / 2),
    top: sheet.top + Math.round((sheet.height - height) / 2),
    width,
    height,
  };
}

/** In whole pixels: an edge between two pixels would be blurred. */
function quarter({ left, top, width, height }: Box): Box[] {
  const size = {
    width: Math.floor((width - SHEET_GAP_PX) / 2),
    height: Math.floor((height - SHEET_GAP_PX) / 2),
  };
  const [right, below] = [left + width - size.width, top + height - size.height];
  return [
    { left, top, ...size },
    { left: right, top, ...size },
    { left, top: below, ...size },
    { left: right, top: below, ...size },
  ];
}
