import type { ComponentChildren } from 'preact';
import { sayCount } from '#menu/format/say-count.ts';
import { ProductCard } from '#site/components/product-card.tsx';
import type { ShownCard } from '#site/features/filters/list-controller.ts';
import { EmbedFoot } from './embed-foot.tsx';
import type { SiteMenu } from './site-menu.ts';

interface EmbedViewProps {
  menu: SiteMenu;
  cards: readonly ShownCard[];
  /** How many there are, those that are not shown included. */
  foundCount: number;
  /** Products stand there only once something is looked for. */
  isHidden: boolean;
  query: string;
  /** How many one press of the button adds. */
  step: number;
  /** Count, filters that are on, order; until they are there, the count alone. */
  bar?: ComponentChildren;
  /** The filters themselves. */
  panel?: ComponentChildren;
  onQuery: (query: string) => void;
  onOpenSheet: () => void;
  onMore: () => void;
}

/** A menu, or a part of one, on a page of others. */
export function EmbedView(props: EmbedViewProps) {
  const { menu, cards, foundCount, query, step, panel } = props;
  const { locale, words } = menu.edition;
  const left = foundCount - cards.length;
  return (
    <>
      <div class="embed-head">
        <label class="embed-search">
          <span class="visually-hidden">{words.searchLabel}</span>
          <input
            type="search"
            value={query}
            placeholder={words.searchLabel}
            autocomplete="off"
            onInput={({ currentTarget }) => props.onQuery(currentTarget.value)}
          />
        </label>
        {props.bar ??
          (!props.isHidden && (
            <>
              <p class="browse-count" role="status">
                {sayCount(words.live.browse.countAll, foundCount, locale)}
              </p>
              {menu.edition.lists['all']?.facets[0] && (
                <button
                  class="browse-open"
                  type="button"
                  aria-expanded={panel !== undefined}
                  onClick={props.onOpenSheet}
                >
                  {words.live.browse.filter}
                </button>
              )}
            </>
          ))}
      </div>
      {panel && <div class="embed-panel">{panel}</div>}
      {cards.length === 0 ? (
        !props.isHidden && <p class="nothing-title">{words.nothing}</p>
      ) : (
        <ul class="card-grid" aria-label={words.results}>
          {cards.map(({ card, hit }) => (
            <li key={card.slug}>
              <ProductCard card={card} marks={hit?.matchedWords} sizes={hit?.sizes} level={2} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && !props.isHidden && (
        <button class="button more" type="button" onClick={props.onMore}>
          {sayCount(words.live.search.more, Math.min(step, left), locale)}
        </button>
      )}
      <EmbedFoot menu={menu} />
    </>
  );
}

interface EmbedMessageProps {
  text: string;
  menuUrl?: string;
  toMenu?: string;
  retry?: string;
  onRetry?: () => void;
}

/** In place of the menu: that it is coming, or did not come. */
export function EmbedMessage({ text, menuUrl, toMenu, retry, onRetry }: EmbedMessageProps) {
  return (
    <div class="embed-message" role="status">
      <p>{text}</p>
      {menuUrl && <a href={menuUrl}>{toMenu}</a>}
      {onRetry && (
        <button class="button" type="button" onClick={onRetry}>
          {retry}
        </button>
      )}
    </div>
  );
}
