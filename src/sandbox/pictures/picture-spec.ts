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
  /** Of the plate. */
  seed: string;
  subtype?: string;
  strainType?: StrainType;
  shape: 'portrait' | 'square' | 'landscape';
  format: 'jpeg' | 'png';
  fault?: PictureFault;
}
