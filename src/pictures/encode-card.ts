import type { Sharp } from 'sharp';

/** The size that link previews are shown at (Open Graph). */
const CARD = { widthPx: 1200, heightPx: 630 };
const MARGIN_PX = 60;
const PAPER = '#f7f3ea';

/** A JPEG of 1200 × 630 px: the whole picture on paper, with a margin of at least 60 px. */
export function encodeCard(picture: Sharp): Promise<Buffer> {
  return picture
    .resize({
      width: CARD.widthPx - 2 * MARGIN_PX,
      height: CARD.heightPx - 2 * MARGIN_PX,
      fit: 'contain',
      background: PAPER,
    })
    .flatten({ background: PAPER })
    .extend({ top: MARGIN_PX, bottom: MARGIN_PX, left: MARGIN_PX, right: MARGIN_PX, background: PAPER })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
}
