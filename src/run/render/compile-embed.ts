import { hash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutPreact } from './astro/lean-preact.ts';
import { importPlainly, MINIFY } from './astro/vite-plugins.ts';
import { toEmbedCss } from './embed-css.ts';
import type { EmbedScript } from './embed-html.ts';
import { formatLoader } from './embed-loader.ts';
import { fillInLook } from './look-css.ts';

/** Below a site: what a page of others loads its menu by. */
export const EMBED_FOLDER = 'embed/v1';

/** The script whose name stays the same. It loads the one of this build. */
const LOADER = 'herbarium.js';
const SCRIPT = /^herbarium\.[\w-]+\.js$/;

/** Children as arguments take fewer bytes than children as properties. */
const COMPACT_JSX = {
  jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
  jsxInject: "import { h, Fragment } from 'preact';",
} as const;

/**
 * Compiles the script of the embedded menu under a name that its content gives it, and one that loads it, whose name stays the
 * same. What is loaded later lies beside them.
 * @param root the project's, absolute
 * @param assets where the files of every site are, absolute
 * @param cacheDir what Vite keeps for itself, absolute
 * @throws Error from the compiler
 */
export async function compileEmbed(root: string, assets: string, cacheDir: string): Promise<void> {
  const directory = join(assets, EMBED_FOLDER);
  const { build } = await import('vite');
  await build({
    root,
    cacheDir,
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    plugins: [cutPreact(), importPlainly()],
    oxc: COMPACT_JSX,
    css: { postcss: { plugins: [fillInLook, toEmbedCss] } },
    build: {
      outDir: directory,
      emptyOutDir: false,
      modulePreload: false,
      target: 'es2022',
      ...MINIFY,
      rollupOptions: {
        input: join(root, 'src/embed/herbarium.ts'),
        transform: { inject: { 'Array.from': [join(root, 'src/embed/array-from.ts'), 'arrayFrom'] } },
        output: { format: 'es', entryFileNames: '[name].[hash].js', chunkFileNames: '[name].[hash].js' },
      },
    },
  });
  const script = (await readdir(directory)).find((name) => SCRIPT.test(name));
  if (!script) throw new Error(`${directory} has no script of the embedded menu.`);
  const integrity = `sha384-${hash('sha384', await readFile(join(directory, script)), 'base64')}`;
  const release: EmbedScript = { script, integrity };
  await writeFile(join(directory, LOADER), formatLoader(script));
  await writeFile(join(directory, 'release.json'), `${JSON.stringify(release)}\n`);
}
