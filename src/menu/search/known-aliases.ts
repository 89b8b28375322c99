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
  ['AIO', 'All in One', 'Disposable', 'Dispo', 'Ready to Use'],
  // Categories, by the words of a visitor
  ['Preroll', 'Joint', 'Doobie', 'Porro'],
  ['Cartridge', 'Cart', 'Vape', 'Vape Pen', 'Vaporizador'],
  ['Extract', 'Concentrate', 'Dab', 'Extracto', 'Concentrado'],
  ['Edible', 'Comestible'],
  ['Beverage', 'Drink', 'Bebida'],
  ['Tincture', 'Tintura'],
  ['Topical', 'Tópico'],
  ['Pill', 'Capsule', 'Cápsula'],
  ['Flower', 'Weed', 'Flor'],
];

/** Words for one kind of goods, each found by the others. On a menu without any of them, they mean the category. */
export const KINDS: readonly { words: readonly string[]; means: string }[] = [
  { words: ['Badder', 'Budder', 'Batter'], means: 'Extract' },
];

/**
 * What people say or type for something, which is not said the other way round: `wild` finds Wyld, but `wyld` finds no
 * wild cherry.
 */
export const NICKNAMES: readonly Alias[] = [
  { alias: 'Bud', means: 'Flower' },
  { alias: 'Nug', means: 'Flower' },
  { alias: 'Wax', means: 'Extract' },
  { alias: 'Pen', means: 'Cartridge' },
  // Brands
  { alias: 'Stizzy', means: 'STIIIZY' },
  { alias: 'Stiizy', means: 'STIIIZY' },
  { alias: 'Stizy', means: 'STIIIZY' },
  { alias: 'Stizzi', means: 'STIIIZY' },
  { alias: 'Steezy', means: 'STIIIZY' },
  { alias: 'Airo Pod', means: 'Airo' },
  { alias: 'Airo Pod', means: 'AiroPro' },
  { alias: 'Wild', means: 'Wyld' },
  { alias: 'WCC', means: 'West Coast Cure' },
];

/** Words for a part of a category. On a menu without the word itself, they mean the category. */
export const NARROWER_WORDS: readonly Alias[] = [
  { alias: 'Shatter', means: 'Extract' },
  { alias: 'Crumble', means: 'Extract' },
  { alias: 'Rosin', means: 'Extract' },
  { alias: 'Live Resin', means: 'Extract' },
  { alias: 'Live Rosin', means: 'Extract' },
  { alias: 'Diamond', means: 'Extract' },
  { alias: 'Sauce', means: 'Extract' },
  { alias: 'Hash', means: 'Extract' },
  { alias: 'Distillate', means: 'Extract' },
  { alias: 'Blunt', means: 'Preroll' },
  { alias: 'Spliff', means: 'Preroll' },
  { alias: 'Hash Hole', means: 'Infused' },
  { alias: '510', means: 'Cartridge' },
  { alias: 'Pod', means: 'Cartridge' },
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
