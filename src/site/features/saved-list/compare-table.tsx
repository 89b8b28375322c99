import type { ProductFacts } from '#menu/browse/product-facts.ts';
import { formatMoney } from '#menu/format/format.ts';
import type { SiteCard } from '#site/data/site-card.ts';
import type { ShortlistMessages } from '#site/messages/en/saved-list.ts';

/** A product on the shortlist. */
export interface KeptProduct {
  card: SiteCard;
  facts: ProductFacts;
}

interface CompareTableProps {
  products: readonly KeptProduct[];
  messages: ShortlistMessages;
  locale: string;
  currency: string;
}

/** A few products side by side, fact by fact. */
export function CompareTable({ products, messages, locale, currency }: CompareTableProps) {
  const { rows, unknown } = messages;
  const facts: [string, (product: KeptProduct) => string | undefined][] = [
    [rows.maker, ({ card }) => card.brand],
    [rows.shelf, (product) => product.facts.category],
    [rows.type, ({ card }) => card.strainLabel],
    [rows.strength, ({ card }) => card.potency],
    [
      rows.prices,
      ({ card }) =>
        card.prices
          .map(({ label, price, onlyFor }) =>
            [label, price, onlyFor ?? card.onlyFor].filter(Boolean).join(' '),
          )
          .join(' · '),
    ],
    [
      rows.gram,
      ({ facts: { gramCents } }) =>
        gramCents === undefined ? undefined : formatMoney(gramCents, { locale, currency }),
    ],
    [rows.effects, (product) => product.facts.effects.join(', ')],
    [rows.flavors, (product) => product.facts.flavors.join(', ')],
  ];
  const told = facts.filter(([, factOf]) => products.some(factOf));
  return (
    <section class="compare" aria-labelledby="compare">
      <h2 id="compare">{messages.compareTitle}</h2>
      <div class="compare-scroll">
        <table class="price-table">
          <thead>
            <tr>
              <td />
              {products.map(({ card }) => (
                <th key={card.slug} scope="col">
                  <a href={card.path}>{card.name}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map(([name, factOf]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {products.map((product) => (
                  <td key={product.card.slug}>{factOf(product) || unknown}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
