import type { Site } from '../data/site.ts';

/** When the menu of a page was taken. The page's script corrects it by the newest menu. */
export function MenuTime({ site: { feedAt, takenAt } }: { site: Pick<Site, 'feedAt' | 'takenAt'> }) {
  return (
    <time datetime={feedAt} data-menu-time="">
      {takenAt}
    </time>
  );
}
