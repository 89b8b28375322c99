import type { Assortment } from './assortment.ts';

export const TINCTURE: readonly Assortment[] = [
  {
    brand: 'Apothecary Lane',
    subtype: 'DROPPER',
    sizes: 'dropper-cbd',
    dollars: 52,
    products: [
      [
        'Evening Drops 20:1',
        'CBD',
        'chamomile lavender',
        'Twenty parts CBD to one of THC in cold-pressed olive oil, with chamomile and a little lavender. The dropper is marked in quarter milliliters; the glass is brown because light is unkind to it.',
      ],
      ['Morning Drops 20:1', 'CBD', 'lemon rosemary'],
      ['Plain Drops 20:1', 'CBD', 'hay'],
    ],
  },
  {
    brand: 'Apothecary Lane',
    subtype: 'DROPPER',
    sizes: 'dropper-even',
    dollars: 46,
    products: [
      ['Level Drops 1:1', 'HYBRID', 'mint pear'],
      ['Level Drops 1:1, Ginger', 'HYBRID', 'ginger honey'],
    ],
  },
  {
    brand: 'Apothecary Lane',
    subtype: 'SPRAY',
    sizes: 'dropper-even',
    dollars: 34,
    products: [
      ['Peppermint Spray', 'S/I', 'mint eucalyptus'],
      ['Bitter Orange Spray', 'I/S', 'orange clove'],
    ],
  },
  {
    brand: 'Stillroom',
    subtype: 'DROPPER',
    sizes: 'dropper-thc',
    dollars: 40,
    products: [
      ['Bitters No. 1', 'SATIVA', 'orange anise'],
      ['Bitters No. 2', 'HYBRID', 'grapefruit clove'],
      ['Bitters No. 3', 'INDICA', 'cherry chocolate'],
      ['Cordial Drops, Elder', 'HYBRID', 'jasmine lemon'],
      ['Cordial Drops, Sloe', 'INDICA', 'plum almond'],
    ],
  },
  {
    brand: 'Stillroom',
    subtype: 'SYRUP',
    sizes: 'syrup',
    dollars: 24,
    products: [
      ['Demerara Syrup', 'INDICA', 'caramel vanilla'],
      ['Hibiscus Syrup', 'SATIVA', 'rose cherry'],
      ['Pine Cone Syrup', 'HYBRID', 'pine honey'],
      ['Ginger Root Syrup', 'S/I', 'ginger lemon'],
    ],
  },
  {
    brand: 'Dropwort',
    subtype: 'DROPPER',
    sizes: 'dropper-thc',
    dollars: 36,
    products: [
      ['Sunrise Oil', 'SATIVA', 'lemon thyme'],
      ['Noon Oil', 'S/I', 'basil lime'],
      ['Dusk Oil', 'INDICA', 'lavender honey'],
    ],
  },
  {
    brand: 'Dropwort',
    subtype: 'SAUCE',
    sizes: 'syrup',
    dollars: 18,
    products: [['Kitchen Drizzle, Unflavored', null, 'hay']],
  },
];

export const PILL: readonly Assortment[] = [
  {
    brand: 'Counterweight',
    subtype: 'CAPSULE',
    sizes: 'capsules',
    dollars: 28,
    products: [
      [
        'Fives',
        'HYBRID',
        '',
        'Five milligrams in coconut oil in a plain vegetable capsule, thirty to the jar. They taste of nothing, which is the point of them.',
      ],
      ['Day Fives', 'SATIVA', ''],
      ['Night Fives', 'INDICA', ''],
    ],
  },
  {
    brand: 'Counterweight',
    subtype: 'CAPSULE',
    sizes: 'capsules-even',
    dollars: 38,
    products: [
      ['Even Tens 1:1', 'CBD', ''],
      ['Even Tens 1:1, Ginger', 'CBD', 'ginger'],
    ],
  },
  {
    brand: 'Measured Hour',
    subtype: 'TABLET',
    sizes: 'tablets',
    dollars: 18,
    products: [
      ['Two-and-a-Halfs', 'HYBRID', 'mint'],
      ['Two-and-a-Halfs, Orange', 'SATIVA', 'orange'],
      ['Two-and-a-Halfs, Anise', 'INDICA', 'anise'],
    ],
  },
  {
    brand: 'Measured Hour',
    subtype: 'CAPSULE',
    sizes: 'capsules-cbd',
    dollars: 42,
    products: [
      ['CBD Twenty-Fives', 'CBD', ''],
      ['CBD Twenty-Fives with CBG', 'CBD', ''],
    ],
  },
];

export const TOPICAL: readonly Assortment[] = [
  {
    brand: 'Linden & Loam',
    subtype: 'BALM',
    sizes: 'balm',
    dollars: 24,
    products: [
      [
        'Beeswax Balm',
        'CBD',
        'honey lavender',
        'Beeswax, olive oil and an infusion of whole flower, poured by hand into tins. It softens at the touch and smells of a linen cupboard.',
      ],
      ['Rosemary Balm', 'CBD', 'rosemary pine'],
      ['Unscented Balm', 'CBD', ''],
      ['Clove Balm', 'HYBRID', 'clove orange'],
    ],
  },
  {
    brand: 'Linden & Loam',
    subtype: 'LOTION',
    sizes: 'lotion',
    dollars: 32,
    products: [
      ['Linden Flower Lotion', 'CBD', 'jasmine honey'],
      ['Oat Milk Lotion', 'CBD', 'almond vanilla'],
      ['Garden Hands Lotion', 'CBD', 'sage lemon'],
    ],
  },
  {
    brand: 'Linden & Loam',
    subtype: 'ROLL-ON',
    sizes: 'roll-on',
    dollars: 26,
    products: [
      ['Eucalyptus Roll-On', 'CBD', 'eucalyptus mint'],
      ['Bay & Juniper Roll-On', 'CBD', 'sage pine'],
    ],
  },
  {
    brand: 'Wool & Wax',
    subtype: 'OIL',
    sizes: 'lotion',
    dollars: 38,
    products: [
      ['Apricot Body Oil', 'CBD', 'apricot almond'],
      ['Vetiver Body Oil', 'HYBRID', 'earth cedar'],
    ],
  },
  {
    brand: 'Wool & Wax',
    subtype: 'PATCH',
    sizes: 'patch',
    dollars: 14,
    products: [
      ['Even Patch 1:1', 'CBD', ''],
      ['Day Patch', 'SATIVA', ''],
    ],
  },
  {
    brand: 'Wool & Wax',
    subtype: 'CREAM',
    sizes: 'balm',
    dollars: 30,
    products: [
      ['Cold Cream', 'CBD', 'rose cream'],
      ['Barrier Cream', 'CBD', 'chamomile'],
    ],
  },
];
