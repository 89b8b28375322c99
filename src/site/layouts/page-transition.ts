/**
 * Lets one page grow into the next where motion is welcome. It stands in the page itself: Chromium decides whether to before
 * the stylesheet has come.
 */
export const PAGE_TRANSITION_CSS =
  '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';
