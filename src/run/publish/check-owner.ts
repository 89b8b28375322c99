import * as z from 'zod';
import { parseJson } from '#platform/disk/parse-json.ts';
import { createError } from '#platform/errors/error.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import type { SiteTarget } from './site-target.ts';

/** What a site says of whose it is, in its `menu.json`. */
const ownerSchema = z.object({
  isDemo: z.boolean().default(false),
  store: z.object({ name: z.string(), url: z.string(), licenceNumber: z.string() }),
});

type Identity = Pick<StoreSettings, 'url' | 'licenceNumber'>;

interface Replacing {
  settings: Identity;
  isDemo: boolean;
}

/** A place where a menu may be live. */
export type LivePlace = Pick<SiteTarget, 'place' | 'readLive'>;

/** Whether a published `menu.json` belongs to a store, which has the same address or the same license. A demo belongs to no store. */
export function isMenuOf(menuJson: unknown, settings: Identity): boolean {
  const owner = ownerSchema.safeParse(menuJson).data;
  return owner !== undefined && !owner.isDemo && isSameStore(owner.store, settings);
}

/**
 * Refuses to let a demo, or another store, replace the menu of a real store; nothing overrides it. Where the live `menu.json` is
 * damaged, the addresses in the site's own map say whose it is.
 * @throws HerbariumError `OUT_OF_ANOTHER_STORE`, or what reading it throws
 */
export async function checkOwner(live: LivePlace, { settings, isDemo }: Replacing): Promise<void> {
  const text = await live.readLive('menu.json');
  if (text === '') return;
  const owner = parseOwner(text);
  if (!owner) return checkDamaged(live, { settings, isDemo });
  if (owner.isDemo || (isSameStore(owner.store, settings) && !isDemo)) return;
  const { name, url } = owner.store;
  throw createError('OUT_OF_ANOTHER_STORE', {
    message: `The menu of ${name} (${url}) is in ${live.place}, and ${isDemo ? 'a demo' : 'another store'} would replace it.`,
  });
}

/** Whose menu it is stands before what is on it: the rest need not be taken apart where the beginning says it. */
function parseOwner(menuText: string) {
  const end = menuText.indexOf(',"currency":');
  const beginning = ownerSchema.safeParse(parseJson(`${menuText.slice(0, end)}}`)).data;
  return beginning ?? ownerSchema.safeParse(parseJson(menuText)).data;
}

async function checkDamaged({ place, readLive }: LivePlace, { settings, isDemo }: Replacing): Promise<void> {
  const health = healthSchema.safeParse(parseJson(await readLive('health.json'))).data;
  if (health?.isDemo) return;
  const [, address = ''] = /<loc>([^<]+)<\/loc>/.exec(await readLive('sitemap.xml')) ?? [];
  const isOwn = address !== '' && URL.parse(address)?.origin === new URL(settings.url).origin;
  if (isOwn && !isDemo) return;
  throw createError('OUT_OF_ANOTHER_STORE', {
    message: `The menu.json in ${place} cannot be read, and nothing else there says that it is the menu of this store.`,
  });
}

const healthSchema = z.object({ isDemo: z.boolean().default(false) });

function isSameStore(store: Identity, settings: Identity): boolean {
  return store.url === settings.url || store.licenceNumber === settings.licenceNumber;
}
