import type { Assortment } from './assortment.ts';

export const BEVERAGE: readonly Assortment[] = [
  {
    brand: 'Tonic & Tide',
    subtype: 'TONIC',
    sizes: 'can-and-four',
    dollars: 6,
    products: [
      [
        'Yuzu Tonic',
        'HYBRID',
        'yuzu pepper',
        'Yuzu peel, quinine and a good deal of fizz. Two milligrams of THC to four of CBD, so that a second one is a question and not a mistake.',
      ],
      ['Grapefruit Tonic', 'SATIVA', 'grapefruit rosemary'],
      ['Cucumber Tonic', 'HYBRID', 'mint lime'],
      ['Bitter Orange Tonic', 'S/I', 'orange clove'],
    ],
  },
  {
    brand: 'Tonic & Tide',
    subtype: 'SODA',
    sizes: 'bottle-ten',
    dollars: 8,
    products: [
      ['Spruce Soda', 'HYBRID', 'pine lemon'],
      ['Burdock & Dandelion Soda', 'INDICA', 'anise caramel'],
      ['Tart Cherry Soda', 'INDICA', 'cherry almond'],
      ['Ginger Soda', 'SATIVA', 'ginger lime'],
    ],
  },
  {
    brand: 'Rill & Reed',
    subtype: 'WATER',
    sizes: 'can-five',
    dollars: 5,
    products: [
      ['Still Water, Mint', 'HYBRID', 'mint'],
      ['Sparkling Water, Lime', 'SATIVA', 'lime basil'],
      ['Sparkling Water, Blackberry', 'INDICA', 'blackberry sage'],
    ],
  },
  {
    brand: 'Rill & Reed',
    subtype: 'SHOT',
    sizes: 'shot-hundred',
    dollars: 14,
    products: [
      ['Beet and Ginger Shot', 'SATIVA', 'earth ginger'],
      ['Pomegranate Shot', 'INDICA', 'cherry grape'],
    ],
  },
  {
    brand: 'Long Table',
    subtype: 'TEA',
    sizes: 'tea-box',
    dollars: 22,
    products: [
      ['Smoked Black Tea', 'INDICA', 'tea smoke'],
      ['Chamomile Tea', 'CBD', 'chamomile honey'],
      ['Green Tea with Jasmine', 'S/I', 'tea jasmine'],
    ],
  },
  {
    brand: 'Long Table',
    subtype: 'COFFEE',
    sizes: 'bottle-ten',
    dollars: 9,
    products: [
      ['Cold Brew, Black', 'SATIVA', 'coffee chocolate'],
      ['Cold Brew, Cardamom', 'HYBRID', 'coffee cardamom'],
    ],
  },
];
