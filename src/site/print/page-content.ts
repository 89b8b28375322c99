/** What the base layout is told of a page. */
export interface PageHead {
  /** Without the store's name, which is put behind it. */
  title: string;
  /** For search engines; at most about 160 characters. */
  description: string;
  /** Site path of the picture for link previews. */
  cardPath: string;
  /** schema.org objects. */
  structuredData: object[];
  /** When it may have to show other prices: ISO-8601 UTC, or `never`; undefined where it shows no product with a deal. */
  dealChange: string | undefined;
  /** The category that this page belongs to. */
  category?: string;
}

/** All that a page has of its own: the rest is the base layout's. */
export interface PageContent {
  head: PageHead;
  /** HTML: what is in `<main>`. */
  main: string;
}
