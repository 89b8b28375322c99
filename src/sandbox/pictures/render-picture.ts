import sharp from 'sharp';
import { SHEET } from '#illustrations/drawing/form.ts';
import { drawIllustration } from '#illustrations/illustration.ts';
import type { CategoryId } from '#menu/model/category.ts';
import type { StrainType } from '#menu/model/strain.ts';

/** What is wrong with a picture, if anything. */
export type PictureFault =
  /** 404. */
  | 'missing'
  /** Accepted, and never answered. */
  | 'slow'
  /** A page of HTML that calls itself a JPEG. */
  | 'html'
  /** A JPEG that ends half-way. */
  | 'truncated';

/** How one picture of a product is drawn and served. The same spec gives the same bytes. */
export interface PictureSpec {
  /** Below the origin, as it stands in the address, percent signs and all: `/media/…`. */
  path: string;
  category: CategoryId;
  /** Of the illustration. */
  seed: string;
  subtype?: string;
  strainType?: StrainType;
  shape: 'portrait' | 'square' | 'landscape';
  format: 'jpeg' | 'png';
  fault?: PictureFault;
}

/** Raised when illustrations are drawn otherwise, so that pictures kept by their tag are fetched again. */
export const DRAWING_EDITION = 2;

const WIDTH_PX = 960;
const HEIGHT_PX = 1200;
/** At this, sharp draws one user unit of an SVG as one pixel. */
const PIXEL_PER_UNIT_DENSITY = 72;
const JPEG_QUALITY = 88;
/** Pixels of paper left and right of the illustration, so that shop photographs of every shape occur. */
const MARGIN_PX_BY_SHAPE = { portrait: 0, square: 120, landscape: 320 } as const;

/** Draws the illustration of a spec as JPEG or PNG: 960 × 1200 px, or wider with paper around it. */
export async function renderPicture(spec: PictureSpec): Promise<Buffer> {
  const { category, seed, subtype, strainType, shape, format } = spec;
  const svg = drawIllustration({
    category,
    seed,
    ground: 'paper',
    ...(subtype && { subtype }),
    ...(strainType && { strainType }),
  });
  const marginPx = MARGIN_PX_BY_SHAPE[shape];
  const picture = sharp(Buffer.from(svg), { density: (PIXEL_PER_UNIT_DENSITY * WIDTH_PX) / SHEET.width })
    .resize(WIDTH_PX, HEIGHT_PX)
    .extend({ left: marginPx, right: marginPx, background: SHEET.color })
    .flatten({ background: SHEET.color });
  return format === 'jpeg' ? picture.jpeg({ quality: JPEG_QUALITY }).toBuffer() : picture.png().toBuffer();
}
