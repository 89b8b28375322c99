import { BrowseBar, type BrowseBarProps } from '../components/browse-bar.tsx';
import { BrowseForm, type BrowseFormProps } from '../components/browse-form.tsx';
import filtersCss from '../styles/filters.css?inline';
import { toEmbedCss } from './embed-css.ts';
import { getSheet } from './embed-styles.ts';

export { loadBrowseSession } from '../components/browse-session.ts';

/** The bar of a list: how many, what narrows it, in which order. */
export function renderBar(props: BrowseBarProps) {
  return (
    <div class="browse-bar">
      <BrowseBar {...props} />
    </div>
  );
}

export function renderForm(props: BrowseFormProps) {
  return <BrowseForm {...props} />;
}

/** What the filters are dressed in. */
export const getControlsSheet = (shadow: ShadowRoot) => getSheet(toEmbedCss(filtersCss), shadow);

/** An address that says something of the menu needs the controls as well. */
export { createEmbedAddress } from './embed-address.ts';
