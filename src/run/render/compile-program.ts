import { join } from 'node:path';
import { build } from 'astro';
import { keepPrograms } from './astro/keep-programs.ts';
import { createAstroConfig } from './astro-config.ts';
import { compileEmbed } from './compile-embed.ts';
import type { CompileAnswer, CompileOrder } from './compile-pages.ts';
import { toPlaces } from './compiled-pages.ts';

/** Time for the answer to leave before the process ends. */
const EXIT_GRACE_MS = 500;

async function compile({ root, compiling, store, pictures, linkCards }: CompileOrder): Promise<void> {
  const { programs, assets } = toPlaces(compiling);
  const cacheDirectory = join(store, 'astro');
  const config = createAstroConfig({
    rootDirectory: root,
    outDirectory: assets,
    cacheDirectory,
    pictureDirectory: pictures,
    linkCardDirectory: linkCards,
  });
  // Vite would keep what it keeps in `node_modules`, where this process may not be allowed to write.
  const viteCache = join(cacheDirectory, 'vite');
  await build({
    ...config,
    vite: { ...config.vite, cacheDir: viteCache },
    integrations: [...(config.integrations ?? []), keepPrograms(programs)],
  });
  await compileEmbed(root, assets, viteCache);
}

function answer(message: CompileAnswer): void {
  process.send?.(message, () => process.disconnect());
  // Astro leaves its servers open after a build that failed, which would keep this process alive.
  setTimeout(() => process.exit(), EXIT_GRACE_MS).unref();
}

// A run that was killed must not leave a compiler behind that writes where the next run compiles.
process.once('disconnect', () => process.exit());
process.once('message', (order: CompileOrder) => {
  compile(order).then(
    () => answer({}),
    (error: unknown) => {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      answer({ failure: { message, ...(stack && { stack }) } });
    },
  );
});
