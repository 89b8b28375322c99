import { renderToString } from 'preact-render-to-string';
import { WHOLE_LIST } from '#menu/browse/browse-state.ts';
import type { Product } from '#menu/model/menu.ts';
import { flatten } from '#site/components/flatten.ts';
import type { Site } from '#site/data/site.ts';
import { BrowseBar } from './browse-bar.tsx';
import { BrowseForm } from './browse-form.tsx';
import { type BrowsedList, prepareBrowsing } from './browse-list.ts';
import type { BrowseSetup } from './browse-setup.ts';

interface BrowseMarkup {
  setup: BrowseSetup;
  bar: string;
  form: string;
}

const markups = new WeakMap<Site, Map<string, BrowseMarkup>>();

/** The controls of a whole list as HTML. A long list has many pages, and they are the same on each. */
export function toBrowseMarkup(site: Site, list: BrowsedList, products: readonly Product[]): BrowseMarkup {
  const ofSite = markups.get(site) ?? new Map<string, BrowseMarkup>();
  markups.set(site, ofSite);
  const key = JSON.stringify(list);
  const markup = ofSite.get(key) ?? draw(site, list, products);
  ofSite.set(key, markup);
  return markup;
}

function draw(site: Site, list: BrowsedList, products: readonly Product[]): BrowseMarkup {
  const { setup, finding } = prepareBrowsing(site, list, products);
  const { locale, currency } = site.words;
  const shared = { state: WHOLE_LIST, finding, messages: site.messages.live.browse, locale, currency };
  return {
    setup,
    bar: flatten(
      renderToString(<BrowseBar {...shared} productCount={setup.productCount} sorts={setup.sorts} />),
    ),
    form: flatten(renderToString(<BrowseForm {...shared} facets={setup.facets} />)),
  };
}
