const SOURCES = { indexUrl: '/search/index.json', cardsUrl: '/search/cards.json' };

/** Loads the search when it is first needed: a focused field, the `/` key, or the search page. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  if (page) void fillSearchPage(page);
  else input.addEventListener('focus', () => void fillSearchBox(form), { once: true });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
  });
}

async function fillSearchBox(form: HTMLFormElement): Promise<void> {
  try {
    const { mountSearchBox } = await import('../components/search-box.tsx');
    await mountSearchBox(form, SOURCES);
  } catch {
    // Without the module the form still leads to the search page.
  }
}

async function fillSearchPage(page: HTMLElement): Promise<void> {
  try {
    const { mountSearchPage } = await import('../components/search-page.tsx');
    await mountSearchPage(page, SOURCES);
  } catch {
    page.textContent = 'The search could not be loaded. All products are on the shelves below.';
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
