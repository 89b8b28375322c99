const EVENTS = ['pointerover', 'focusin', 'change', 'click'];

/** Loads filters and sorting when they are first needed: on a hand or the focus near them, or where the address asks for more than the whole list. */
export function startBrowse(): void {
  const root = document.querySelector<HTMLElement>('[data-browse]');
  if (!root) return;
  let isStarted = false;
  const start = ({ type }: { type: string }): void => {
    if (!isStarted) void fill(root, type === 'click');
    isStarted = true;
  };
  if (location.search || root.dataset['browseNow'] === '') start({ type: '' });
  for (const part of root.querySelectorAll('[data-browse-bar], [data-browse-form]')) {
    for (const name of EVENTS) part.addEventListener(name, start);
  }
}

/** @param isPressed a button may have been pressed before there was anything behind it */
async function fill(root: HTMLElement, isPressed: boolean): Promise<void> {
  try {
    const { mountBrowsePage } = await import('../components/browse-page.tsx');
    await mountBrowsePage(root);
    const button = document.activeElement;
    if (isPressed && button instanceof HTMLButtonElement) button.click();
  } catch {
    delete document.documentElement.dataset['asked'];
    delete root.dataset['browseNow'];
    // Without its script the list stays whole, and says so where somebody asked for less.
    root.querySelector('[data-browse-failed]')?.removeAttribute('hidden');
  }
}
