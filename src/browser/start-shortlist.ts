import { readShortlist, toggleKept } from './shortlist-memory.ts';

/** Lets the hearts of all cards be pressed, and says in the header how many are. */
export function startShortlist(): void {
  show();
  document.addEventListener('click', ({ target }) => {
    const heart = target instanceof Element ? target.closest<HTMLElement>('[data-heart]') : null;
    if (!heart?.dataset['heart']) return;
    toggleKept(heart.dataset['heart']);
    show();
  });
  // Cards that a script has drawn, another tab, and a page that Back brought back.
  document.addEventListener('herbarium:cards', show);
  addEventListener('storage', show);
  addEventListener('pageshow', show);
}

function show(): void {
  const kept = readShortlist();
  for (const heart of document.querySelectorAll<HTMLElement>('[data-heart]')) {
    heart.setAttribute('aria-pressed', String(kept.includes(heart.dataset['heart'] ?? '')));
  }
  const count = document.querySelector('[data-kept]');
  if (count) count.textContent = kept.length > 0 ? String(kept.length) : '';
}
