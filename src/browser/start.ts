import { startAgeGate } from './age-gate.ts';
import { keepCurrent } from './keep-current.ts';
import { showOpenState } from './open-state.ts';
import { startPictureTransition } from './picture-transition.ts';
import { showFreshness } from './show-freshness.ts';
import { startBrowse } from './start-browse.ts';
import { startReprice } from './start-reprice.ts';
import { startSearch } from './start-search.ts';
import { startShortlist } from './start-shortlist.ts';

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
