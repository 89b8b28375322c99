import { type BrowseState, toggleChoice, withRange } from '#menu/browse/browse-state.ts';
import { CHOICE_FACETS, isMoneyFacet, RANGE_FACETS, SORTS } from '#menu/browse/facets.ts';

/**
 * What a visitor has already asked of the static form while its script was still on the way; undefined where nothing.
 * @param state what the page was asked for by its address
 */
export function readBrowseForm(root: HTMLElement, state: BrowseState): BrowseState | undefined {
  const chosen = root.querySelector<HTMLSelectElement>('select[name="sort"]')?.value;
  const sort = SORTS.find((known) => known === chosen && known !== 'featured') ?? state.sort;
  let asked = { ...state, sort };
  for (const { name, value } of root.querySelectorAll<HTMLInputElement>('input:checked')) {
    const facet = CHOICE_FACETS.find((known) => known === name);
    if (facet && !asked.choices[facet]?.includes(value)) asked = toggleChoice(asked, facet, value);
    if (name === 'deal') asked = { ...asked, onDeal: true };
  }
  for (const facet of RANGE_FACETS) {
    const [min, max] = [readEnd(root, `${facet}-min`), readEnd(root, `${facet}-max`)];
    const scale = isMoneyFacet(facet) ? 100 : 1;
    if ((min ?? max) === undefined) continue;
    asked = withRange(asked, facet, {
      ...(min !== undefined && { min: min * scale }),
      ...(max !== undefined && { max: max * scale }),
    });
  }
  return JSON.stringify(asked) === JSON.stringify(state) ? undefined : asked;
}

function readEnd(root: HTMLElement, name: string): number | undefined {
  const value = root.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.valueAsNumber;
  return value !== undefined && value >= 0 ? value : undefined;
}
