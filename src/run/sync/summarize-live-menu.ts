import * as z from 'zod';
import type { RunSummary } from '#menu/guard/run-summary.ts';
import { summarizeMenu, toMeasure } from '#menu/guard/summarize-run.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';

const cents = z.int().nonnegative();
const amount = { priceCents: cents, dealCents: cents.optional() };

/** What of a published `menu.json` is compared. Whatever else it holds, of this version or another, does not matter. */
const liveMenuSchema = z.object({
  isDemo: z.boolean().optional(),
  feedAt: z.iso.datetime(),
  products: z
    .array(
      z.object({
        name: z.string(),
        category: z.enum(CATEGORY_IDS),
        variants: z.array(
          z.object({
            id: z.string(),
            amount: z.number().optional(),
            uom: z.enum(['g', 'mg', 'oz', 'ml', 'l', 'fl oz']).optional(),
            price: z.discriminatedUnion('type', [
              z.object({ type: z.literal('flat'), ...amount }),
              z.object({
                type: z.literal('tier'),
                method: z.enum(['weight', 'unit']),
                quotes: z.array(z.object(amount)),
              }),
            ]),
          }),
        ),
      }),
    )
    .min(1),
});

type LivePrice = z.output<typeof liveMenuSchema>['products'][number]['variants'][number]['price'];

/** A menu that is live, as `menu.json` tells of it; undefined for a demo's, and for what is no menu. */
export function summarizeLiveMenu(json: unknown): RunSummary | undefined {
  const menu = liveMenuSchema.safeParse(json).data;
  if (!menu || menu.isDemo) return undefined;
  const products = menu.products.map(({ name, category, variants }) => ({
    sizes: variants.map(({ id, price, ...size }) => {
      const { priceCents, dealCents } = toFirstAmount(price);
      const measure = toMeasure(size, price);
      return { id, category, name, measure, listCents: priceCents, payCents: dealCents ?? priceCents };
    }),
  }));
  return { feedAt: menu.feedAt, ...summarizeMenu(products) };
}

function toFirstAmount(price: LivePrice): { priceCents: number; dealCents?: number | undefined } {
  return price.type === 'flat' ? price : (price.quotes[0] ?? { priceCents: 0 });
}
