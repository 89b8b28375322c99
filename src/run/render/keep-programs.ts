import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { PLAN_FILE, type PrintingPlan } from './compiled-pages.ts';

/**
 * Keeps the programs that Astro compiles pages to, and lets it render none of them: Astro throws the programs away when it
 * has rendered what they make of one menu.
 * @param directory where they go, absolute
 */
export function keepPrograms(directory: string): AstroIntegration {
  return {
    name: 'herbarium:keep-programs',
    hooks: {
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

/** What of Astro's own prerenderer tells how its programs are run; `app` is there once it is set up. */
interface BuildApp {
  getOptions(): {
    settings: { config: { outDir: URL }; scripts: unknown[] };
    allPages: Record<string, { key: string; styles: unknown[] }>;
  };
}

async function savePrograms(prerenderer: AstroPrerenderer, directory: string): Promise<void> {
  if (!hasApp(prerenderer)) throw new Error('Astro prerenders otherwise than it did: it has no app.');
  const { settings, allPages } = prerenderer.app.getOptions();
  const source = join(fileURLToPath(settings.config.outDir), '.prerender');
  const entry = (await readdir(source)).find((name) => name.startsWith('prerender-entry'));
  if (!entry) throw new Error(`Astro compiled otherwise than it did: ${source} has no prerender-entry.`);
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
