import { startAgeGate } from '../features/age-gate/age-gate.ts';
import { startReprice } from '../features/deals/start-reprice.ts';
import { startBrowse } from '../features/filters/start-browse.ts';
import { startShortlist } from '../features/saved-list/start-shortlist.ts';
import { startSearch } from '../features/search-box/start-search.ts';
import { keepCurrent } from './keep-current.ts';
import { showOpenState } from './open-state.ts';
import { startPictureTransition } from './picture-transition.ts';
import { showFreshness } from './show-freshness.ts';

startAgeGate();
keepCurrent((now) => {
  showOpenState(now);
  showFreshness(now);
});
startPictureTransition();
startReprice();
startBrowse();
startSearch();
startShortlist();
