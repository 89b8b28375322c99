const EVENTS = ['pointerover', 'focusin', 'change', 'click'] as const;

/** Loads filters and sorting when they are first needed: on a hand or the focus near them, or where the address asks for more than the whole list. */
export function startBrowse(): void {
  const root = document.querySelector<HTMLElement>('[data-browse]');
  if (!root) return;
  const isAsked = location.search !== '' || root.hasAttribute('data-browse-now');
  const start = (event?: Event): void => {
    if (event?.target instanceof Element && !event.target.closest('[data-browse-bar], [data-browse-form]'))
      return;
    for (const name of EVENTS) root.removeEventListener(name, start);
    void fill(root, event?.type === 'click' && event.target instanceof Element ? event.target : undefined);
  };
  if (isAsked) start();
  else for (const name of EVENTS) root.addEventListener(name, start);
}

/** @param pressed the button that was pressed before there was anything behind it */
async function fill(root: HTMLElement, pressed: Element | undefined): Promise<void> {
  try {
    const { mountBrowsePage } = await import('../components/browse-page.tsx');
    await mountBrowsePage(root);
    const button = pressed?.closest<HTMLElement>('.browse-open');
    if (button) root.querySelector<HTMLElement>('.browse-open')?.click();
  } catch {
    delete document.documentElement.dataset['asked'];
    // Without its script the list stays whole, and says so where somebody asked for less.
    root.querySelector('[data-browse-failed]')?.removeAttribute('hidden');
  }
}
