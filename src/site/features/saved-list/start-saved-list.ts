import { MAX_KEPT, readShortlist, toggleKept } from './saved-list-memory.ts';

/** Lets the hearts of all cards be pressed, says in the header how many are, and fills the page that lists them. */
export function startShortlist(): void {
  const full = document.querySelector('[data-full]');
  // What is said of one heart goes when the visitor goes on, and covers nothing that gets the focus.
  const clear = () => full?.toggleAttribute('hidden', true);
  addEventListener('keydown', clear);
  addEventListener('pointerdown', clear);
  document.addEventListener('click', ({ target }) => {
    const slug = target instanceof Element && target.closest<HTMLElement>('[data-heart]')?.dataset['heart'];
    if (!slug) return;
    const hadRoom = toggleKept(slug);
    full?.toggleAttribute('hidden', hadRoom);
    show();
  });
  // Cards that a script has drawn, another tab, and a page that Back brought back.
  document.addEventListener('herbarium:cards', show);
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  const page = document.querySelector<HTMLElement>('[data-shortlist]');
  if (page) void fill(page);
}

function show(): void {
  const kept = readShortlist();
  for (const heart of document.querySelectorAll<HTMLElement>('[data-heart]')) {
    heart.setAttribute('aria-pressed', String(kept.includes(heart.dataset['heart'] ?? '')));
  }
  const count = document.querySelector<HTMLElement>('[data-kept]');
  if (count)
    count.textContent = kept.length < MAX_KEPT ? `${kept.length || ''}` : (count.dataset['kept'] ?? '');
}

async function fill(page: HTMLElement): Promise<void> {
  try {
    await import('./saved-list-page.tsx').then((module) => module.mountShortlist(page));
  } catch {
    page.textContent = page.dataset['failed'] ?? '';
  }
}
