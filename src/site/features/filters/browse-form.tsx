import type { BrowseState, BrowseRange as Range } from '#menu/browse/browse-state.ts';
import type { BrowseFacet, ChoiceFacet, RangeFacet } from '#menu/browse/facets.ts';
import type { LiveMessages } from '#site/messages/en/live.ts';
import { BrowseChoices } from './browse-choices.tsx';
import { BrowseRange } from './browse-range.tsx';
import type { FormFinding } from './form-finding.ts';
import { OPEN_FACETS } from './open-facets.ts';

export interface BrowseFormProps {
  state: BrowseState;
  finding: FormFinding;
  /** Facets in the order of the form; those with nothing to choose are left out. */
  facets: readonly BrowseFacet[];
  messages: LiveMessages['browse'];
  locale: string;
  currency: string;
  onToggle?: (facet: ChoiceFacet, key: string) => void;
  onRange?: (facet: RangeFacet, range: Range, isDone: boolean) => void;
  onDeal?: () => void;
}

/** The filters of a list: rendered with the page, and again by its script whenever something is chosen. */
export function BrowseForm({
  state,
  finding,
  facets,
  messages,
  locale,
  currency,
  onToggle,
  onRange,
  onDeal,
}: BrowseFormProps) {
  return (
    <>
      {facets.map((facet) => {
        const isOpen = OPEN_FACETS.has(facet);
        if (facet === 'deal')
          return <Deal key={facet} finding={finding} messages={messages} locale={locale} onDeal={onDeal} />;
        if (isRangeOf(facet, finding)) {
          const range = finding.ranges[facet];
          return (
            range && (
              <BrowseRange
                key={facet}
                {...{ facet, range, isOpen, messages, locale, currency }}
                asked={state.ranges[facet] ?? {}}
                {...(onRange && { onRange })}
              />
            )
          );
        }
        const choices = finding.choices[facet];
        // One kind of deals is a choice too: other products have none.
        const isChoice = choices.length > Number(facet !== 'offer') || choices.some(({ isOn }) => isOn);
        return (
          isChoice && (
            <BrowseChoices
              key={facet}
              {...{ facet, choices, isOpen, messages, locale }}
              {...(onToggle && { onToggle })}
            />
          )
        );
      })}
    </>
  );
}

function isRangeOf(facet: ChoiceFacet | RangeFacet, { ranges }: FormFinding): facet is RangeFacet {
  return facet in ranges;
}

interface DealProps {
  finding: FormFinding;
  messages: LiveMessages['browse'];
  locale: string;
  onDeal: BrowseFormProps['onDeal'];
}

function Deal({ finding: { deal }, messages, locale, onDeal }: DealProps) {
  return (
    <div class={deal.count === 0 ? 'facet choice-empty' : 'facet'}>
      <label class="choice">
        <input type="checkbox" name="deal" value="1" checked={deal.isOn} onChange={onDeal} />
        <span>{messages.onDeal}</span>
        <span class="choice-count">{deal.count?.toLocaleString(locale)}</span>
      </label>
    </div>
  );
}
