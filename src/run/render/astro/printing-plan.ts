/** What of Astro's own build its programs ask for when pages are printed: it is kept beside them. */
export interface PrintingPlan {
  /** Of Astro's programs, within their directory. */
  entry: string;
  /** By Astro's key of a page. */
  styles: [key: string, styles: unknown[]][];
  /** Scripts that integrations put into pages. */
  scripts: unknown[];
}

/** Programs are whole where it is: it is written last. */
export const PLAN_FILE = 'printing-plan.json';

/** The program of the pages that are printed by functions. It shares what it is made of with Astro's, and runs without Astro. */
export const PLAIN_PAGES_FILE = 'plain-pages.mjs';

/** The route that only frames of pages are rendered at. */
export const FRAME_ROUTE = '/[...language]/[mark]';
