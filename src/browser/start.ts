import { startAgeGate } from './age-gate.ts';
import { keepCurrent } from './keep-current.ts';
import { showOpenState } from './open-state.ts';
import { startPictureTransition } from './picture-transition.ts';
import { showFreshness } from './show-freshness.ts';
import { startSearch } from './start-search.ts';

startAgeGate();
keepCurrent(showOpenState);
keepCurrent(showFreshness);
startPictureTransition();
startSearch();
