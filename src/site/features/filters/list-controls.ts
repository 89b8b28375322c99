import { type BrowseState, toggleChoice, WHOLE_LIST, withRange } from '#menu/browse/browse-state.ts';
import type { LiveMessages } from '#site/messages/en/live.ts';
import { describeFinding } from '../search-box/search-view.ts';
import type { BrowseBarProps } from './browse-bar.tsx';
import type { BrowseFormProps } from './browse-form.tsx';
import type { SessionFinding } from './browse-session.ts';
import type { BrowseSetup } from './browse-setup.ts';
import type { Found, ListController } from './list-controller.ts';

/** What the filters and the bar of a list show, and what a press on each does. */
export function toControls<F extends Found>(
  list: ListController<F>,
  finding: SessionFinding,
  setup: BrowseSetup,
  { browse, search }: Pick<LiveMessages, 'browse' | 'search'>,
  onOpenSheet: () => void,
): BrowseFormProps & BrowseBarProps {
  const { state, ask } = list;
  const found = finding.search && { ...finding.search, hitCount: finding.positions.length };
  const change = (next: BrowseState) => void ask(next, 'change');
  return {
    ...setup,
    state,
    finding,
    messages: browse,
    ...(found && { notice: describeFinding(state.query, found, search, setup.locale) }),
    // What was pressed since the last drawing counts too.
    onToggle: (facet, key) => change(toggleChoice(list.state, facet, key)),
    onRange: (facet, range, isDone) =>
      void ask(withRange(list.state, facet, range), isDone ? 'change' : 'drag'),
    onDeal: () => change({ ...list.state, onDeal: !list.state.onDeal }),
    onSort: (sort) => change({ ...list.state, sort }),
    onRemove: (without) => void ask(without, 'remove'),
    onClear: () => clearList(list, finding),
    onOpenSheet,
  };
}

/** Takes away all that there are chips for. */
export function clearList<F extends Found>(
  { state, ask }: ListController<F>,
  { active }: Pick<SessionFinding, 'active'>,
): void {
  // A query has a chip only where no field shows it, and it is the first.
  const query = active[0]?.facet === 'query' ? '' : state.query;
  void ask({ ...WHOLE_LIST, query, sort: state.sort }, 'remove');
}
