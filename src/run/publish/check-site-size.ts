import { createError } from '#platform/errors/error.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { type HostLimits, type LimitUse, listLimitUses } from './host-limits.ts';
import { LANGUAGE_FOLDER, LANGUAGE_START } from './language-folders.ts';
import { addUp, countBy, measureSite, type SiteSize } from './site-size.ts';
import type { SiteTarget } from './site-target.ts';

/** From here on the owner is told: a menu that grows by a quarter would be too large. */
const WARN_RATIO = 0.8;

export type SizeSettings = Pick<StoreSettings, 'linkCards' | 'hostFileLimit'>;

/**
 * Compares a rendered site with what its host takes, before anything of it is sent.
 * @param sizes of its files in bytes, where they are known; default: the disk says
 * @returns what to tell the owner of a site that is nearly too large; undefined of all others
 * @throws HerbariumError `SITE_TOO_LARGE` if its host would not take it
 */
export async function checkSiteSize(
  { siteDirectory, limits, mayGoTo = [] }: Pick<SiteTarget, 'siteDirectory' | 'limits' | 'mayGoTo'>,
  settings: SizeSettings,
  sizes?: ReadonlyMap<string, number>,
): Promise<string | undefined> {
  const hosts = [
    ...(limits ? [withOwnLimit(limits, settings)] : []),
    ...mayGoTo.map((each) => withOwnLimit(each, settings, 'your host')),
  ];
  if (hosts.length === 0) return undefined;
  const size = sizes ? addUp(sizes) : await measureSite(siteDirectory);
  for (const host of hosts) {
    const [use] = listLimitUses(size, host);
    if (!use || use.ratio < WARN_RATIO) continue;
    const text = use.of === 'fileBytes' ? use.text : `${use.text} ${describeFiles(size)}`;
    const advice = advise(use, size, host, settings);
    if (limits && use.ratio > 1) throw createError('SITE_TOO_LARGE', { message: text, advice });
    return `${text}\n→ ${advice}`;
  }
  return undefined;
}

function withOwnLimit(limits: HostLimits, { hostFileLimit }: SizeSettings, host = limits.host): HostLimits {
  if (hostFileLimit === undefined || limits.files === undefined) return limits;
  const { moreFiles: _, ...rest } = limits;
  return { ...rest, host, files: hostFileLimit };
}

const IN_LANGUAGE_FOLDER = new RegExp(`^${LANGUAGE_FOLDER}`);
const KINDS: readonly [kind: string, files: RegExp][] = [
  ['product pages', /^products\//],
  ['list pages', /^(?:menu|brands)\//],
  ['pictures', /^pictures\//],
  ['link cards', /^link-cards\//],
];

/** e.g. `They are 8,000 product pages, 7,100 pictures and 1,200 other files.` */
function describeFiles({ files }: SiteSize): string {
  const toKind = (file: string) =>
    KINDS.find(([, pattern]) => pattern.test(file.replace(IN_LANGUAGE_FOLDER, '')))?.[0] ?? 'other files';
  const named = countBy(files, toKind).map(([kind, count]) => `${count.toLocaleString('en-US')} ${kind}`);
  return `Its files are ${new Intl.ListFormat('en-US').format(named)}.`;
}

/** Files that a setting does away with, by what to write. A category's and the store's own card stay. */
const SAVINGS: readonly [advice: string, files: RegExp][] = [
  ["linkCards: 'categories'", /^link-cards\//],
  ['pictures: { avif: false }', /\.avif$/],
  ['alsoIn: []', IN_LANGUAGE_FOLDER],
  ['facetPages: { minimumProducts: 0 }', new RegExp(`^${LANGUAGE_START}menu/[^/]+/(?:brand|strain|weight)/`)],
];

const FEWER_PRODUCTS = 'List fewer products: categories.hidden in the settings leaves out whole categories.';

/** Which settings make fewer files, and how many fewer. */
function advise(
  { of }: LimitUse,
  { files }: SiteSize,
  { moreFiles }: HostLimits,
  { linkCards }: SizeSettings,
): string {
  if (of === 'fileBytes') return FEWER_PRODUCTS;
  const savings = SAVINGS.filter(([advice]) => linkCards !== 'categories' || !advice.startsWith('linkCards'))
    .map(([advice, pattern]) => ({ advice, count: files.filter((file) => pattern.test(file)).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ advice, count }) => `${advice} (about ${count.toLocaleString('en-US')})`);
  const sentences = [
    ...(savings.length > 0 ? [`These settings make fewer files: ${savings.join('; ')}.`] : []),
    ...(of === 'files' && moreFiles ? [moreFiles] : []),
  ];
  return sentences.join(' ') || FEWER_PRODUCTS;
}
