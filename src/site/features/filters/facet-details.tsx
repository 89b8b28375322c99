import type { ComponentChildren } from 'preact';
import { IS_PRINTED } from './is-printed.ts';

interface FacetDetailsProps {
  name: string;
  isOpen: boolean;
  children: ComponentChildren;
}

/** A facet that can be opened and closed. On the page itself one that stands closed is empty: what is in it comes with the script. */
export function FacetDetails({ name, isOpen, children }: FacetDetailsProps) {
  return (
    <details class="facet" open={isOpen}>
      <summary>{name}</summary>
      {(isOpen || !IS_PRINTED) && (
        <fieldset>
          <legend class="visually-hidden">{name}</legend>
          {children}
        </fieldset>
      )}
    </details>
  );
}
