import { MAX_KEPT, readShortlist, toggleKept } from '../components/shortlist-memory.ts';

/** Lets the hearts of all cards be pressed, says in the header how many are, and fills the page that lists them. */
export function startShortlist(): void {
  document.addEventListener('click', ({ target }) => {
    const slug = target instanceof Element && target.closest<HTMLElement>('[data-heart]')?.dataset['heart'];
    if (!slug) return;
    if (!toggleKept(slug)) sayFull();
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

/** Says that there is no room for what was pressed, until the visitor goes on to something else. */
function sayFull(): void {
  const place = document.querySelector<HTMLElement>('[data-full]');
  if (!place) return;
  place.textContent = place.dataset['full'] ?? '';
  const clear = () => {
    place.textContent = '';
  };
  addEventListener('keydown', clear, { once: true });
  addEventListener('pointerdown', clear, { once: true });
}

async function fill(page: HTMLElement): Promise<void> {
  try {
    const { mountShortlist } = await import('../components/shortlist-page.tsx');
    await mountShortlist(page);
  } catch {
    page.textContent = page.dataset['failed'] ?? '';
  }
}
