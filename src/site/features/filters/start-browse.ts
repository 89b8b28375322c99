const EVENTS = ['pointerover', 'focusin', 'change', 'click'];

/** Loads filters and sorting when they are first needed: on a hand or the focus near them, or where the address asks for more than the whole list. */
export function startBrowse(): void {
  const root = document.querySelector<HTMLElement>('[data-browse]');
  if (!root) return;
  /** The button that was pressed last, before there was anything behind it. */
  let pressed: HTMLButtonElement | undefined;
  let isStarted = false;
  const start = async (): Promise<void> => {
    if (isStarted) return;
    isStarted = true;
    if (await fill(root)) pressed?.click();
    pressed = undefined;
  };
  if (location.search || root.dataset['browseNow'] === '') void start();
  // On the page of the search its field is one of the controls.
  const field = root.dataset['browse']?.includes('"search":"field"')
    ? document.querySelectorAll('#search')
    : [];
  for (const part of [...root.querySelectorAll('[data-browse-bar], [data-browse-form]'), ...field]) {
    part.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) pressed = target;
    });
    for (const name of EVENTS) part.addEventListener(name, () => void start());
  }
}

/** @returns whether it has come */
async function fill(root: HTMLElement): Promise<boolean> {
  try {
    await import('./browse-page.tsx').then((module) => module.mountBrowsePage(root));
    return true;
  } catch {
    delete document.documentElement.dataset['asked'];
    delete root.dataset['browseNow'];
    // Without its script the list stays whole, and says so where somebody asked for less.
    root.querySelector('[data-browse-failed]')?.removeAttribute('hidden');
    return false;
  }
}
