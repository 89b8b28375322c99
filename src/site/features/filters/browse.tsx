import type { Product } from '#menu/model/menu.ts';
import type { Site } from '#site/data/site.ts';
import type { BrowsedList } from './browse-list.ts';
import { toBrowseMarkup } from './browse-markup.tsx';

interface BrowseProps {
  list: BrowsedList;
  /** Those of the list, in the menu's order. */
  products: readonly Product[];
  site: Site;
  /** HTML, shown until something is asked for: the list itself, or what stands in for it. */
  whole: string;
}

/** A list with its filters, and the places where the page's script puts what it finds. */
export function Browse({ list, products, site, whole }: BrowseProps) {
  const { setup, bar, form } = toBrowseMarkup(site, list, products);
  const { t } = site;
  const { live } = site.messages;
  return (
    <div
      class={setup.facets.length === 0 ? 'browse browse-plain' : 'browse'}
      data-browse={JSON.stringify(setup)}
      data-browse-now={list.search === 'path' ? '' : undefined}
    >
      <div class="browse-bar" data-browse-bar="" dangerouslySetInnerHTML={{ __html: bar }} />
      <p class="browse-failed" data-browse-failed="" role="alert" hidden>
        {list.search ? t.search.failed : live.browse.failed}
      </p>
      <aside class="browse-rail" aria-label={live.browse.filters}>
        <div data-browse-form="" dangerouslySetInnerHTML={{ __html: form }} />
      </aside>
      <div class="browse-list">
        <div data-browse-whole="" dangerouslySetInnerHTML={{ __html: whole }} />
        <div data-browse-results="" hidden />
      </div>
      <dialog class="sheet-dialog" aria-label={live.browse.filters}>
        <div class="sheet-head">
          <p class="sheet-title">{live.browse.filters}</p>
          <button type="button" class="button" data-sheet-close="">
            {live.browse.close}
          </button>
        </div>
        <div class="sheet-body" data-sheet-body="" />
        <div class="sheet-foot">
          <button type="button" class="button button-main" data-sheet-close="" data-sheet-done="">
            {live.browse.close}
          </button>
        </div>
      </dialog>
    </div>
  );
}
