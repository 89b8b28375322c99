import type { FacetChoice } from '#menu/browse/browse-finding.ts';
import type { ChoiceFacet } from '#menu/browse/facets.ts';
import { sayCount } from '#menu/format/say-count.ts';
import type { LiveMessages } from '#site/messages/en/live.ts';

interface BrowseChoicesProps {
  facet: ChoiceFacet;
  choices: readonly FacetChoice[];
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
  const list = (some: readonly FacetChoice[]) => (
    <ul>
      {some.map((choice) => (
        <Choice key={choice.key} facet={facet} choice={choice} locale={locale} onToggle={onToggle} />
      ))}
    </ul>
  );
  return (
    <details class="facet" open={isOpen}>
      <summary>{messages.facets[facet]}</summary>
      <fieldset>
        <legend class="visually-hidden">{messages.facets[facet]}</legend>
        {list(first)}
        {others.length > 0 && (
          <details class="facet-more" open={others.some(({ isOn }) => isOn)}>
            <summary>{sayCount(messages.moreChoices, others.length, locale)}</summary>
            {list(others)}
          </details>
        )}
      </fieldset>
    </details>
  );
}

interface ChoiceProps {
  facet: ChoiceFacet;
  choice: FacetChoice;
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
        <span class="choice-count">{count.toLocaleString(locale)}</span>
      </label>
    </li>
  );
}
