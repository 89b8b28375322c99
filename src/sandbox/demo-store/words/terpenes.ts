interface Terpene {
  /** As a laboratory's report names it. */
  resultType: string;
  /** As a description does. */
  name: string;
  flavors: readonly string[];
}

/** Which terpene people smell in which flavors. */
export const TERPENES: readonly Terpene[] = [
  {
    resultType: 'ALPHA_PINENE',
    name: 'α-pinene',
    flavors: ['pine', 'rosemary', 'eucalyptus', 'sage', 'cedar'],
  },
  {
    resultType: 'BETA_CARYOPHYLLENE',
    name: 'β-caryophyllene',
    flavors: ['pepper', 'clove', 'cinnamon', 'leather', 'diesel', 'coffee', 'smoke'],
  },
  {
    resultType: 'LIMONENE',
    name: 'd-limonene',
    flavors: ['lemon', 'lime', 'orange', 'grapefruit', 'bergamot', 'yuzu'],
  },
  {
    resultType: 'LINALOOL',
    name: 'linalool',
    flavors: ['lavender', 'rose', 'violet', 'jasmine', 'basil', 'chamomile'],
  },
  {
    resultType: 'BETA_MYRCENE',
    name: 'β-myrcene',
    flavors: ['earth', 'mango', 'grape', 'thyme', 'moss', 'plum', 'blueberry', 'hay'],
  },
  { resultType: 'ALPHA_HUMULENE', name: 'α-humulene', flavors: ['hops', 'tea', 'ginger'] },
  { resultType: 'TERPINOLENE', name: 'terpinolene', flavors: ['apple', 'pear', 'mint', 'anise', 'honey'] },
];

/** What a description says of them; {x} and {y} stand for the first two. */
export const TERPENE_SENTENCES: readonly string[] = [
  'The laboratory found mostly {x}, with {y} behind it.',
  'Terpenes: {x}, then {y}.',
  'The smell is {x} and {y}, if you like to know the names.',
  'There is more {x} in it than anything else, and a good deal of {y}.',
  'Leading terpenes are {x} and {y}.',
  'For the notebook: {x} first, {y} second.',
];
