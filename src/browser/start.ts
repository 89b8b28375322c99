import { showOpenState } from './open-state.ts';
import { startPictureTransition } from './picture-transition.ts';
import { startBrowse } from './start-browse.ts';
import { startSearch } from './start-search.ts';
import { startShortlist } from './start-shortlist.ts';

showOpenState();
startPictureTransition();
startBrowse();
startSearch();
startShortlist();
