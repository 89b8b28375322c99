/** Another word for something, and what it is called. */
export interface Alias {
  alias: string;
  means: string;
}

/**
 * Names that are one and the same, as shops and shoppers write them. Only those that mean nothing else in the trade.
 * Of each, whatever a menu has is found by the others.
 */
export const EQUAL_NAMES: readonly (readonly string[])[] = [
  // Strains
  ['GSC', 'Girl Scout Cookies'],
  ['GDP', 'Granddaddy Purple', 'Granddaddy Purp'],
  ['GG', 'Gorilla Glue'],
  ['GG4', 'Gorilla Glue 4', 'Original Glue'],
  ['GMO', 'GMO Cookies', 'Garlic Cookies'],
  ['AK', 'AK-47'],
  ['WW', 'White Widow'],
  ['PE', 'Pineapple Express'],
  ['NL', 'Northern Lights'],
  ['NL5', 'Northern Lights 5'],
  ['SFV', 'San Fernando Valley'],
  ['SSH', 'Super Silver Haze'],
  ['SLH', 'Super Lemon Haze'],
  ['ICC', 'Ice Cream Cake'],
  ['LCG', 'Lemon Cherry Gelato'],
  ['PBB', 'Peanut Butter Breath'],
  ['MAC', 'Miracle Alien Cookies'],
  ['TK', 'Triangle Kush'],
  ['RS11', 'Rainbow Sherbet 11', 'Rainbow Sherbert 11'],
  ['Sour D', 'Sour Diesel'],
  ['ECSD', 'East Coast Sour Diesel'],
  ['NYCD', 'NYC Diesel', 'New York City Diesel'],
  ['Chem Dawg', 'Chem Dog'],
  ['Dosi', 'Do-Si-Dos'],
  ['Larry Bird', 'Gelato 33'],
  ['Bacio Gelato', 'Gelato 41'],
  // Kinds
  ['RSO', 'Rick Simpson Oil'],
  ['FECO', 'Full Extract Cannabis Oil'],
  ['AIO', 'All in One', 'Disposable'],
  // Categories, by the words of a visitor
  ['Preroll', 'Joint', 'Porro'],
  ['Cartridge', 'Cart', 'Vape', 'Vape Pen', 'Vaporizador'],
  ['Extract', 'Concentrate', 'Dab', 'Extracto', 'Concentrado'],
  ['Edible', 'Comestible'],
  ['Beverage', 'Drink', 'Bebida'],
  ['Tincture', 'Tintura'],
  ['Topical', 'Tópico'],
  ['Pill', 'Capsule', 'Cápsula'],
  ['Flower', 'Weed', 'Flor'],
];

/** Words for a part of a category. On a menu without the word itself, they mean the category. */
export const NARROWER_WORDS: readonly Alias[] = [
  { alias: 'Bud', means: 'Flower' },
  { alias: 'Shatter', means: 'Extract' },
  { alias: 'Wax', means: 'Extract' },
  { alias: 'Budder', means: 'Extract' },
  { alias: 'Badder', means: 'Extract' },
  { alias: 'Crumble', means: 'Extract' },
  { alias: 'Gummy', means: 'Edible' },
  { alias: 'Gomita', means: 'Edible' },
  { alias: 'Candy', means: 'Edible' },
  { alias: 'Brownie', means: 'Edible' },
  { alias: 'Soda', means: 'Beverage' },
  { alias: 'Seltzer', means: 'Beverage' },
  { alias: 'Lotion', means: 'Topical' },
  { alias: 'Balm', means: 'Topical' },
  { alias: 'Salve', means: 'Topical' },
  { alias: 'Softgel', means: 'Pill' },
  { alias: 'Tablet', means: 'Pill' },
  { alias: 'Clone', means: 'Plant' },
];
