import type { AstroInlineConfig } from 'astro';
import { MINIFY } from './minify.ts';

type VitePlugins = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

/** Of `src/`: what draws cards. */
const CARDS = [
  'components/(?:card-store|product-card|product-picture|strain-mark|price-text)',
  'plates/strain-shapes',
  'search/(?:fold-words|mark-matches)',
  'messages/(?:language|load-live-messages|say-count)',
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
