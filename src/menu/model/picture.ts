/** A picture of a product as the site serves it: re-encoded by us, upright, without metadata. */
export interface Picture {
  /** Of the largest source, in pixels. */
  widthPx: number;
  heightPx: number;
  /** WebP, narrowest first, never wider than the original; at least one. */
  sources: PictureSource[];
  /** AVIF at the same widths, where the store asks for it. */
  avifSources?: PictureSource[];
  /** A blurred thumbnail as a `data:image/webp;base64,…` address of at most 500 characters. */
  preview: string;
}

export interface PictureSource {
  /** Site path, e.g. `/pictures/3f9a…-640.webp`: named by content, so it never changes. */
  path: string;
  widthPx: number;
}
