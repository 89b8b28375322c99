import { createRandom } from '#illustrations/drawing/random.ts';
import { GUARD_DEFAULTS } from '#menu/guard/guard-limits.ts';
import { createGuardMemory, rememberRun } from '#menu/guard/guard-memory.ts';
import { judgeRun } from '#menu/guard/judge-run.ts';
import type { JudgedRun, ShownSize, Withheld } from '#menu/guard/run-summary.ts';
import { summarizeMenu } from '#menu/guard/summarize-run.ts';
import type { CategoryId } from '#menu/model/category.ts';
import { createWithheldLedger } from '#run/sync/ledgers/withheld-ledger.ts';

const DAYS = 365;
const HOUR_MS = 3_600_000;
const START_MS = Date.parse('2026-01-01T16:00:00.000Z');
/** Shares of a menu, as shops have them. */
const CATEGORIES: readonly [CategoryId, number][] = [
  ['flower', 0.28],
  ['cartridge', 0.2],
  ['edible', 0.17],
  ['preroll', 0.15],
  ['extract', 0.1],
  ['beverage', 0.05],
  ['topical', 0.05],
];
const THRESHOLD = 2;

interface ShelfSize {
  id: string;
  product: string;
  brand: number;
  category: CategoryId;
  name: string;
  measure: string;
  listCents: number;
  stock: number;
  isHidden: boolean;
  isActive: boolean;
}

export interface YearOptions {
  seed: number;
  /** About how many sizes the store has on its menu. */
  sizeCount: number;
  runsPerDay: number;
  /** Whether Treez says how many products there are. */
  isCounted: boolean;
}

/** A menu that was held on an ordinary day. */
export interface WrongHold {
  day: number;
  codes: string[];
  messages: string[];
}

/**
 * A year of a store in which nothing goes wrong: sales, sold-out goods, deliveries twice a week, new products and brands, launches of what
 * was hidden until then, deals by the day of the week, sales of the whole store on holidays, a price round in spring, a change of
 * assortment each season, renamed brands, a cleared-up catalog. The owner accepts whatever is held.
 * @returns the menus that were held
 */
export function liveThroughYear({ seed, sizeCount, runsPerDay, isCounted }: YearOptions): WrongHold[] {
  const { next: random, chance, whole } = createRandom(String(seed));
  const pick = (count: number) => whole(0, count - 1);
  let nextId = 0;
  const brandCount = Math.max(5, Math.round(sizeCount / 6));
  const createSize = (): ShelfSize => {
    nextId += 1;
    const category = pickCategory(random());
    const product = `product-${nextId - (chance(0.3) ? 1 : 0)}`;
    return {
      id: `size-${nextId}`,
      product,
      brand: pick(brandCount),
      category,
      name: `Name of ${product}`,
      measure: `${1 + pick(5)} g flat`,
      listCents: 500 + 100 * pick(75),
      stock: 5 + pick(26),
      isHidden: chance(0.04),
      isActive: true,
    };
  };
  let shelf: ShelfSize[] = Array.from({ length: Math.round(sizeCount * 1.1) }, createSize);
  const archive = Array.from({ length: sizeCount * 2 }, () => ({
    ...createSize(),
    isActive: false,
    stock: chance(0.2) ? pick(5) : 0,
  }));
  shelf.push(...archive);

  const liveDay = (day: number) => {
    const weekday = day % 7;
    for (const size of shelf) {
      if (!size.isActive) continue;
      if (chance(0.02))
        size.listCents = Math.max(100, Math.round((size.listCents * (0.8 + random() * 0.4)) / 100) * 100);
    }
    if (weekday === 1 || weekday === 4) deliver();
    if (day % 30 === 10) archiveOld();
    if (day % 30 === 20) launch();
    if (day === 95)
      for (const size of shelf) if (chance(0.4)) size.listCents = Math.round(size.listCents * 1.05);
    if (day % 91 === 60) changeSeason();
    if (day % 120 === 50) renameBrand(pick(brandCount));
    if (day === 200) for (const size of shelf) if (chance(0.05)) size.category = pickCategory(random());
    if (day === 230) for (const size of shelf) if (chance(0.15)) size.name = `${size.name}, tidied`;
  };

  /** What has run low comes again; what was deactivated for want of it, too; and some of it is new. */
  const deliver = () => {
    for (const size of shelf) {
      if (size.isActive && size.stock <= 4 && chance(0.7)) size.stock += 8 + pick(20);
      else if (!size.isActive && chance(0.02))
        Object.assign(size, { isActive: true, stock: size.stock + 10 });
    }
    const newCount = Math.round(sizeCount * 0.02);
    shelf.push(...Array.from({ length: newCount }, createSize));
    // As many are not ordered again.
    for (let left = newCount; left > 0; left -= 1) {
      const size = shelf[pick(shelf.length)];
      if (size?.stock === 0) size.isActive = false;
    }
  };
  const archiveOld = () => {
    shelf = shelf.filter(({ isActive, stock }) => isActive || stock > 0 || !chance(0.2));
  };
  /** A few products that have waited for their day. */
  const launch = () => {
    for (const size of shelf.filter(({ isHidden, isActive }) => isHidden && isActive).slice(0, 3)) {
      size.isHidden = false;
    }
    for (let count = 0; count < 3; count += 1) {
      const size = shelf[pick(shelf.length)];
      if (size && size.stock === 0) size.isHidden = true;
    }
  };
  /** In one evening a seventh of the assortment goes, and another comes. */
  const changeSeason = () => {
    for (const size of shelf) if (size.isActive && chance(0.14)) size.isActive = false;
    shelf.push(...Array.from({ length: Math.round(sizeCount * 0.14) }, createSize));
  };
  const renameBrand = (brand: number) => {
    for (const size of shelf) if (size.brand === brand) size.name = `${size.name} by its new owner`;
  };
  /** Over a day about one item of each size is sold, of some more. */
  const sell = () => {
    for (const size of shelf) {
      if (size.isActive && size.stock > 0 && chance(1.2 / runsPerDay))
        size.stock -= 1 + pick(Math.min(3, size.stock));
    }
  };

  const holds: WrongHold[] = [];
  let memory = createGuardMemory(createWithheldLedger());
  for (let day = 0; day < DAYS; day += 1) {
    liveDay(day);
    for (let run = 0; run < runsPerDay; run += 1) {
      sell();
      const feedAt = new Date(START_MS + (day * 24 + (run * 12) / runsPerDay) * HOUR_MS).toISOString();
      const judged = takeMenu(shelf, { feedAt, day, isCounted });
      const findings = judgeRun(judged, memory, GUARD_DEFAULTS);
      if (findings.length > 0) {
        holds.push({
          day,
          codes: findings.map(({ code }) => code),
          messages: findings.map(({ message }) => message),
        });
        memory = createGuardMemory(createWithheldLedger());
      }
      memory = rememberRun(memory, judged, GUARD_DEFAULTS);
    }
  }
  return holds;
}

function pickCategory(share: number): CategoryId {
  let sum = 0;
  for (const [category, part] of CATEGORIES) {
    sum += part;
    if (share < sum) return category;
  }
  return 'topical';
}

/** Percent off for everyone: the whole store on a few days, one category on most, and a fifth of the brands at weekends. */
function findPercentOff({ category, brand }: ShelfSize, day: number): number {
  if (day === 109 || day === 330) return 50;
  if ([0, 45, 145, 184, 246, 303].includes(day)) return 30;
  const weekday = day % 7;
  if (CATEGORIES[weekday]?.[0] === category) return 20;
  return weekday > 4 && brand % 5 === 0 ? 30 : 0;
}

function takeMenu(
  shelf: readonly ShelfSize[],
  { feedAt, day, isCounted }: { feedAt: string; day: number; isCounted: boolean },
): JudgedRun {
  const withheldById = new Map<string, Withheld>();
  const listed: ShelfSize[] = [];
  for (const size of shelf) {
    const reason = findReason(size);
    if (reason) withheldById.set(size.id, { reason, stockQuantity: size.stock });
    else if (size.stock > 0) listed.push(size);
  }
  const byProduct = Map.groupBy(listed, ({ product, category }) => `${product} ${category}`);
  const products = [...byProduct.values()].map((sizes) => ({
    sizes: sizes.map((size): ShownSize & { id: string } => ({
      id: size.id,
      category: size.category,
      name: size.name,
      measure: size.measure,
      listCents: size.listCents,
      payCents: Math.round((size.listCents * (100 - findPercentOff(size, day))) / 100),
    })),
  }));
  return {
    feedAt,
    ...summarizeMenu(products),
    receivedCount: shelf.length,
    problemCount: Math.round(shelf.length * 0.01),
    isCounted,
    stockById: new Map(shelf.map(({ id, stock }) => [id, stock])),
    withheldById,
  };
}

function findReason({ isActive, isHidden, stock }: ShelfSize): Withheld['reason'] | undefined {
  if (!isActive) return 'deactivated';
  if (isHidden) return 'hidden';
  return stock < THRESHOLD ? 'below-threshold' : undefined;
}
