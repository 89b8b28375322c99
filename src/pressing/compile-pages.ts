import { existsSync } from 'node:fs';
import { mkdir, rename, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compileEmbed } from './compile-embed.ts';
import { type CompiledPages, PLAN_FILE } from './compiled-pages.ts';
import { digestSources } from './digest-sources.ts';
import type { StoreDirectories } from './directories.ts';
import { keepPrograms } from './keep-programs.ts';
import { removeDirectory } from './move-directory.ts';
import { pruneCompiled } from './prune-compiled.ts';

/**
 * Has Astro compile the pages, unless an earlier run has from the same sources. No snapshot is needed for it, so that a
 * rebuild with another menu need not do it again.
 * @throws Error from Astro, about a page or a component
 */
export async function compilePages(directories: StoreDirectories): Promise<CompiledPages> {
  const digest = await digestSources(directories.root);
  const compiled = { digest, ...toPlaces(join(directories.compiled, digest)) };
  if (existsSync(join(compiled.programs, PLAN_FILE))) {
    await utimes(join(directories.compiled, digest), new Date(), new Date());
    return compiled;
  }
  await removeDirectory(directories.press);
  try {
    await compile(directories);
    await put(directories.press, join(directories.compiled, digest));
  } finally {
    await removeDirectory(directories.press);
  }
  await pruneCompiled(directories.compiled, digest);
  return compiled;
}

/** Another run that compiled the same meanwhile may be printing with it: its own stays. */
async function put(fresh: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  try {
    await rename(fresh, place);
  } catch (error) {
    if (!existsSync(join(toPlaces(place).programs, PLAN_FILE))) throw error;
  }
}

function toPlaces(directory: string): Pick<CompiledPages, 'programs' | 'assets'> {
  return { programs: join(directory, 'programs'), assets: join(directory, 'assets') };
}

/** Astro finds the project's packages only from within its working directory, so that is where it works. */
async function compile(directories: StoreDirectories): Promise<void> {
  const { root, press } = directories;
  const { programs, assets } = toPlaces(press);
  const workingDirectory = process.cwd();
  const mode = process.env['NODE_ENV'];
  // Astro and what it builds with take seconds to load: a run whose pages are compiled does without.
  const [{ build }, { createAstroConfig }] = await Promise.all([
    import('astro'),
    import('./astro-config.ts'),
  ]);
  const config = createAstroConfig({
    rootDirectory: root,
    outDirectory: assets,
    cacheDirectory: join(directories.store, 'astro'),
    pictureDirectory: directories.pictures,
    linkCardDirectory: directories.linkCards,
  });
  try {
    process.chdir(root);
    // Vite would compile for developers where the environment says so, and every later run would print with that.
    process.env['NODE_ENV'] = 'production';
    await build({ ...config, integrations: [...(config.integrations ?? []), keepPrograms(programs)] });
    await compileEmbed(root, assets);
  } finally {
    process.chdir(workingDirectory);
    if (mode === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = mode;
  }
}
