import type { AstroInlineConfig } from 'astro';
import { MINIFY } from './minify.ts';

type VitePlugins = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

/** Of `src/`: what draws cards. */
const CARDS = [
  'site/components/(?:card-store|product-card|product-picture|strain-mark|price-text)',
  'illustrations/strain-shapes',
  'menu/search/(?:fold-words|mark-matches)',
  'menu/format/(?:language|say-count)',
  'site/messages/load-live-messages',
];

const GROUP = {
  name: 'cards',
  test: new RegExp(String.raw`/node_modules/preact/|/src/(?:${CARDS.join('|')})\.`),
};

/** Makes the site's scripts small, and puts what draws cards into one file: it weighs less than several, and is asked for once. */
export function bundleCards(): VitePlugins[number] {
  const codeSplitting = { groups: [GROUP], includeDependenciesRecursively: false };
  const build = {
    ...MINIFY,
    rolldownOptions: { preserveEntrySignatures: 'allow-extension' as const, output: { codeSplitting } },
  };
  return {
    name: 'herbarium:cards-file',
    apply: 'build',
    configEnvironment: (name) => (name === 'client' ? { build } : undefined),
  };
}
