import type { Site } from '../data/site.ts';
import type { Crumb } from '../data/structured-data.ts';

interface BreadcrumbsProps {
  crumbs: readonly Crumb[];
  site: Pick<Site, 't'>;
}

/** The way to a page; the last step is the page itself. */
export function Breadcrumbs({ crumbs, site: { t } }: BreadcrumbsProps) {
  return (
    <nav class="breadcrumbs" aria-label={t.layout.breadcrumbs}>
      <ol>
        {crumbs.map(({ name, path }, index) => (
          <li key={path}>
            <a href={path} aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
