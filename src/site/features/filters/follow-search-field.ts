import { followInput } from '#menu/search/follow-input.ts';
import { cutQuery } from '#menu/search/read-query.ts';

/** The page's search field, where what it says is looked for on the page itself. */
export interface SearchField {
  /** What it says, as a query; empty where nothing is asked. */
  get(): string;
  set(query: string): void;
}

/** Calls back with what is being typed; Enter stays on the page. Undefined where the page has no search field. */
export function followSearchField(onQuery: (query: string) => void): SearchField | undefined {
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  if (!form || !input) return undefined;
  followInput(input, () => onQuery(cutQuery(input.value)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onQuery(cutQuery(input.value));
  });
  input.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || input.value === '') return;
    input.value = '';
    onQuery('');
  });
  return {
    get: () => cutQuery(input.value),
    set: (query) => {
      if (cutQuery(input.value) !== query) input.value = query;
    },
  };
}
