import * as z from 'zod';
import { SHOPPER_TYPES } from '#menu/model/deal.ts';
import { isSafeToSendTo } from '#platform/safe-address.ts';
import { shown } from './public-settings.ts';

const intakeUrl = z
  .string()
  .max(300)
  .refine(
    isIntakeAddress,
    'write where your intake is: an https:// address such as "https://join.example.com/", or a path of the menu’s own host such as "/intake/"',
  );

/** The section `join` of a store's settings. */
export const joinSettings = z.strictObject({
  intakeUrl: shown(intakeUrl),
  shopperTypes: shown(z.array(z.enum(SHOPPER_TYPES)).min(1).max(3).default(['adult'])),
  requiresLicence: shown(z.boolean().default(true)),
  privacyUrl: shown(
    z
      .url({ protocol: /^https$/, error: 'write an address such as "https://example.com/privacy"' })
      .optional(),
  ),
});

export type JoinSettings = z.output<typeof joinSettings>;

/** What people write about themselves is never sent in clear text, but to this machine. */
function isIntakeAddress(address: string): boolean {
  if (address.startsWith('/')) return isPathOfItsOwn(address);
  const url = URL.parse(address);
  if (!url || url.username || url.password || url.search || url.hash) return false;
  return isSafeToSendTo(url);
}

/** Written as browsers ask for it, and not where the page itself is. */
function isPathOfItsOwn(path: string): boolean {
  return (
    /^\/(?:[\w.~-]+\/?)+$/.test(path) &&
    URL.parse(path, 'https://x')?.pathname === path &&
    !/^\/join(?:\/|$)/.test(path)
  );
}
