import { markMatches } from '../search/mark-matches.ts';
import type { SiteCard } from '../site/site-card.ts';
import { ProductPicture } from './product-picture.tsx';
import { StrainMark } from './strain-mark.tsx';

interface ProductCardProps {
  card: SiteCard;
  /** Words to mark in the name, as a search found them. */
  marks?: readonly string[];
  /** Of the heading that holds the name. */
  level?: 2 | 3;
  eager?: boolean;
}

const CARD_SIZES = '(max-width: 21rem) 90vw, (max-width: 40rem) 45vw, 18rem';

/** A product on a list: the one card of static pages, search results and the widget. */
export function ProductCard({ card, marks = [], level = 3, eager = false }: ProductCardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article class="card">
      <div class="sheet">
        <ProductPicture
          picture={card.picture}
          platePath={card.platePath}
          alt=""
          sizes={CARD_SIZES}
          eager={eager}
        />
      </div>
      {card.brand && (
        <p class="card-brand caps">
          <Marked text={card.brand} marks={marks} />
        </p>
      )}
      <Heading class="card-name">
        <a href={card.path}>
          <Marked text={card.name} marks={marks} />
        </a>
      </Heading>
      <p class="card-facts">
        {card.strainType && card.strainLabel && (
          <StrainMark type={card.strainType} label={card.strainLabel} />
        )}
        {card.isSoldOut && <b class="sold-out">Sold out</b>}
        {card.potency && <span>{card.potency}</span>}
      </p>
      <ul class="card-prices">
        {card.prices.map(({ label, price }) => (
          <li key={`${label} ${price}`}>
            {label} <b>{price}</b>
          </li>
        ))}
        {card.more && <li class="soft">+{card.more} more</li>}
      </ul>
    </article>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly string[] }) {
  if (marks.length === 0) return text;
  return markMatches(text, marks).map((part, index) =>
    part.isMarked ? <mark key={index}>{part.text}</mark> : part.text,
  );
}
