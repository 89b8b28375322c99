import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { StoreSettings } from '../config/store-schema.ts';
import { parseJson } from '../disk/parse-json.ts';
import { HerbariumError } from '../error.ts';

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
 * @param outDirectory absolute path; it need not exist
 * @throws HerbariumError `OUT_OF_ANOTHER_STORE`
 */
export async function checkOwner(outDirectory: string, { settings, isDemo }: Replacing): Promise<void> {
  const text = await readFile(join(outDirectory, 'menu.json'), 'utf8').catch(() => '');
  const live = ownerSchema.safeParse(parseJson(text)).data;
  if (!live || live.isDemo) return;
  const { name, url, licenceNumber } = live.store;
  const isSame = url === settings.url || licenceNumber === settings.licenceNumber;
  if (isSame && !isDemo) return;
  throw new HerbariumError(
    `The menu of ${name} (${url}) is in ${outDirectory}, and ${isDemo ? 'a demo' : 'another store'} would replace it.`,
    {
      code: 'OUT_OF_ANOTHER_STORE',
      hint: 'It was left as it is. Name another directory. If that menu may go, remove its menu.json first.',
    },
  );
}
