import { showOpenState } from './open-state.ts';
import { startPictureTransition } from './picture-transition.ts';
import { startSearch } from './start-search.ts';

showOpenState();
startPictureTransition();
startSearch();
