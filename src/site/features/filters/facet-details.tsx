import type { ComponentChildren } from 'preact';

interface FacetDetailsProps {
  name: string;
  isOpen: boolean;
  isPrinted: boolean | undefined;
  children: ComponentChildren;
}

/** A facet that can be opened and closed. On the page itself one that stands closed is empty: what is in it comes with the script. */
export function FacetDetails({ name, isOpen, isPrinted, children }: FacetDetailsProps) {
  return (
    <details class="facet" open={isOpen}>
      <summary>{name}</summary>
      {(isOpen || !isPrinted) && (
        <fieldset>
          <legend class="visually-hidden">{name}</legend>
          {children}
        </fieldset>
      )}
    </details>
  );
}
