import * as z from 'zod';
import { parseJson } from '#platform/disk/parse-json.ts';

const datetime = z.iso.datetime();

/** What `health.json` has said since the first version. */
const healthSchema = z.object({ schemaVersion: z.literal(1), buildId: z.string(), feedAt: datetime });

const picture = z.object({ sources: z.array(z.object({ src: z.string() })) });

/** What of `menu.json` says which site it is of, and what it shows. */
const menuSchema = z.object({
  schemaVersion: z.literal(1),
  feedAt: datetime,
  store: z.object({ name: z.string(), url: z.string(), licenceNumber: z.string() }),
  products: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      category: z.string().optional(),
      image: picture.optional(),
      variants: z.array(z.object({ id: z.string() })),
    }),
  ),
});

/** A site's `menu.json`, as far as it is needed to compare sites. */
export type SiteMenu = z.output<typeof menuSchema>;

/** @returns undefined where the text is not the `menu.json` of a site of ours */
export function parseSiteMenu(text: string): SiteMenu | undefined {
  return menuSchema.safeParse(parseJson(text)).data;
}

/** When the feed of a site was taken, from its `health.json`; undefined where that is not one of ours. */
export function parseFeedAt(healthText: string): string | undefined {
  return healthSchema.safeParse(parseJson(healthText)).data?.feedAt;
}

/** Every page of ours names a link card, whether it is there or not; no other generator does. */
const PAGE_SIGN = /<meta property="og:image" content="[^"]*\/link-cards\/[0-9a-z]+\.jpg"/;

/** Whether a page was rendered by Herbarium, of any version. */
export function isOwnPage(html: string): boolean {
  return PAGE_SIGN.test(html);
}

/**
 * When the feed of a site was taken.
 * @param read a file of the site as text; empty if it is missing
 * @returns undefined where neither `health.json` nor `menu.json` is one of ours
 */
export async function findFeedAt(read: (file: string) => Promise<string>): Promise<string | undefined> {
  return parseFeedAt(await read('health.json')) ?? parseSiteMenu(await read('menu.json'))?.feedAt;
}
