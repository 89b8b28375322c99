/** A link of the page, to go on from where a search found nothing. */
export interface ShelfLink {
  name: string;
  path: string;
}

/** The shelves that the page's own navigation leads to. */
export function findShelfLinks(page: ParentNode): ShelfLink[] {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.shelf-nav a')];
  return links.map((link) => ({ path: link.pathname, name: link.textContent.trim() }));
}

/** Where to go on from an empty result. */
export function SearchHelp({
  advice,
  label,
  shelves,
}: {
  advice: string;
  label: string;
  shelves: readonly ShelfLink[];
}) {
  return (
    <div class="search-help">
      <p>{advice}</p>
      {shelves.length > 0 && (
        <ul class="search-shelves" aria-label={label}>
          {shelves.map(({ name, path }) => (
            <li key={path}>
              <a href={path}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
