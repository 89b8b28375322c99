import { BrowseBar } from '#site/features/filters/browse-bar.tsx';
import { BrowseForm } from '#site/features/filters/browse-form.tsx';
import { loadBrowseSession } from '#site/features/filters/browse-session.ts';
import filtersCss from '#site/features/filters/filters.css?inline';
import { toControls } from '#site/features/filters/list-controls.ts';
import { createEmbedAddress } from './embed-address.ts';
import { addSheet } from './embed-styles.ts';

/** What searching and narrowing take, in a file of its own that comes when it is first needed. */
export const controls = {
  loadBrowseSession,
  /** An address that says something of the menu needs the controls as well. */
  createEmbedAddress,
  /** Adds what the filters are dressed in. */
  dress: (shadow: ShadowRoot) => addSheet(filtersCss, shadow),
  /** The bar of a list: how many, what narrows it, in which order; and its filters. */
  draw: (...given: Parameters<typeof toControls>) => {
    const props = toControls(...given);
    return {
      bar: (
        <div class="browse-bar">
          <BrowseBar {...props} />
        </div>
      ),
      panel: <BrowseForm {...props} />,
    };
  },
};
