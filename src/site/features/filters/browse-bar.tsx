import type { ActiveFilter } from '#menu/browse/active-filters.ts';
import type { BrowseFinding } from '#menu/browse/browse-finding.ts';
import type { BrowseState } from '#menu/browse/browse-state.ts';
import { type BrowseSort, isMoneyFacet, type RangeFacet } from '#menu/browse/facets.ts';
import { formatMoney, formatNumber } from '#menu/format/format.ts';
import { say } from '#menu/format/say.ts';
import { sayCount } from '#menu/format/say-count.ts';
import type { LiveMessages } from '#site/messages/en/live.ts';

export interface BrowseBarProps {
  state: BrowseState;
  finding: Pick<BrowseFinding, 'positions' | 'active' | 'isFiltered'>;
  /** How many products the page is of, without any filter. */
  productCount: number;
  sorts: readonly BrowseSort[];
  messages: LiveMessages['browse'];
  locale: string;
  currency: string;
  /** Said instead of the count: what a search found, or that something did not come. */
  notice?: string;
  onSort?: (sort: BrowseSort) => void;
  onRemove?: (without: BrowseState) => void;
  onClear?: () => void;
  onOpenSheet?: () => void;
}

/** What the list shows at present: how many, what narrows it, and in which order. */
export function BrowseBar(props: BrowseBarProps) {
  const { state, finding, sorts, messages, locale, notice, onSort, onOpenSheet } = props;
  const activeCount = finding.active.length;
  return (
    <>
      <p class="browse-count" role="status" tabIndex={-1}>
        {notice ?? sayFinding(props)}
      </p>
      <button class="browse-open" type="button" onClick={onOpenSheet}>
        {activeCount === 0 ? messages.filter : sayCount(messages.filtersOn, activeCount, locale)}
      </button>
      <Chips {...props} />
      <label class="browse-sort">
        <span>{messages.sortedBy}</span>
        <select
          name="sort"
          value={state.sort}
          onChange={({ currentTarget }) => onSort?.(sorts[currentTarget.selectedIndex] ?? 'featured')}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {sort === 'featured' && state.query ? messages.sorts.relevance : messages.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function sayFinding({ finding, productCount, messages, locale }: BrowseBarProps): string {
  const found = finding.positions.length;
  return finding.isFiltered
    ? sayCount(messages.countSome, productCount, locale, { found: formatNumber(found, { locale }) })
    : sayCount(messages.countAll, found, locale);
}

/** The filters that are on, each with a way to take it away. */
function Chips(props: BrowseBarProps) {
  const { finding, messages, onRemove, onClear } = props;
  if (finding.active.length === 0) return null;
  return (
    <ul class="chips" aria-label={messages.active}>
      {finding.active.map((filter) => {
        const label = nameFilter(filter, props);
        return (
          <li key={`${filter.facet} ${label}`}>
            <button
              type="button"
              class="chip"
              aria-label={say(messages.remove, { filter: label })}
              onClick={() => onRemove?.(filter.without)}
            >
              {label} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" class="clear-all" onClick={onClear}>
          {messages.clearAll}
        </button>
      </li>
    </ul>
  );
}

/** A filter in words, e.g. `Hybrid` or `Price $10–$40`. */
function nameFilter(filter: ActiveFilter, { messages, locale, currency }: BrowseBarProps): string {
  if (filter.facet === 'deal') return messages.onDeal;
  if ('key' in filter) return filter.label ?? filter.key;
  const { min, max } = filter;
  const format = (value: number | undefined) => formatEnd(filter.facet, value ?? 0, locale, currency);
  const values = { facet: messages.facets[filter.facet], from: format(min), to: format(max) };
  if (max === undefined) return say(messages.rangeFrom, values);
  return say(min === undefined ? messages.rangeTo : messages.range, values);
}

function formatEnd(facet: RangeFacet, value: number, locale: string, currency: string): string {
  return isMoneyFacet(facet)
    ? formatMoney(value, { locale, currency, decimals: 'if-any' })
    : formatNumber(value, { locale });
}
