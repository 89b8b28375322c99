const SOURCES = { indexUrl: '/search/index.json', cardsUrl: '/search/cards.json' };

/** Loads the search when it is first needed: a focused field, the `/` key, or the search page. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  if (page)
    void import('../../components/search-page.tsx').then(({ mountSearchPage }) =>
      mountSearchPage(page, SOURCES),
    );
  else {
    input.addEventListener(
      'focus',
      () =>
        void import('../../components/search-box.tsx').then(({ mountSearchBox }) =>
          mountSearchBox(form, SOURCES),
        ),
      {
        once: true,
      },
    );
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
