import type { Assortment } from './categories/assortment.ts';

/** Why a product is in the feed and not on the menu. */
export type Absence =
  | 'hidden'
  | 'hidden-as-a-word'
  | 'hidden-unreadable'
  | 'below-threshold'
  | 'threshold-unreadable'
  | 'sold-out'
  | 'deactivated'
  | 'deactivated-in-stock'
  | 'price-zero'
  | 'price-missing';

export interface BackroomAssortment extends Assortment {
  absence: Absence;
  category: string;
}

/** Products that no customer should see. Nothing on the menu has any of their names, so that tests can look for them. */
export const BACKROOM: readonly BackroomAssortment[] = [
  {
    absence: 'hidden',
    category: 'FLOWER',
    brand: 'Quiet Hollow',
    subtype: 'PRE-PACK',
    sizes: 'eighth',
    dollars: 36,
    products: [
      ['Obsidian Wren', 'HYBRID', 'pine earth'],
      ['Vellum Compline', 'INDICA', 'smoke cedar'],
      ['Pewter Sabbath', 'INDICA', 'leather plum'],
      ['Ormolu Cipher', 'SATIVA', 'lemon lime'],
      ['Basalt Choirstall', 'HYBRID', 'earth pepper'],
      ['Quillon Verdict', 'SATIVA', 'mint pine'],
      ['Antiphon Eleven', 'I/S', 'hops grape'],
      ['Palimpsest Kush', 'KUSH', 'coffee earth'],
      ['Colophon Haze', 'SATIVA', 'lime hay'],
      ['Incunable Diesel', 'HYBRID', 'diesel pine'],
    ],
  },
  {
    absence: 'hidden',
    category: 'FLOWER',
    brand: 'Kestrel Lot',
    subtype: 'PRE-PACK',
    sizes: 'one-gram',
    dollars: 16,
    products: [
      ['Marginalia Cut B', 'HYBRID', 'orange cream'],
      ['Scriptorium Cut D', 'INDICA', 'grape smoke'],
      ['Rubrication Cut F', 'SATIVA', 'lemon basil'],
      ['Escutcheon Cut H', 'I/S', 'fig pepper'],
    ],
  },
  {
    absence: 'hidden',
    category: 'PREROLL',
    brand: 'Matchwood',
    subtype: 'FLOWER',
    sizes: 'one-gram',
    dollars: 1,
    products: [
      ['Budtender Sampler Xylem', 'HYBRID', 'pine'],
      ['Budtender Sampler Phloem', 'SATIVA', 'lemon'],
      ['Budtender Sampler Cambium', 'INDICA', 'cedar'],
      ['Budtender Sampler Stoma', 'CBD', 'hay'],
    ],
  },
  {
    absence: 'hidden',
    category: 'EDIBLE',
    brand: 'Tidewater Confections',
    subtype: 'GUMMY',
    sizes: 'ten-tens',
    dollars: 17,
    products: [
      ['Trialbatch Gooseberry', 'HYBRID', 'pear'],
      ['Trialbatch Tamarind', 'INDICA', 'fig'],
      ['Trialbatch Loquat', 'SATIVA', 'apricot'],
      ['Trialbatch Persimmon', 'I/S', 'honey'],
      ['Trialbatch Kumquat', 'S/I', 'orange'],
    ],
  },
  {
    absence: 'hidden',
    category: 'CARTRIDGE',
    brand: 'Coldframe',
    subtype: 'LIVE RESIN',
    sizes: 'half-gram',
    dollars: 28,
    products: [
      ['Recalled Lot Umbra', 'INDICA', 'cedar'],
      ['Recalled Lot Penumbra', 'HYBRID', 'lime'],
      ['Quarantine Tank Zeta', 'SATIVA', 'mint'],
      ['Quarantine Tank Theta', 'HYBRID', 'pine'],
    ],
  },
  {
    absence: 'hidden',
    category: 'EXTRACT',
    brand: 'Amber Works',
    subtype: 'DIAMONDS',
    sizes: 'one-gram',
    dollars: 46,
    products: [
      ['Staffonly Facet', 'HYBRID', 'lemon'],
      ['Staffonly Cabochon', 'INDICA', 'smoke'],
      ['Staffonly Briolette', 'SATIVA', 'pine'],
    ],
  },
  {
    absence: 'hidden',
    category: 'MERCH',
    brand: 'Fernwood',
    subtype: 'ACCESSORY',
    sizes: 'each',
    dollars: 5,
    products: [
      ['Exitbag Opaque Wholesale', null, ''],
      ['Lanyard Crewmember', null, ''],
    ],
  },
  {
    absence: 'hidden',
    category: 'NON-INV',
    brand: '',
    subtype: 'OTHER',
    sizes: 'each',
    dollars: 1,
    products: [
      ['Register Rounding Placeholder', null, ''],
      ['Vendorday Reconciliation', null, ''],
    ],
  },
  {
    absence: 'hidden-as-a-word',
    category: 'TINCTURE',
    brand: 'Stillroom',
    subtype: 'DROPPER',
    sizes: 'dropper-thc',
    dollars: 40,
    products: [['Unreleased Gentian Macerate', 'HYBRID', 'anise']],
  },
  {
    absence: 'hidden-as-a-word',
    category: 'TOPICAL',
    brand: 'Linden & Loam',
    subtype: 'BALM',
    sizes: 'balm',
    dollars: 24,
    products: [['Unreleased Yarrow Unguent', 'CBD', 'sage']],
  },
  {
    absence: 'hidden-unreadable',
    category: 'FLOWER',
    brand: 'Hill & Harrow',
    subtype: 'PRE-PACK',
    sizes: 'eighth',
    dollars: 40,
    products: [
      ['Undecided Oxbow', 'HYBRID', 'hay'],
      ['Undecided Coulter', 'INDICA', 'earth'],
    ],
  },
  {
    absence: 'below-threshold',
    category: 'FLOWER',
    brand: 'Old Orchard',
    subtype: 'PRE-PACK',
    sizes: 'eighth',
    dollars: 45,
    products: [
      ['Lastjar Bramley', 'HYBRID', 'apple hay'],
      ['Lastjar Pippin', 'SATIVA', 'apple lemon'],
      ['Lastjar Perry', 'S/I', 'pear honey'],
      ['Lastjar Sorb', 'INDICA', 'plum earth'],
    ],
  },
  {
    absence: 'below-threshold',
    category: 'EDIBLE',
    brand: 'Copper Pan',
    subtype: 'CHOCOLATE',
    sizes: 'twenty-fives',
    dollars: 21,
    products: [
      ['Endrun Bar Juniper', 'HYBRID', 'chocolate pine'],
      ['Endrun Bar Saffron', 'SATIVA', 'chocolate honey'],
      ['Endrun Bar Chestnut', 'INDICA', 'chocolate hazelnut'],
    ],
  },
  {
    absence: 'below-threshold',
    category: 'CARTRIDGE',
    brand: 'Plumb Line',
    subtype: '510 THREAD',
    sizes: 'half-gram',
    dollars: 22,
    products: [
      ['Nearlygone Afghani', 'INDICA', 'earth cedar'],
      ['Nearlygone Acapulco', 'SATIVA', 'lime hay'],
      ['Nearlygone Cheese', 'HYBRID', 'cream earth'],
    ],
  },
  {
    absence: 'below-threshold',
    category: 'BEVERAGE',
    brand: 'Rill & Reed',
    subtype: 'WATER',
    sizes: 'bottle-ten',
    dollars: 5,
    products: [['Remnant Seltzer Vetiver', 'HYBRID', 'earth']],
  },
  {
    absence: 'threshold-unreadable',
    category: 'PREROLL',
    brand: 'Half Past',
    subtype: 'FLOWER',
    sizes: 'half-gram',
    dollars: 6,
    products: [['Half Past Whenever', 'HYBRID', 'hay']],
  },
  {
    absence: 'sold-out',
    category: 'FLOWER',
    brand: 'Thistle & Rye',
    subtype: 'PRE-PACK',
    sizes: 'eighth',
    dollars: 32,
    products: [
      ['Emptyshelf Sorrel', 'HYBRID', 'lime hay'],
      ['Emptyshelf Fescue', 'SATIVA', 'hay pine'],
    ],
  },
  {
    absence: 'sold-out',
    category: 'EXTRACT',
    brand: 'Cold Kettle',
    subtype: 'LIVE ROSIN',
    sizes: 'one-gram',
    dollars: 62,
    products: [['Emptyshelf Glacier', 'HYBRID', 'mint pine']],
  },
  {
    absence: 'deactivated',
    category: 'FLOWER',
    brand: 'Saltmarsh',
    subtype: 'PRE-PACK',
    sizes: 'gram-eighth-quarter',
    dollars: 30,
    products: [
      ['Formerly Whelk', 'HYBRID', 'salt lime'],
      ['Formerly Periwinkle', 'SATIVA', 'violet lemon'],
    ],
  },
  {
    absence: 'deactivated',
    category: 'PILL',
    brand: 'Counterweight',
    subtype: 'CAPSULE',
    sizes: 'capsules',
    dollars: 28,
    products: [['Formerly Twenties', 'HYBRID', '']],
  },
  {
    absence: 'deactivated-in-stock',
    category: 'FLOWER',
    brand: 'Ninefold Barn',
    subtype: 'BULK FLOWER',
    sizes: 'loose',
    dollars: 7,
    products: [
      ['Withdrawn Chaff', 'SATIVA', 'hay lemon'],
      ['Withdrawn Winnow', 'INDICA', 'earth hops'],
      ['Withdrawn Gleaner', 'HYBRID', 'hay pepper'],
    ],
  },
  {
    absence: 'deactivated-in-stock',
    category: 'EDIBLE',
    brand: 'Hearth & Husk',
    subtype: 'CHEW',
    sizes: 'ten-tens',
    dollars: 16,
    products: [
      ['Withdrawn Molasses Tug', 'INDICA', 'caramel'],
      ['Withdrawn Toffee Slab', 'HYBRID', 'caramel salt'],
    ],
  },
  {
    absence: 'deactivated-in-stock',
    category: 'CARTRIDGE',
    brand: 'Lampblack',
    subtype: 'ALL-IN-ONE',
    sizes: 'half-and-gram',
    dollars: 30,
    products: [['Withdrawn Sepia', 'I/S', 'leather tea']],
  },
  {
    absence: 'price-zero',
    category: 'FLOWER',
    brand: 'Lower Meadow',
    subtype: 'PRE-PACK',
    sizes: 'eighth',
    dollars: 30,
    products: [
      ['Unpriced Trefoil', 'CBD', 'hay'],
      ['Unpriced Clary', 'HYBRID', 'sage'],
    ],
  },
  {
    absence: 'price-zero',
    category: 'MERCH',
    brand: 'Flint & Fold',
    subtype: 'LIGHTER',
    sizes: 'each',
    dollars: 2,
    products: [['Unpriced Matchbook', null, '']],
  },
  {
    absence: 'price-missing',
    category: 'BEVERAGE',
    brand: 'Tonic & Tide',
    subtype: 'TONIC',
    sizes: 'bottle-ten',
    dollars: 6,
    products: [['Unpriced Quassia Tonic', 'HYBRID', 'orange']],
  },
];
