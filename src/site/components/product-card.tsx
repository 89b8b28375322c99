import { say } from '#menu/format/say.ts';
import { markMatches } from '#menu/search/mark-matches.ts';
import type { SiteCard } from '../data/site-card.ts';
import { PriceText } from './price-text.tsx';
import { ProductPicture } from './product-picture.tsx';
import { StrainMark } from './strain-mark.tsx';

interface ProductCardProps {
  card: SiteCard;
  /** What the heart does, with the place `{name}`; without it there is no heart. */
  keep?: string;
  /** Words to mark in the name, as a search found them. */
  marks?: readonly string[] | undefined;
  /** Sizes to mark and bring forward, as a search found them: texts of `amounts`. */
  sizes?: readonly string[] | undefined;
  /** Of the heading that holds the name. */
  level?: 2 | 3 | 4;
  eager?: boolean;
}

/** A little less than a card has: then the densest phones and desktops, too, load the file that is 512 pixels wide. */
const CARD_SIZES = '(max-width: 21rem) 90vw, (max-width: 40rem) 38vw, 16rem';

/** A product on a list: the one card of static pages, search results and the widget. */
export function ProductCard({
  card,
  keep,
  marks = [],
  sizes = [],
  level = 3,
  eager = false,
}: ProductCardProps) {
  const Heading = `h${level}` as const;
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
        {card.deal && (
          <p class="card-deal" data-deal={card.dealSlug}>
            <span>{card.deal}</span>
          </p>
        )}
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
        {card.soldOut && <b class="sold-out">{card.soldOut}</b>}
        {card.onlyFor && <b class="only-for">{card.onlyFor}</b>}
        {card.potency && <span>{card.potency}</span>}
      </p>
      <ul class="card-prices">
        {pickPrices(card, sizes).map(({ label, price, was, from, source, onlyFor, isFound }) => (
          <li key={`${label} ${price} ${onlyFor}`}>
            {isFound ? <mark>{label}</mark> : label}{' '}
            {source || was || from ? (
              <PriceText price={price} was={was} before={card.before} from={from} source={source} />
            ) : (
              <b>{price}</b>
            )}
            {onlyFor && <span class="only-for"> {onlyFor}</span>}
          </li>
        ))}
        {card.more && <li class="soft">{card.more}</li>}
      </ul>
      {keep && <Heart slug={card.slug} label={say(keep, { name: card.name })} />}
    </article>
  );
}

/** As many prices as the card shows; where those hide what was looked for, it takes the place of the last one. */
function pickPrices({ prices, otherPrices = [], amounts = [] }: SiteCard, sizes: readonly string[]) {
  const all = [...prices, ...otherPrices].map((price, place) => ({
    ...price,
    isFound: sizes.includes(amounts[place] || '-'),
  }));
  const first = all.findIndex(({ isFound }) => isFound);
  const { length } = prices;
  return first < length
    ? all.slice(0, length)
    : [...all.slice(0, length - 1), ...all.slice(first, first + 1)];
}

/** Pressed by the page's own script, wherever the card was drawn; without scripts it is not shown. */
export function Heart({ slug, label }: { slug: string; label: string }) {
  return (
    <button class="heart" type="button" data-heart={slug} aria-pressed="false" aria-label={label}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 20.5 4 12.4a5 5 0 0 1 7.1-7l.9.9.9-.9a5 5 0 0 1 7.1 7z" />
      </svg>
    </button>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly string[] }) {
  if (marks.length === 0) return text;
  return markMatches(text, marks).map((part, index) =>
    part.isMarked ? <mark key={index}>{part.text}</mark> : part.text,
  );
}
