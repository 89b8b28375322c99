import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { FRAME_ROUTE, PLAIN_PAGES_FILE, PLAN_FILE, type PrintingPlan } from './printing-plan.ts';
import { createUnsupportedError } from './unsupported.ts';

type VitePlugins = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

/**
 * Keeps the programs that Astro compiles pages to, and lets it render none of them: Astro throws the programs away when it
 * has rendered what they make of one menu.
 * @param directory where they go, absolute
 */
export function keepPrograms(directory: string): AstroIntegration {
  return {
    name: 'herbarium:keep-programs',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        // Injected here, and not a file among the pages, so that the development server does not have it.
        injectRoute({ pattern: FRAME_ROUTE, entrypoint: new URL('print/frame.astro', config.srcDir) });
        const plainPages = fileURLToPath(new URL('print/plain-pages.ts', config.srcDir));
        updateConfig({ vite: { plugins: [compilePlainPages(plainPages)] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => [],
          teardown: () => savePrograms(prerenderer, directory),
        }));
      },
    },
  };
}

/** Compiles what prints pages without Astro together with the pages, so that both share one copy of the site's data. */
function compilePlainPages(file: string): VitePlugins[number] {
  return {
    name: 'herbarium:plain-pages',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      this.emitFile({ type: 'chunk', id: file, fileName: PLAIN_PAGES_FILE, preserveSignature: 'strict' });
    },
  };
}

/** What of Astro's own prerenderer tells how its programs are run; `app` is there once it is set up. */
interface BuildApp {
  getOptions(): {
    settings: { config: { outDir: URL }; scripts: unknown[] };
    allPages: Record<string, { key: string; styles: unknown[] }>;
  };
}

async function savePrograms(prerenderer: AstroPrerenderer, directory: string): Promise<void> {
  if (!hasApp(prerenderer)) throw createUnsupportedError('its prerenderer has no app');
  const { settings, allPages } = prerenderer.app.getOptions();
  const source = join(fileURLToPath(settings.config.outDir), '.prerender');
  const files = await readdir(source);
  const entry = files.find((name) => name.startsWith('prerender-entry'));
  if (!entry) throw createUnsupportedError(`${source} has no prerender-entry`);
  if (!files.includes(PLAIN_PAGES_FILE)) throw createUnsupportedError(`${source} has no ${PLAIN_PAGES_FILE}`);
  await cp(source, directory, { recursive: true });
  const plan: PrintingPlan = {
    entry,
    styles: Object.values(allPages).map(({ key, styles }) => [key, styles]),
    scripts: settings.scripts,
  };
  await writeFile(join(directory, PLAN_FILE), JSON.stringify(plan));
}

function hasApp(prerenderer: AstroPrerenderer): prerenderer is AstroPrerenderer & { app: BuildApp } {
  return 'app' in prerenderer && typeof prerenderer.app === 'object';
}
