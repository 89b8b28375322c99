import { BrowseBar, type BrowseBarProps } from '#site/features/filters/browse-bar.tsx';
import { BrowseForm, type BrowseFormProps } from '#site/features/filters/browse-form.tsx';
import filtersCss from '#site/features/filters/filters.css?inline';
import { addSheet } from './embed-styles.ts';

export { loadBrowseSession } from '#site/features/filters/browse-session.ts';

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

/** Adds what the filters are dressed in. */
export const dressControls = (shadow: ShadowRoot) => addSheet(filtersCss, shadow);

/** An address that says something of the menu needs the controls as well. */
export { createEmbedAddress } from './embed-address.ts';
