import { type SearchAction, toSearchAction } from './search-keys.ts';

interface SearchControls {
  input: HTMLInputElement;
  /** Holds the results; every link in it is one. */
  results: HTMLElement;
  clear(): void;
}

/** Lets the arrow keys, Home, End and Escape move between a search field and the links of its results. */
export function followKeys({ input, results, clear }: SearchControls): void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const links = [...results.querySelectorAll('a')];
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLAnchorElement ? links.indexOf(activeElement) : -1;
    if (focused < 0 && activeElement !== input) return;
    const action = toSearchAction(
      {
        key: event.key,
        hasModifier: event.ctrlKey || event.altKey || event.metaKey,
        isComposing: event.isComposing,
      },
      {
        result: focused < 0 ? undefined : focused,
        resultCount: links.length,
        hasText: input.value !== '',
      },
    );
    if (!action) return;
    if (action.type !== 'type-in-field') event.preventDefault();
    perform(action, links);
  };

  const perform = (action: SearchAction, links: HTMLAnchorElement[]): void => {
    switch (action.type) {
      case 'go-to-result':
        links[action.result]?.focus();
        break;
      case 'go-to-field':
      case 'type-in-field':
        input.focus();
        break;
      case 'clear':
        clear();
        break;
    }
  };

  input.addEventListener('keydown', onKeyDown);
  results.addEventListener('keydown', onKeyDown);
}
