import { sayCount } from '#menu/format/say-count.ts';
import { ProductCard } from '#site/components/product-card.tsx';
import type { ShortlistMessages } from '#site/messages/en/saved-list.ts';
import { CompareTable, type KeptProduct } from './compare-table.tsx';

export interface ShortlistViewProps {
  products: readonly KeptProduct[];
  menuPath: string;
  /** Products of the list that the menu has no more. */
  goneCount: number;
  /** The address brought the list: it is somebody else's. */
  isShared: boolean;
  compared: readonly KeptProduct[];
  /** No further product can be compared. */
  isFull: boolean;
  /** What became of the last thing that was asked for. */
  notice: string;
  messages: ShortlistMessages;
  /** What the heart of a card does, with the place `{name}`. */
  keep: string;
  locale: string;
  currency: string;
  onCompare: (slug: string) => void;
  onKeep: () => void;
  onShare: () => void;
  onClear: () => void;
}

/** What a visitor has marked, ready to be shared, printed and compared. */
export function ShortlistView(props: ShortlistViewProps) {
  const { products, goneCount, isShared, compared, isFull, messages, keep, locale } = props;
  return (
    <>
      <p role="status" class="shortlist-count" tabIndex={-1}>
        {products.length > 0 ? sayCount(messages.count, products.length, locale) : messages.empty}
        {goneCount > 0 && ` ${sayCount(messages.gone, goneCount, locale)}`}
      </p>
      {products.length === 0 && (
        <p>
          <a class="button" href={props.menuPath}>
            {messages.toMenu}
          </a>
        </p>
      )}
      {isShared && <p class="note">{messages.shared}</p>}
      {products.length > 0 && <Actions {...props} />}
      {compared.length > 0 && <CompareTable {...props} products={compared} />}
      <ul class="card-grid shortlist">
        {products.map(({ card }) => {
          const isCompared = compared.some((each) => each.card.slug === card.slug);
          return (
            <li key={card.slug}>
              <ProductCard card={card} keep={keep} level={2} />
              <label class="choice compare-choice">
                <input
                  type="checkbox"
                  checked={isCompared}
                  disabled={isFull && !isCompared}
                  onChange={() => props.onCompare(card.slug)}
                />
                <span>
                  {messages.compare} <span class="visually-hidden">{card.name}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Actions({ isShared, isFull, notice, messages, onKeep, onShare, onClear }: ShortlistViewProps) {
  return (
    <div class="shortlist-actions">
      {isShared && (
        <button type="button" class="button button-main" onClick={onKeep}>
          {messages.keepShared}
        </button>
      )}
      <button type="button" class="button" onClick={onShare}>
        {messages.share}
      </button>
      <button type="button" class="button" onClick={() => print()}>
        {messages.print}
      </button>
      {!isShared && (
        <button type="button" class="clear-all" onClick={onClear}>
          {messages.clear}
        </button>
      )}
      <p class="note" role="status">
        {notice || (isFull ? messages.compareFull : messages.compareHelp)}
      </p>
    </div>
  );
}
