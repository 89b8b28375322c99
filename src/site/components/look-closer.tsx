import type { FacetList } from '../data/facet-lists.ts';
import { nameFacet } from '../data/product-lists.ts';
import type { Site } from '../data/site.ts';

interface LookCloserProps {
  /** Parts of one category. */
  parts: readonly FacetList[];
  site: Site;
}

/** Links to the parts of a category that have a page of their own. */
export function LookCloser({ parts, site }: LookCloserProps) {
  const { t, link, words } = site;
  const groups = [
    { name: t.list.byStrain, lists: parts.filter(({ facet }) => facet === 'strain') },
    { name: t.list.byWeight, lists: parts.filter(({ facet }) => facet === 'weight') },
    { name: t.list.byBrand, lists: parts.filter(({ facet }) => facet === 'brand') },
  ].filter(({ lists }) => lists.length > 0);
  if (groups.length === 0) return null;
  return (
    <section class="section">
      <div class="section-head">
        <h2>{t.list.closer}</h2>
      </div>
      <div class="closer">
        {groups.map(({ name, lists }) => (
          <div key={name}>
            <h3>{name}</h3>
            <ul>
              {lists.map((facetList) => (
                <li key={facetList.path}>
                  <a href={link(facetList.path)}>{nameFacet(facetList, site)}</a>{' '}
                  <span class="soft">{facetList.products.length.toLocaleString(words.locale)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
