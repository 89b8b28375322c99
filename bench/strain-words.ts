const toWords = (text: string): string[] => text.trim().split(/\s+/);

/** Words that names of strains are made of. */
export const STRAIN_WORDS: readonly string[] = toWords(`
  Acapulco Afghan Alaskan Alien Amber Amnesia Ancient Angel Animal Apple Apricot Arctic Atomic Aurora Banana Bandaid
  Banner Bay Berry Biscotti Biscuit Black Blackberry Blood Blue Blueberry Bomb Bon Boof Breath Bride Bronze Brulee Bubba
  Bubblegum Buddha Burmese Butter Cactus Cake Candy Cannoli Cantaloupe Cap Caramel Catnip Cereal Champagne Cheese
  Cheesecake Chem Cherry Chiesel Chocolate Chunk Cinderella Cinnamon Citron Clementine Cobbler Coconut Cola Colombian
  Confidential Cookie Cookies Cooler Cotton Cough Cowboy Crack Cream Creme Critical Crunch Crush Cyclone Daddy Dawg
  Death Desert Diamond Diesel Divorce Donny Dosidos Dragon Dragonfruit Dream Driver Dulce Durban Dutch Early Elixir
  Emerald Express Fatso Fire Fizz Flame Forbidden Fritter Frosty Frozen Fruit Fuel Funk Galactic Garlic Gas Gelato
  Gelonade Georgia Ghost Giant Ginger Girl Glacier Glue Goat Goji Gold Golden Goo Gorilla Granddaddy Grape Grapefruit
  Grapes Grease Green Guava Gummy Gushers Harlequin Hawaiian Haze Headband Hindu Holy Honey Honeycomb Honeydew Horchata
  Icing Island Italian Jack Jealousy Jelly Jet Jill Juice Juicy Jupiter Kerosene Khalifa Kimbo King Kiwi Knight Koolaid
  Kosher Kush Larry Lava Lemon Lemonade Leopard Lights Lilac Lime London Lotus Lychee Macaroon Madness Magic Mandarin
  Mango Maple Margarita Marshmallow Martian Maui Melon Mendo Meringue Mimosa Mint Mints Mochi Molotov Monkey Moon Motor
  Motorbreath Mountain Muffin Mule Nectar Nightmare Northern Nova Nuggets Nuken Ocean Onion Orange Orangeade Oreo Oreoz
  Original Outlaw Pancakes Panda Papaya Paradise Passion Peach Peaches Peanut Pearl Phantom Pie Pineapple Pink Pistachio
  Planet Platinum Plum Poison Polar Popcorn Poppers Poppyseed Pound Princess Project Pudding Puff Punch Purple Queen
  Rainbow Raspberry Razzle Red Reserve Rocket Root Rose Rosetta Royal Rozay Runtz Russian Sapphire Scooby Scout Secret
  Shark Sherb Sherbert Sherbet Sherblato Shiva Shock Silver Skunk Skywalker Slap Slurricane Smoothie Snack Snow Sorbet
  Sour Space Spritzer Starfire Stardawg Strawberry Strudel Sugar Sundae Sundance Sunrise Sunset Super Supernova Sweet
  Swirl Tahoe Tangerine Tangie Tart Temple Thai Thunder Tiger Tiramisu Toffee Tonic Tootsie Trainwreck Tres Trophy Truffle
  Tropic Tropicana Truth Turbo Twist Ultra Valley Vanilla Velvet Venom Viper Volcano Vortex Wagyu Walker Watermelon
  Wedding White Widow Wonder Wookie Wowie Wreck Yeti Yuzu Zebra Zest Zkittlez Zombie Zoap OG LA MAC GMO GG AK SFV XJ Do Si Dos Wifi Gush Mints Ape Nana`);

/** Short words that names join to one: `Moonberry`. */
export const JOINED_BEGINNINGS: readonly string[] = toWords(`
  Amber Apple Birch Black Blue Bright Butter Cinder Cloud Copper Crystal Dawn Dusk Ember Fern Fire Frost Glade Gold Grand
  Green Hazel Honey Iron Ivory Lake Lime Maple Marsh Mist Moon Night North Oak Opal Pine Plum Quick Rain Red River Rose
  Ruby Sand Shadow Silver Snow South Star Stone Storm Sugar Sun Swift Thunder Velvet West White Wild Wind Winter`);

/** What may follow them. */
export const JOINED_ENDINGS: readonly string[] = toWords(`
  berry bird bloom brook burst cake cap crest dew drop dust fall field flame flower fruit glow grove haze hound land leaf
  light mint moon moss nut petal pop ridge ripple rise rock root run shade shine song spice stick stone strike tail top
  vine ward water whip wick wing wolf wood`);

/** What makers are called after their own word. */
export const MAKER_ENDINGS: readonly string[] = toWords(
  'Acres Botanicals Brothers Collective Farms Gardens Grove House Labs Organics Reserve Supply Works Valley',
);

/** What a name may end on, by the category of the product. */
export const NAME_ENDINGS = {
  flower: ['', '', '', 'Smalls', 'Reserve'],
  preroll: ['Pre-Roll', 'Infused Pre-Roll', 'Mini Joints', 'Blunt', ''],
  cartridge: ['Cart', 'Live Resin Cart', 'Disposable', 'Pod', 'Vape'],
  extract: ['Badder', 'Live Rosin', 'Diamonds', 'Shatter', 'Sugar', 'Crumble'],
  edible: ['Gummies', 'Chocolate Bar', 'Chews', 'Caramels', 'Cookies'],
  beverage: ['Seltzer', 'Tea', 'Lemonade', 'Tonic'],
} as const;
