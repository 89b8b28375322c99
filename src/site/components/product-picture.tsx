import type { Picture } from '#menu/model/picture.ts';

interface ProductPictureProps {
  picture?: Picture | undefined;
  /** The drawing that stands in where there is no picture. */
  platePath: string;
  /** Empty where the name stands beside it. */
  alt: string;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** True for pictures that are in view at once. */
  eager?: boolean;
}

/** A picture on its sheet: reserved space, a blurred preview while it loads, the category's plate where there is none. */
export function ProductPicture({ picture, platePath, alt, sizes, eager = false }: ProductPictureProps) {
  const loading = eager ? 'eager' : 'lazy';
  if (!picture) {
    return (
      <span class="picture">
        <img
          class="picture-image"
          src={platePath}
          alt={alt}
          width={600}
          height={750}
          loading={loading}
          decoding="async"
        />
      </span>
    );
  }
  const largest = picture.sources.at(-1);
  return (
    <span class="picture">
      {picture.preview && <img class="picture-preview" src={picture.preview} alt="" aria-hidden="true" />}
      <picture>
        {picture.avifSources && (
          <source type="image/avif" srcset={toSrcset(picture.avifSources)} sizes={sizes} />
        )}
        <img
          class="picture-image"
          src={largest?.path}
          srcset={toSrcset(picture.sources)}
          sizes={sizes}
          alt={alt}
          width={picture.widthPx}
          height={picture.heightPx}
          loading={loading}
          fetchpriority={eager ? 'high' : 'auto'}
          decoding="async"
        />
      </picture>
    </span>
  );
}

function toSrcset(sources: Picture['sources']): string {
  return sources.map(({ path, widthPx }) => `${path} ${widthPx}w`).join(', ');
}
