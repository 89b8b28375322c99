import type { AstroIntegration } from 'astro';

/**
 * Lets pages use Preact components, which are rendered at build. Astro's own integration also brings what pages need to run components
 * in the browser, and Babel with it, 15 MB; our scripts do that themselves.
 */
export function renderPreactComponents(): AstroIntegration {
  return {
    name: 'herbarium:preact',
    hooks: {
      'astro:config:setup': ({ addRenderer }) =>
        addRenderer({
          name: 'herbarium:preact',
          serverEntrypoint: new URL('./preact-renderer.ts', import.meta.url),
        }),
    },
  };
}
