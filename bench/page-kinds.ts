/** The kinds of pages that are weighed, by their paths; a second language stands in front, e.g. `/es/menu/flower/`. */
export const PAGE_PATHS = {
  home: /^\/(?:[a-z]{2}\/)?$/,
  category: /^\/(?:[a-z]{2}\/)?menu\/(?!page-)[^/]+\/(?:page-\d+\/)?$/,
  product: /^\/(?:[a-z]{2}\/)?products\/[^/]+\/$/,
  search: /^\/(?:[a-z]{2}\/)?search\/$/,
} as const;
