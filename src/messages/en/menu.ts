/** What a product is called, measured and sold by: words that stand on every list and page. */
export const menu = {
  categories: {
    flower: 'Flower',
    preroll: 'Pre-rolls',
    cartridge: 'Cartridges',
    extract: 'Extracts',
    edible: 'Edibles',
    beverage: 'Beverages',
    tincture: 'Tinctures',
    topical: 'Topicals',
    pill: 'Capsules',
    plant: 'Plants',
    merch: 'Goods',
    misc: 'Sundries',
    'non-inv': 'Services',
    other: 'Other',
  },
  strains: {
    sativa: 'Sativa',
    'sativa-hybrid': 'Sativa hybrid',
    hybrid: 'Hybrid',
    'indica-hybrid': 'Indica hybrid',
    indica: 'Indica',
    kush: 'Kush',
    cbd: 'CBD',
    other: 'Other',
  },
  /** What a compound and its acid come to, e.g. `Total THC`. */
  labTotal: 'Total {compound}',
  sizes: {
    each: 'Each',
    byTheGram: 'By the gram',
    byTheItem: 'By the item',
    items: { one: '{count} item', other: '{count} items' },
    pieces: { one: '{count} piece', other: '{count} pieces' },
    pack: { other: '{count} pack' },
    several: '{count} × {size}',
    with: '{size}, {content}',
  },
  weights: { eighth: 'eighth', quarter: 'quarter', half: 'half', ounce: 'ounce' },
  ask: 'Ask in the store',
  soldOut: 'Sold out',
  onDeal: 'Deal',
  morePrices: '+{count} more',
  dose: { piece: '{dose} a piece', dose: '{dose} a dose' },
};

export type MenuMessages = typeof menu;
