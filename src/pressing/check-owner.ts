import * as z from 'zod';
import type { StoreSettings } from '../config/store-schema.ts';
import { parseJson } from '../disk/parse-json.ts';
import { HerbariumError } from '../error.ts';
import type { SiteTarget } from '../publishing/site-target.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What a site says of whose it is, in its `menu.json`. */
const ownerSchema = z.object({
  isDemo: z.boolean().default(false),
  store: z.object({ name: z.string(), url: z.string(), licenceNumber: z.string() }),
});

interface Replacing {
  settings: Pick<StoreSettings, 'url' | 'licenceNumber'>;
  isDemo: boolean;
}

/**
 * Refuses to let a demo, or another store, replace the menu of a real store; nothing overrides it. A store is the same while it
 * keeps its address or its licence. A tree that does not say whose it is may be replaced.
 * @throws HerbariumError `OUT_OF_ANOTHER_STORE`, or what reading it throws
 */
export async function checkOwner(
  { place, readLive }: Pick<SiteTarget, 'place' | 'readLive'>,
  { settings, isDemo }: Replacing,
): Promise<void> {
  const live = ownerSchema.safeParse(parseJson(await readLive('menu.json'))).data;
  if (!live || live.isDemo) return;
  const { name, url, licenceNumber } = live.store;
  const isSame = url === settings.url || licenceNumber === settings.licenceNumber;
  if (isSame && !isDemo) return;
  throw new HerbariumError(
    `The menu of ${name} (${url}) is in ${place}, and ${isDemo ? 'a demo' : 'another store'} would replace it.`,
    {
      code: 'OUT_OF_ANOTHER_STORE',
      hint: 'It was left as it is. Name another place. If that menu may go, remove its menu.json first.',
    },
  );
}

const shelfSchema = z.object({
  isDemo: z.boolean().default(false),
  products: z.array(z.object({ variants: z.array(z.object({ id: z.string() })) })),
});

/** A menu of fewer sizes may be replaced by another altogether. */
const FEWEST = 10;

/**
 * Refuses a menu that has nothing in common with the one that is live: that of another dispensary, taken with this store's
 * settings. A demo is live for nobody.
 * @throws HerbariumError `MENU_OF_ANOTHER_STORE`, or what reading it throws
 */
export async function checkShelf(
  { place, readLive }: Pick<SiteTarget, 'place' | 'readLive'>,
  { menu, store }: Pick<Snapshot, 'menu' | 'store'>,
): Promise<void> {
  const live = shelfSchema.safeParse(parseJson(await readLive('menu.json'))).data;
  if (!live || live.isDemo) return;
  const liveIds = live.products.flatMap(({ variants }) => variants.map(({ id }) => id));
  const ids = new Set(menu.products.flatMap(({ variants }) => variants.map(({ id }) => id)));
  if (liveIds.length < FEWEST || liveIds.some((id) => ids.has(id))) return;
  throw new HerbariumError(
    `Of ${liveIds.length} sizes on the menu of ${store.name} in ${place} the new one has none: it seems to be another store’s.`,
    {
      code: 'MENU_OF_ANOTHER_STORE',
      hint: 'It was left as it is. Check TREEZ_DISPENSARY. If the new menu is right, run the command once more with --accept-drop.',
    },
  );
}
