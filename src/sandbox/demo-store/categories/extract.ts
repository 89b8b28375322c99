import type { Assortment } from './assortment.ts';

export const EXTRACT: readonly Assortment[] = [
  {
    brand: 'Amber Works',
    subtype: 'LIVE RESIN BADDER',
    sizes: 'gram-and-two',
    dollars: 34,
    products: [
      [
        'Honey Glass',
        'HYBRID',
        'honey orange pine',
        'Whipped until it stands up on its own: pale gold, matte, the texture of honey that has been left in the cold. Tastes of orange blossom and pine, and stays a while.',
      ],
      ['Toffee Pane', 'INDICA', 'caramel cedar coffee'],
      ['Blue Dream', 'S/I', 'blueberry vanilla pine'],
      ['Apricot Kernel', 'I/S', 'apricot almond pepper'],
      ['Lemon Press', 'SATIVA', 'lemon thyme lime'],
      ['Sealing Wax', 'INDICA', 'cherry clove leather'],
    ],
  },
  {
    brand: 'Amber Works',
    subtype: 'DIAMONDS',
    sizes: 'one-gram',
    dollars: 46,
    products: [
      ['Prism', 'SATIVA', 'grapefruit lime pine'],
      ['Rock Salt', 'HYBRID', 'salt lemon diesel'],
      ['Smoke Quartz', 'INDICA', 'smoke plum earth'],
    ],
  },
  {
    brand: 'Cold Kettle',
    subtype: 'LIVE ROSIN',
    sizes: 'one-gram',
    dollars: 62,
    products: [
      ['Gelato 33', 'HYBRID', 'orange cream lavender'],
      ['Spring Ice', 'SATIVA', 'mint grapefruit pine'],
      ['Six Washes', 'I/S', 'mango pepper cream'],
      ['Papaya Board', 'I/S', 'mango passionfruit hops'],
      ['Full Melt Sunday', 'INDICA', 'grape hazelnut earth'],
      ['Garlic Press', 'INDICA', 'diesel pepper coffee'],
    ],
  },
  {
    brand: 'Cold Kettle',
    subtype: 'BUBBLE HASH',
    sizes: 'gram-and-two',
    dollars: 30,
    products: [
      ['Seventy-Three', 'HYBRID', 'pepper hay honey'],
      ['One-Twenty', 'INDICA', 'earth smoke fig'],
      ['Slack Tide', 'S/I', 'salt lemon tea'],
    ],
  },
  {
    brand: 'Sievewright',
    subtype: 'TEMPLE BALL',
    sizes: 'gram-and-two',
    dollars: 36,
    products: [
      ['Night Turned', 'INDICA', 'leather chocolate clove'],
      ['Hand Turned', 'HYBRID', 'cardamom hay cedar'],
      ['Cellar Aged', 'I/S', 'fig leather anise'],
    ],
  },
  {
    brand: 'Sievewright',
    subtype: 'KIEF',
    sizes: 'one-gram',
    dollars: 16,
    products: [
      ['Fine Mesh', 'HYBRID', 'pepper pine hay'],
      ['Coarse Mesh', 'SATIVA', 'lemon hops earth'],
    ],
  },
  {
    brand: 'Sievewright',
    subtype: 'SIFT ROSIN',
    sizes: 'one-gram',
    dollars: 48,
    products: [
      ['Static Card', 'HYBRID', 'orange hazelnut pepper'],
      ['Golden Dust', 'SATIVA', 'pineapple honey thyme'],
      ['Dry Winter', 'INDICA', 'cedar grape moss'],
    ],
  },
  {
    brand: 'Pitch & Pine',
    subtype: 'SHATTER',
    sizes: 'one-gram',
    dollars: 24,
    products: [
      ['Skylight', 'SATIVA', 'lemon pine mint'],
      ['Bottle Glass', 'HYBRID', 'apple diesel pepper'],
      ['Brown Study', 'INDICA', 'coffee earth smoke'],
      ['Window Seat', 'S/I', 'pear lime hay'],
    ],
  },
  {
    brand: 'Pitch & Pine',
    subtype: 'SUGAR',
    sizes: 'gram-and-two',
    dollars: 26,
    products: [
      ['Wet Sand', 'I/S', 'caramel salt orange'],
      ['Sour Diesel', 'SATIVA', 'diesel grapefruit pepper'],
      ['Frost Flower', 'HYBRID', 'violet mint pine'],
    ],
  },
  {
    brand: 'Stillroom',
    subtype: 'RSO',
    sizes: 'one-gram',
    dollars: 38,
    products: [
      ['Plain Dark Oil', 'INDICA', 'earth pepper'],
      ['Even Oil 1:1', 'HYBRID', 'hay earth'],
    ],
  },
];
