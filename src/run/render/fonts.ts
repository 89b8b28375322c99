import { fileURLToPath } from 'node:url';
import type { FontProvider } from 'astro';

interface BundledFont {
  name: string;
  cssVariable: string;
  /** Of the variable font's weight axis. */
  weights: string;
  /** In `src/site/fonts/`. */
  file: string;
  fallbacks: string[];
}

/** Self-hosted, two files a page: what `.packages/page-fonts.ts` keeps of them. `fonts.css` has the letters that are left. */
const BUNDLED: BundledFont[] = [
  {
    name: 'Fraunces',
    cssVariable: '--font-display',
    weights: '360 400',
    file: 'fraunces.woff2',
    fallbacks: ['Georgia', 'serif'],
  },
  {
    name: 'Instrument Sans',
    cssVariable: '--font-text',
    weights: '400 700',
    file: 'instrument-sans.woff2',
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
          src: [
            { url: fileURLToPath(new URL(`../../site/fonts/${file}`, import.meta.url)), format: 'woff2' },
          ],
          weight,
          style: 'normal',
        },
      ],
    }),
  };
}
