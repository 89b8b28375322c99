import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { cutPreact } from './astro/lean-preact.ts';
import { bundleCards, importPlainly } from './astro/vite-plugins.ts';
import { FONTS } from './fonts.ts';
import { fillInLook } from './look-css.ts';
import { serveLinkCards, servePictures } from './serve-pictures.ts';

export interface AstroConfigOptions {
  /** The project's root, absolute. */
  rootDirectory: string;
  /** The snapshot whose link cards the development server draws, absolute. */
  snapshotFile?: string;
  /** Where the pages go, absolute. */
  outDirectory: string;
  /** What Astro keeps between builds, absolute. */
  cacheDirectory: string;
  /** Where the encoded pictures are, absolute; the development server reads them from there. */
  pictureDirectory: string;
  /** Where link cards are kept, absolute; the development server draws them there. */
  linkCardDirectory: string;
}

/** What a page may do: run and style itself with what was built, and ask its own origin only. */
const CSP_DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
] as const;

/** How Astro compiles and serves the pages. No credential is in it: Astro writes its settings to its cache. */
export function createAstroConfig(options: AstroConfigOptions): AstroInlineConfig {
  return {
    configFile: false,
    root: options.rootDirectory,
    srcDir: './src/site',
    outDir: options.outDirectory,
    cacheDir: options.cacheDirectory,
    output: 'static',
    trailingSlash: 'always',
    prerenderConflictBehavior: 'error',
    logLevel: 'warn',
    devToolbar: { enabled: false },
    markdown: { syntaxHighlight: false },
    build: { inlineStylesheets: 'never' },
    security: { csp: { directives: [...CSP_DIRECTIVES] } },
    integrations: [
      renderPreactComponents(),
      servePictures(options.pictureDirectory),
      serveLinkCards(options.snapshotFile, {
        linkCards: options.linkCardDirectory,
        pictures: options.pictureDirectory,
      }),
    ],
    fonts: FONTS,
    vite: {
      plugins: [cutPreact(), importPlainly(), bundleCards()],
      css: { postcss: { plugins: [fillInLook] } },
    },
  };
}

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
          serverEntrypoint: new URL('./astro/preact-renderer.ts', import.meta.url),
        }),
    },
  };
}
