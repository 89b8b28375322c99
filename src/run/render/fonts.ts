import { fileURLToPath } from 'node:url';
import type { FontProvider } from 'astro';

interface BundledFont {
  name: string;
  cssVariable: string;
  /** Of the variable font's weight axis. */
  weights: string;
  file: string;
  fallbacks: string[];
}

/** Self-hosted, the Latin letters, the weight axis only: two files a page. */
const BUNDLED: BundledFont[] = [
  {
    name: 'Fraunces',
    cssVariable: '--font-display',
    weights: '100 900',
    file: '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
    fallbacks: ['Georgia', 'serif'],
  },
  {
    name: 'Instrument Sans',
    cssVariable: '--font-text',
    weights: '400 700',
    file: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    fallbacks: ['Arial', 'sans-serif'],
  },
];

/**
 * The site's fonts for Astro, which copies them, preloads them and makes fallbacks of like measure. A font that has not
 * come when the page is drawn is for the next page: fallbacks are not of the same measure to the pixel, and text would move.
 */
export const FONTS = BUNDLED.map(({ name, cssVariable, weights, file, fallbacks }) => ({
  name,
  cssVariable,
  fallbacks,
  display: 'optional' as const,
  provider: createPackageProvider(file, weights),
}));

function createPackageProvider(file: string, weight: string): FontProvider {
  return {
    name: `herbarium:${file}`,
    resolveFont: () => ({
      fonts: [
        {
          src: [{ url: fileURLToPath(import.meta.resolve(file)), format: 'woff2' }],
          weight,
          style: 'normal',
        },
      ],
    }),
  };
}
