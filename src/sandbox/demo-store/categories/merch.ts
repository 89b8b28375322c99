import type { Assortment } from './assortment.ts';

export const PLANT: readonly Assortment[] = [
  {
    brand: 'Potting Shed',
    subtype: 'CLONE',
    sizes: 'each',
    dollars: 18,
    products: [
      [
        'Blue Dream Cutting',
        'S/I',
        'blueberry sage',
        'A rooted cutting, four inches tall, in a plug of peat. Forgiving of a first gardener; it will want a bigger pot by the second weekend.',
      ],
      [
        'Granddaddy Purple Cutting',
        'INDICA',
        'grape earth',
        'Short, broad and slow to start. Give it cool nights toward the end and the leaves turn the color of a plum skin.',
      ],
      [
        'Durban Poison Cutting',
        'SATIVA',
        'anise lemon',
        'Tall and quick, with narrow leaves and long gaps between them. Needs headroom, a stake and somebody to talk to it about stopping.',
      ],
    ],
  },
  {
    brand: 'Seedhouse',
    subtype: 'SEEDS',
    sizes: 'seed-packet',
    dollars: 40,
    products: [
      [
        'Night Ferry Seed',
        'INDICA',
        'grape cedar',
        'From the growers at Old Orchard, open-pollinated and hand-sieved. Ready for the garden after the last frost.\n\nThe packet is letterpress; keep it for next year’s.',
      ],
      [
        'Field Day Seed',
        'SATIVA',
        'hay orange',
        'An outdoor line that finishes before the rains. Sow under glass in March, plant out when the nights hold above fifty degrees.',
      ],
    ],
  },
];

export const MERCH: readonly Assortment[] = [
  {
    brand: 'Fernwood',
    subtype: 'T SHIRT',
    sizes: 'garment',
    dollars: 28,
    products: [
      [
        'Pressed Fern T-Shirt',
        null,
        '',
        'Heavy cotton the color of blotting paper, with one fern frond printed on the chest in green-black ink. It is a real frond: we inked it and pressed it.',
      ],
      [
        'Plate IV T-Shirt',
        null,
        '',
        'The fourth plate of the store’s own herbarium, printed small over the pocket. Washed once already, so that it fits when you buy it.',
      ],
    ],
  },
  {
    brand: 'Fernwood',
    subtype: 'HAT',
    sizes: 'each',
    dollars: 26,
    products: [
      [
        'Mill Lane Cap',
        null,
        '',
        'Waxed cotton, five panels, and the store’s address in thread inside the band in case it is left on a train.',
      ],
    ],
  },
  {
    brand: 'Fernwood',
    subtype: 'ACCESSORY',
    sizes: 'each',
    dollars: 12,
    products: [
      [
        'Specimen Tin',
        null,
        '',
        'A shallow tin with a hinged lid and a paper label to write on. Holds five half-gram papers, or a week of tablets, or stamps.',
      ],
      [
        'Canvas Tote, Fern',
        null,
        '',
        'Undyed canvas with long handles and a flat bottom. Carries more than it looks.',
      ],
      [
        'Smell-Proof Pouch',
        null,
        '',
        'Two layers of waxed cloth with charcoal felt between them, and a zip that does not argue.',
      ],
    ],
  },
  {
    brand: 'Flint & Fold',
    subtype: 'ROLLING PAPERS',
    sizes: 'papers-by-the-piece',
    dollars: 3,
    products: [
      [
        'Rice Papers, 1¼',
        null,
        '',
        'Thin, white and slow. Fifty leaves and fifty tips, and a magnet that keeps the booklet shut.',
      ],
      [
        'Hemp Papers, King',
        null,
        '',
        'Unbleached hemp, long enough to share, with a watermark of a folded corner.',
      ],
    ],
  },
  {
    brand: 'Flint & Fold',
    subtype: 'GRINDER',
    sizes: 'each',
    dollars: 38,
    products: [
      [
        'Beech Grinder',
        null,
        '',
        'Two turned halves of beech and a ring of steel teeth. No chamber, no screen: it opens, it grinds, it closes.',
      ],
      [
        'Brass Grinder, Four Piece',
        null,
        '',
        'Solid brass, heavy in a pocket, with a screen under the teeth and a lid that screws down true.',
      ],
    ],
  },
  {
    brand: 'Flint & Fold',
    subtype: 'LIGHTER',
    sizes: 'each',
    dollars: 9,
    products: [
      ['Long Match Box', null, '', 'Eighty long matches in a sliding box with a striker on both sides.'],
    ],
  },
  {
    brand: 'Ashpan',
    subtype: 'PIPE',
    sizes: 'each',
    dollars: 44,
    products: [
      [
        'Stoneware Pipe, Ash Glaze',
        null,
        '',
        'Thrown in two parts and joined wet, then glazed with ash from the potter’s own stove. No two are the same gray.',
      ],
      [
        'Pearwood Pipe',
        null,
        '',
        'A straight, plain pipe of pearwood with a brass bowl that lifts out to be cleaned.',
      ],
    ],
  },
  {
    brand: 'Ashpan',
    subtype: 'VAPORIZER',
    sizes: 'each',
    dollars: 120,
    products: [
      [
        'Desk Vaporizer',
        null,
        '',
        'Walnut and glass, with one dial and no lights. It takes two minutes to warm up, and says so.',
      ],
    ],
  },
  {
    brand: 'Plumb Line',
    subtype: 'BATTERY',
    sizes: 'each',
    dollars: 20,
    products: [
      [
        '510 Battery, Matte',
        null,
        '',
        'A slim battery with three heats and a thread that fits every cartridge on our shelves but the pods.',
      ],
    ],
  },
];

export const MISC: readonly Assortment[] = [
  {
    brand: 'Bathhouse Row',
    subtype: 'BATH',
    sizes: 'bath',
    dollars: 16,
    products: [
      [
        'Cedar Bath Salts',
        'CBD',
        'cedar salt',
        'Coarse gray salt with cedar oil and a little CBD, in a jar with a wooden scoop. One scoop will do.',
      ],
      [
        'Milk & Oat Bath',
        'CBD',
        'cream vanilla',
        'Powdered milk and fine oats that turn the water the color of weak tea with plenty of milk.',
      ],
      [
        'Bergamot Bath Soak',
        'CBD',
        'bergamot salt',
        'Epsom salt, bergamot peel and dried calendula, which floats; put the strainer in first.',
      ],
    ],
  },
  {
    brand: 'Bathhouse Row',
    subtype: 'LIQUID',
    sizes: 'each',
    dollars: 14,
    products: [
      [
        'Linen Mist',
        null,
        'lavender cedar',
        'Lavender water and cedar for sheets and curtains. Nothing in it but the smell.',
      ],
    ],
  },
  {
    brand: 'Bathhouse Row',
    subtype: 'SOLID',
    sizes: 'each',
    dollars: 10,
    products: [
      [
        'Hemp Seed Soap',
        null,
        'hay mint',
        'Cold-process soap with hemp seed oil, cut in uneven bars and cured for six weeks on the windowsill.',
      ],
    ],
  },
];

export const NON_INV: readonly Assortment[] = [
  {
    brand: '',
    subtype: 'GIFT CARD',
    sizes: 'each',
    dollars: 50,
    products: [
      [
        'Fernwood Gift Card',
        null,
        '',
        'Printed on seed paper, with the amount written in by hand. Good for anything on the shelves.',
      ],
    ],
  },
  {
    brand: '',
    subtype: 'MEMBERSHIP',
    sizes: 'each',
    dollars: 35,
    products: [
      [
        'Friends of the Herbarium, One Year',
        null,
        '',
        'First look at new plates, a print each season, and the back room on Thursday evenings.',
      ],
    ],
  },
  {
    brand: '',
    subtype: 'FEE',
    sizes: 'each',
    dollars: 10,
    products: [
      ['Local Delivery', null, '', 'To the door in Oakland, Alameda and Berkeley, between eleven and eight.'],
    ],
  },
];

/** A word for its category that Treez doesn't have. */
export const UNKNOWN_CATEGORY: readonly Assortment[] = [
  {
    brand: 'Coldframe',
    subtype: 'OTHER',
    sizes: 'one-gram',
    dollars: 22,
    products: [
      [
        'Terpene Library, Set of Three',
        null,
        'pine lavender lemon',
        'Three vials of terpenes from the spring harvest: α-pinene, linalool and limonene, for the nose only.',
      ],
    ],
  },
];
