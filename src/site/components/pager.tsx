import { say } from '#menu/format/say.ts';
import type { Site } from '../data/site.ts';

interface PagerProps {
  /** Site paths of all pages of the list. */
  paths: readonly string[];
  /** The present one, from 1. */
  number: number;
  site: Pick<Site, 't'>;
}

/** Links to the pages of a list; nothing where there is one page. */
export function Pager({ paths, number, site: { t } }: PagerProps) {
  if (paths.length < 2) return null;
  return (
    <nav class="pager" aria-label={t.layout.pagesOfList}>
      {paths.map((path, index) => (
        <a
          key={path}
          href={path}
          aria-label={say(t.layout.page, { number: index + 1 })}
          aria-current={index + 1 === number ? 'page' : undefined}
        >
          {index + 1}
        </a>
      ))}
    </nav>
  );
}
