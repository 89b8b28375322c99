import type { ChoiceFacet } from '#menu/browse/facets.ts';
import { sayCount } from '#menu/format/say-count.ts';
import type { LiveMessages } from '#site/messages/en/live.ts';
import { FacetDetails } from './facet-details.tsx';
import type { FormChoice } from './form-finding.ts';
import { IS_PRINTED } from './is-printed.ts';

interface BrowseChoicesProps {
  facet: ChoiceFacet;
  choices: readonly FormChoice[];
  isOpen: boolean;
  messages: LiveMessages['browse'];
  locale: string;
  onToggle?: (facet: ChoiceFacet, key: string) => void;
}

/** More than these are folded away. */
const SHOWN_CHOICES = 8;

/** The values of one facet, each with the number of products that it would leave. */
export function BrowseChoices({ facet, choices, isOpen, messages, locale, onToggle }: BrowseChoicesProps) {
  const first = choices.slice(0, SHOWN_CHOICES);
  const others = choices.slice(SHOWN_CHOICES);
  const list = (some: readonly FormChoice[]) => (
    <ul>
      {some.map((choice) => (
        <Choice key={choice.key} facet={facet} choice={choice} locale={locale} onToggle={onToggle} />
      ))}
    </ul>
  );
  return (
    <FacetDetails name={messages.facets[facet]} {...{ isOpen }}>
      {list(first)}
      {others.length > 0 && (
        <details class="facet-more" open={others.some(({ isOn }) => isOn)}>
          <summary>{sayCount(messages.moreChoices, others.length, locale)}</summary>
          {!IS_PRINTED && list(others)}
        </details>
      )}
    </FacetDetails>
  );
}

interface ChoiceProps {
  facet: ChoiceFacet;
  choice: FormChoice;
  locale: string;
  onToggle: BrowseChoicesProps['onToggle'];
}

/** A choice that would leave nothing is dimmed; it can still be taken back. */
function Choice({ facet, choice: { key, label, count, isOn }, locale, onToggle }: ChoiceProps) {
  return (
    <li class={count === 0 ? 'choice choice-empty' : 'choice'}>
      <label>
        <input
          type="checkbox"
          name={facet}
          value={key}
          checked={isOn}
          onChange={() => onToggle?.(facet, key)}
        />
        <span>{label}</span>
        <span class="choice-count">{count?.toLocaleString(locale)}</span>
      </label>
    </li>
  );
}
