import type { AstroInlineConfig } from 'astro';

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

/** Puts what draws cards into one file of the site's scripts: it weighs less than several, and is asked for once. */
export function bundleCards(): VitePlugins[number] {
  const codeSplitting = { groups: [GROUP], includeDependenciesRecursively: false };
  const build = {
    rolldownOptions: { preserveEntrySignatures: 'allow-extension' as const, output: { codeSplitting } },
  };
  return {
    name: 'herbarium:cards-file',
    apply: 'build',
    configEnvironment: (name) => (name === 'client' ? { build } : undefined),
  };
}
