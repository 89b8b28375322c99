import { startAgeGate } from '../features/age-gate/age-gate.ts';
import { startBrowse } from '../features/filters/start-browse.ts';
import { startShortlist } from '../features/saved-list/start-saved-list.ts';
import { startSearch } from '../features/search-box/start-search.ts';
import { showOpenState } from './open-state.ts';
import { showFreshness } from './show-freshness.ts';

const INTERVAL_MS = 10 * 60_000;

startAgeGate();
keepCurrent((now) => {
  showOpenState(now);
  void showFreshness(now);
});
startPictureTransition();
startReprice();
startBrowse();
startSearch();
startShortlist();

/** Shows what depends on the clock: now, every ten minutes, and when a page is come back to. */
function keepCurrent(show: (now: Date) => void): void {
  const showNow = () => show(new Date());
  showNow();
  setInterval(showNow, INTERVAL_MS);
  addEventListener('pageshow', showNow);
  document.addEventListener('visibilitychange', showNow);
}

/** Lets the picture of the card that is followed grow into the picture of the product's page. */
function startPictureTransition(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('.card a') : undefined;
    const image = link?.closest('.card')?.querySelector<HTMLElement>('.picture-image');
    if (image) image.style.viewTransitionName = 'product-picture';
  });
}

/** Works prices out anew where the head's script found that they may be others: for this visitor, or by now. */
function startReprice(): void {
  if (document.querySelector('[data-reprice]'))
    void import('../features/deals/reprice-page.ts').then((module) => module.repricePage());
}
