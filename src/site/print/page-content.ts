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
  /** The category that this page belongs to. */
  category?: string;
}

/** All that a page has of its own: the rest is the base layout's. */
export interface PageContent {
  head: PageHead;
  /** HTML: what is in `<main>`. */
  main: string;
}
