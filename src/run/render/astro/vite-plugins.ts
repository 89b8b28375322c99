import type { AstroInlineConfig } from 'astro';
import type { BuildOptions } from 'vite';

type VitePlugins = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

/**
 * How the scripts of pages are made small. Terser takes longer than Vite's own minifier and gives some two percent less
 * to download, once for every compile and for every visitor.
 */
export const MINIFY = {
  minify: 'terser',
  terserOptions: {
    module: true,
    compress: { passes: 3, ecma: 2020, pure_getters: true, unsafe_arrows: true },
  },
} satisfies BuildOptions;

/** What Vite makes of an import that comes later: `__vitePreload(() => import('./later.js'), __VITE_PRELOAD__)`. */
const HELPER = '__vitePreload';
const HELPER_END = /, ?__VITE_PRELOAD__(?:, ?import\.meta\.url)?\)/g;
const HELPER_FILE = '\0vite/preload-helper.js';

/**
 * Lets scripts import further ones as the language has it. Vite would wrap each import in a helper that first asks for
 * styles and for all modules below: our styles are linked by every page, and the helper with its list of files weighs
 * half as much as all that a page needs before the first interaction.
 */
export function importPlainly(): VitePlugins[number] {
  return {
    name: 'herbarium:plain-imports',
    apply: 'build',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    transform: {
      order: 'post',
      handler: (_, id) =>
        id === HELPER_FILE ? { code: `export const ${HELPER} = (load) => load();`, map: null } : undefined,
    },
    renderChunk: {
      order: 'pre',
      handler: (code) => {
        // Where Vite writes it in another way, the helper stays: an import that is not asked for would never come.
        if (code.split(`${HELPER}(`).length !== code.split(HELPER_END).length) return null;
        const plain = code.replaceAll(`${HELPER}(`, '(').replaceAll(HELPER_END, ')()');
        return { code: plain, map: null };
      },
    },
  };
}

/** Of `src/`: what draws cards. */
const CARDS = [
  'site/components/(?:card-store|data-path|product-card|product-picture|strain-mark|price-text)',
  'illustrations/strain-shapes',
  'menu/search/(?:fold-words|mark-matches)',
  'menu/format/(?:format|intl-formats|language|say-count)',
  'menu/browse/(?:facets|parse-browse-index)',
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
