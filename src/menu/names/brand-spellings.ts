/*
 * How brands write themselves: as on their own sites and packages, or else as most menus have it. Where both
 * `OGeez` and `OGeez!` are listed, a feed's spelling gets the one with its own marks; any other gets the first.
 */

/** Brands that can be recognized inside a product name: none is an everyday word or a word of the trade. */
const UNMISTAKABLE = `
  1791 Star Cannabis, 1906, 1906 New Highs, 1937, 1964 Supply Co, 1Spliff, 22Red, 3 Saints, 3Chi, 40 Tons,
  48North, 5Leaf, 710 Labs, 7ACRES, 802 Farmacy, 9th State, AbsoluteXtracts, ABX, Ace Valley,
  Advanced Vapor Devices, Aeriz, Aether Gardens, Agri-Kind, Airo, Airo Brands, AiroPod, AiroPro, Alien Labs,
  Almora Farm, Almora Farms, Alternative Compassion Services, AltSol, American Weed Co., Anthologie,
  Apothecanna, Apothecary Extracts, Apothecary Genetics, Applegate Valley Organics, Aqua ViTea, Arizer, Artizen,
  Atlas Cultivars, Autumn Brands, AVD, Avexia, Avitas, Ayrloom, Baby Jeeter, Backpack Boyz, Bakked,
  Barney's Farm, Beboe, Bedford Grow, Be-Leaf & Terps Co., Belushi's Farm, Bern Legacy, Betty's Eddies, Bhang,
  BIC, Big Chief, Big Chief Extracts, BIIIT, Billy the Kid, Binske, BirthJays, Bison Botanics,
  Blackstone Valley Cannabis, Blazy Susan, BLK MKT, BLKMKT, Bloom Farms, BLVCK MRKT, Bobsled Extracts,
  Bodhi Seeds, Bordertown Apothecary, The Botanist, BotaPharm, Boveda, BOXHOT, Brass Knuckles, BRĒZ,
  Broken Coast, Brothers Grimm Seeds, Bubby's Baked, Bud Bandz, Buddies Brand, Burque Budz, ButACake, BYC,
  Caliva, Canna Provisions, Cannabals, Cannabiotix, Cannaboss Lady, Cannabreezy, CannaCraft, CannaCulture,
  Cannadips, Cannafornia, Cannalean, CannaPunch, Cannavative, Cannavis, Care By Design, Carver Family Farms,
  Caviar Gold, CB Rolling Green, CBD Living, CBDfx, CBDistillery, cbdMD, CBX, CCELL, Charlotte's Web,
  Cheeba Chews, Cheech & Chong, Cheech & Chong's, Chong's Choice, Circle S Farms, City Trees, Classy Carts,
  Claybourne Co., The Clear, CloudWalker, Clout King, Coda Signature, Columbia Care, Common Citizen,
  Compound Genetics, Connected Cannabis Co., Cookies Fam, Cookies SF, Cowboy Rx, Craft Elixirs, Cresco,
  Cresco Labs, Cubits, CULTA, Curaleaf, CUREpen, Curio Wellness, Dab Daddy, Dab Rite, Dabstract, Dabwoods,
  DADiRRi, Dank By Definition, DaVinci, Deep Roots Harvest, Desert Peak Farms, DGF, Dime Industries,
  District Edibles, Dixie Brands, DNA Genetics, Doctor Solomon's, Dogwalkers, Doinks, DomPen, Don Verde,
  Doobie Labs, Dope Dope, Dosist, Double Delicious, Dr. Dabber, Dr. Greenthumb's, Dr. Norm's, Dr. Solomon's,
  Dr. Zodiak, DynaVap, Earl Baker, Edie Parker, Effin', Effin, Electraleaf, Elyon, Ember Valley,
  Emerald Bay Extracts, Emerald Sky, Encore Edibles, Entourage, (the) Essence, Ethos Genetics,
  Evergreen Organix, Evolab, Eyce, E-Z Wider, Fairwinds, Farmer's Friend, Featured Farms, Fernway, Fig Farms,
  FlavRx, Flora Vega, FloraCal, FloraCal Farms, Florist Farms, Flower by Edie Parker, The Flowery, Foria,
  Friendly Farms, Futurola, Fuze Extracts, G Pen, Garcia Hand Picked, Garden Society, Garden State Banana,
  GB Sciences, Generic AF, GH Labs, Ghost Town, Glass House Farms, gLeaf, Gold Coast Extracts, Gold Flora,
  Golden State Banana, Golden Xtrx, GoldFish Farms, Goldsmith Extracts, GPen, Grandiflora, Grassroots, GRAV,
  GRAV Labs, Green Dot Labs, Green Life Productions, Green Thumb, Grizzly Peak, Grön, The Grower Circle,
  The Growfather, GrowHealthy, Grown Rogue, GTI, HaHa Edibles, Hamilton Devices, Happy Eddie, Hapy Kitchen,
  Hashables, Heady Tree, Heavy Hitters, Hemper, Hi-Fi Hops, High Supply, Highly Edible, Hii Stix, HolistaPet,
  HoneyHole, House of Kush, House Plant, Hudson Cannabis, Humboldt Farms, Humboldt Seed Company, Huni Badger,
  Hustler's Ambition, Huxton, iAnthus, IESO, iKrusher, iLAVA, In House Genetics, Inclusion Gourmet, Item 9 Labs,
  Jaunty, JBS Technologies, JCreatures, Jeeter, Jersey Jellies, Jersey Sauce Boss, Jersey Smooth, Jerzey Grown,
  Jetpacks, Jetty, Jetty Extracts, Joyibles, Juicy Jay's, Jungle Boys, Justice Grown, KandyPens, Kaneh Co.,
  Kanha, Keef, Keef Cola, KGB Reserve, Khalifa Kush, Kikoko, K.I.N.D. Concentrates, Kind Tree, King Palm,
  Kingpen, Kiva, Kiva Confections, Koi CBD, KulluKush, Kurvana, Kush Queen, Kushy Punch, Kynd, Later Days,
  Lazarus Naturals, Leafs by Snoop, Legion of Bloom, Lemonnade, LEUNE, Levia, LIIIL, LIIIT, LivWell,
  LOL Edibles, Lookah, Lost Farm, LOWD, Lowell Farms, Lowell Herb Co., Lowell Smokes, LP Exotics,
  Luminous Botanicals, LuvBuds, Maggie's Farm, MariMed, Marley Natural, Mary Jones, Mary's Medicinals, Medizin,
  MedMen, Medterra, Melting Point Extracts, Mesilla Valley, MFNY, Mindy's, Mindy's Edibles, Minerva Canna,
  Miss Grass, Mitten Extracts, MJ Arsenal, MKX, Modern Flower, Monster Xtracts, MPX, Mr. Moxey's, Mule Extracts,
  Munchie Bars, MÜV, MXXN, Nanticoke, Nasha, Nature's Chemistry, Nature's Heritage, NETA, Nirvana Seeds, NLVO,
  Nordic Goddess, North Lake Supply, Northwest Cannabis Solutions, Nova Farms, nuEra, NuLeaf, NuLeaf Naturals,
  Nuvata, NWCS, OCB, Off Hours, OGeez, OGeez!, Old Pal, Oleum Extracts, Olio, OMG THC, ONGROK, Ooze, O.pen,
  O.penVAPE, Orale, Oryx, Ozone Reserve, Pabst Labs, Pacific Stone, Packwoods, PANNA Extracts,
  Papa & Barkley, Papa's Herb, PAX, PAX Labs, Pete's Farmstand, Phat Panda, PhD Concentrates, Pheno Exotics,
  PhytoRemedies, Piff Coast Farms, Planet 13, Platinum Vape, Plug Play, Plus Products, PlusCBD, Potli,
  Presidential RX, Puffco, Pulsar, Punch Edibles, Pure Beauty, Pure Sunfarms, PurLife, Purple City Genetics,
  Purplebee's, Quatreau, R. Greenleaf, Randy's, Rare Dankness, Raw Garden, Ray's Lemonade, Redecan, REEFORM,
  Resin8, Rezzy, Ric Flair Drip, RNBW, Robhots, ROOR, Ruby Farms, Runtz, RYOT, RYTHM, San Rafael '71,
  Santa Cruz Shredder, SeCHe, Seed Junky, Seed Junky Genetics, SeshGear, Session Goods, Shake2Bake, Sherbinskis,
  &Shine, Show Dogs, Silly Nice, Simply Herb, SirEEL, SKRPT, Smokebuddy, Smokiez, Smokiez Edibles, Smyle Labs,
  Sneaky Pete's, Solopipe, Space Coyote, Space Gem, Spherex, Srene, St. Ides, StackHouse NV, State Flower,
  Sticky Bonez, STIIIZY, Stone Road, Storz & Bickel, Strane, Stündenglass, Sundae Co., SunMed,
  Surterra, Sweet Grass Kitchen, Tahoe Hydro, Take5, Tales & Travels, Tasty Puff, TerrAscend, Test Kitchen,
  THC Design, Theory Wellness, Thunder Bites, Toker Poker, TRĒ House, Trendi, Tru Infusion, Trulieve,
  Tsunami Labs, Tumbleweedz, Twisted Hemp, Tyson 2.0, Ukiyohi, Uncle Arnie's, UniPro, UpNorth, URBNJ, Vapen,
  Vapure, Veda Warrior, Vegas Valley Growers, Verano, Verano Reserve, VERT Unlimited, VidaCann, Vireo,
  Vlasic Labs, Voon, Vuber, VYBZ, Wana, Wana Edibles, Weedy Crocker, WeighMaxx, Willie's Reserve, Wonderbrett,
  WTF Extracts, Wudder Ice, WYLD, WYLD CBD, WYNK, XMG, Yocan, YoTips, Yummi Karma, Zen Leaf, Zig-Zag, Zig Zag,
  ZigZag, ZLabs, Zoobies, Zooted, Zzzonked`;

/** Brands that are also words: recognized only in the brand field, and where a name begins with its own brand. */
const ALSO_WORDS = `
  AYR, BITS, Cake, Camino, CAMP, Cann, Claybourne, Connected, Cookies, DANK, Dazed!, Dixie,
  Drip, Elements, Encore, Essence, Exclusive, Find., Firefly, Flower One, Glass House, Good Green,
  Happy Valley, Hashtag Honey, Haze, HeyDay, Houseplant, Illicit, Incredibles, JAMS, JOB, Legend, LEVEL,
  Lime, LIT, Lowell, Lunchbox Alchemy, Moonrock, Moxie, niche., NUG, Ozone, PACKS, PANNA, PLUS, Presidential,
  Provisions, RAW, Remedi, Revert, Ripple, Rove, Savvy, Select, SIP, Timeless, Turn, Tweed,
  Veritas, VERT, VIBES, Virtue, Yeti`;

function toBrands(text: string): string[] {
  return text
    .trim()
    .split(/,\s+/)
    .map((brand) => brand.trim());
}

/** Brands that names may be searched for, as they write themselves. */
export const BRANDS_IN_NAMES: readonly string[] = toBrands(UNMISTAKABLE);

/** All brands that are known, as they write themselves. */
export const BRAND_SPELLINGS: readonly string[] = [...BRANDS_IN_NAMES, ...toBrands(ALSO_WORDS)];
