import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { parseJson } from '#platform/disk/parse-json.ts';
import { createError } from '#platform/errors/error.ts';
import { EMBED_FOLDER } from '#run/render/compile-embed.ts';
import { formatElement, formatPinnedScript, formatScript } from '#run/render/embed-html.ts';
import { publicMenuSchema } from '#site/snapshot/public-menu-schema.ts';

export interface EmbedCommandOptions {
  /** Where a site has been built. */
  out: string;
  category?: string;
  limit: number;
  /** With names and links of the products, for visitors without JavaScript. */
  html: boolean;
}

const scriptSchema = z.object({ script: z.string(), integrity: z.string() });

/**
 * Prints what another page needs to show this menu.
 * @throws HerbariumError `SITE_MISSING` or `USAGE`
 */
export async function runEmbed({ out, category, limit, html }: EmbedCommandOptions): Promise<void> {
  const directory = resolve(out);
  const read = async (file: string) =>
    parseJson(await readFile(join(directory, file), 'utf8').catch(() => ''));
  const menu = publicMenuSchema.safeParse(await read('menu.json')).data;
  const script = scriptSchema.safeParse(await read(`${EMBED_FOLDER}/release.json`)).data;
  if (!menu || !script) throw createError('SITE_MISSING', { directory });
  const categoryIds = menu.categories.map(({ id }) => id);
  if (category !== undefined && !categoryIds.some((id) => id === category)) {
    throw createError('USAGE', {
      message: `--category is ${JSON.stringify(category)}.`,
      hint: `The menu has these: ${categoryIds.join(', ')}.`,
    });
  }
  const element = formatElement(menu, { ...(category && { category }), limit }, html);
  const { url } = menu.store;
  console.log(`${formatScript(url)}\n${element}`);
  if (html) return;
  console.log(`\nTo load the script of this build and no other:\n${formatPinnedScript(script, url)}`);
}
