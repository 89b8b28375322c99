import type { AstroInlineConfig } from 'astro';

type VitePlugins = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

const PRELOAD_HELPER = '\0vite/preload-helper.js';

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
        id === PRELOAD_HELPER
          ? { code: 'export const __vitePreload = (load) => load();', map: null }
          : undefined,
    },
  };
}
