/** A link of the page, to go on from where a search found nothing. */
export interface ShelfLink {
  name: string;
  path: string;
}

/** The shelves that the page's own navigation leads to. */
export function findShelfLinks(page: ParentNode): ShelfLink[] {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('nav a[href^="/menu/"]')];
  const names = new Map(links.map((link) => [link.pathname, link.textContent.trim()]));
  return [...names].map(([path, name]) => ({ path, name }));
}

/** Where to go on from an empty result. */
export function SearchHelp({ advice, shelves }: { advice: string; shelves: readonly ShelfLink[] }) {
  return (
    <div class="search-help">
      <p>{advice}</p>
      {shelves.length > 0 && (
        <ul class="search-shelves" aria-label="Shelves">
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
