import type { CategoryId } from '#menu/model/category.ts';
import { findCategoryId } from '#menu/model/category.ts';
import type { Product } from '#menu/model/menu.ts';
import { STRAIN_TYPES, type StrainType } from '#menu/model/strain.ts';
import { sizeNamed } from '../words.ts';

/** Name | brand | category | subtype | strain type | effects | flavors: a shop of about 150 products. */
const SHELF = `
Acapulco Gold | Fernhill | flower | Pre-Pack | sativa | Energetic, Happy | Coffee, Earthy
AK-47 | Stone & Moss | flower | Pre-Pack | sativa-hybrid | Relaxed, Happy | Sour, Earthy
Animal Mints | Fernhill | flower | Smalls | hybrid | Relaxed, Sleepy | Mint, Sweet
Apple Fritter | Low Tide Farms | flower | Pre-Pack | hybrid | Relaxed, Giggly | Apple, Sweet
Banana Kush | Low Tide Farms | flower | Bulk | indica | Sleepy | Tropical, Banana
Biscotti | Velvet Acre | flower | Pre-Pack | indica-hybrid | Relaxed | Nutty, Sweet
Blackberry Kush | Velvet Acre | flower | Bulk | indica | Sleepy, Hungry | Berry
Blue Cheese | Stone & Moss | flower | Pre-Pack | indica-hybrid | Relaxed | Cheese, Berry
Blue Dream | Low Tide Farms | flower | Pre-Pack | sativa-hybrid | Creative, Happy | Berry, Sweet
Blueberry Muffin | Fernhill | flower | Pre-Pack | hybrid | Relaxed | Berry, Vanilla
Bruce Banner #3 | Velvet Acre | flower | Pre-Pack | hybrid | Euphoric | Diesel, Earthy
Bubba Kush | Stone & Moss | flower | Bulk | indica | Sleepy | Coffee, Earthy
Candyland | Fernhill | flower | Pre-Pack | sativa-hybrid | Uplifted | Sweet
Cereal Milk | Velvet Acre | flower | Pre-Pack | hybrid | Happy | Cream, Sweet
Cherry Pie | Low Tide Farms | flower | Smalls | indica-hybrid | Relaxed | Cherry
Chem Dawg | Stone & Moss | flower | Bulk | hybrid | Euphoric | Diesel
Clementine | Fernhill | flower | Pre-Pack | sativa | Energetic | Citrus
Do-Si-Dos | Velvet Acre | flower | Pre-Pack | indica-hybrid | Relaxed | Earthy, Floral
Durban Poison | Low Tide Farms | flower | Pre-Pack | sativa | Energetic, Focused | Pine, Earthy
Forbidden Fruit | Low Tide Farms | flower | Pre-Pack | indica | Relaxed | Cherry, Tropical
Garlic Cookies | Stone & Moss | flower | Pre-Pack | indica-hybrid | Sleepy | Garlic, Diesel
Gelato | Fernhill | flower | Pre-Pack | hybrid | Happy | Sweet, Cream
Gelato 33 | Velvet Acre | flower | Pre-Pack | hybrid | Happy, Relaxed | Sweet, Citrus
Gelato 41 | Velvet Acre | flower | Pre-Pack | hybrid | Relaxed | Sweet, Earthy
Girl Scout Cookies | Stone & Moss | flower | Pre-Pack | hybrid | Euphoric | Mint, Sweet
Gorilla Glue #4 | Stone & Moss | flower | Pre-Pack | hybrid | Relaxed | Pine, Diesel
Granddaddy Purple | Low Tide Farms | flower | Bulk | indica | Sleepy | Grape, Berry
Grape Ape | Low Tide Farms | flower | Pre-Pack | indica | Relaxed | Grape
Green Crack | Fernhill | flower | Pre-Pack | sativa | Energetic, Focused | Citrus, Mango
Gushers | Velvet Acre | flower | Pre-Pack | indica-hybrid | Relaxed | Tropical, Sweet
Harlequin | Fernhill | flower | Pre-Pack | cbd | Calm | Mango, Earthy
Hindu Kush | Stone & Moss | flower | Bulk | kush | Sleepy | Pine, Sweet
Ice Cream Cake | Velvet Acre | flower | Pre-Pack | indica | Sleepy | Vanilla, Cream
Jack Herer | Low Tide Farms | flower | Pre-Pack | sativa | Creative, Focused | Pine, Pepper
Jealousy | Velvet Acre | flower | Pre-Pack | hybrid | Relaxed | Cream, Diesel
Jet Fuel | Stone & Moss | flower | Smalls | sativa-hybrid | Energetic | Diesel
LA Confidential | Stone & Moss | flower | Pre-Pack | indica | Calm | Pine
Lava Cake | Fernhill | flower | Pre-Pack | indica-hybrid | Relaxed | Chocolate, Mint
Lemon Haze | Fernhill | flower | Pre-Pack | sativa | Uplifted | Lemon, Citrus
London Pound Cake | Velvet Acre | flower | Pre-Pack | indica-hybrid | Relaxed | Berry, Grape
MAC 1 | Velvet Acre | flower | Pre-Pack | hybrid | Creative | Citrus, Earthy
Mango Kush | Low Tide Farms | flower | Bulk | indica-hybrid | Happy | Mango
Maui Wowie | Low Tide Farms | flower | Pre-Pack | sativa | Energetic | Tropical, Pineapple
Mimosa | Fernhill | flower | Pre-Pack | sativa-hybrid | Uplifted | Orange, Citrus
Northern Lights | Stone & Moss | flower | Bulk | indica | Sleepy | Pine, Sweet
OG Kush | Stone & Moss | flower | Pre-Pack | kush | Relaxed | Lemon, Pine
Papaya Punch | Low Tide Farms | flower | Pre-Pack | indica-hybrid | Relaxed | Papaya, Tropical
Peanut Butter Breath | Velvet Acre | flower | Pre-Pack | hybrid | Calm | Nutty, Earthy
Pineapple Express | Low Tide Farms | flower | Pre-Pack | sativa-hybrid | Energetic | Pineapple, Pine
Purple Haze | Fernhill | flower | Pre-Pack | sativa | Creative | Berry, Earthy
Purple Punch | Fernhill | flower | Smalls | indica | Sleepy | Grape, Blueberry
Runtz | Velvet Acre | flower | Pre-Pack | hybrid | Euphoric | Sweet, Tropical
Sherblato | Velvet Acre | flower | Pre-Pack | hybrid | Happy | Citrus, Cream
Sour Diesel | Stone & Moss | flower | Pre-Pack | sativa | Energetic | Diesel, Lemon
Strawberry Cough | Fernhill | flower | Pre-Pack | sativa | Uplifted | Strawberry
Sunset Sherbet | Velvet Acre | flower | Pre-Pack | indica-hybrid | Relaxed | Citrus, Berry
Super Lemon Haze | Fernhill | flower | Pre-Pack | sativa | Energetic | Lemon
Super Silver Haze | Fernhill | flower | Pre-Pack | sativa | Energetic | Citrus, Earthy
Tahoe OG | Stone & Moss | flower | Pre-Pack | indica-hybrid | Sleepy | Lemon, Pine
Tangie | Fernhill | flower | Pre-Pack | sativa-hybrid | Uplifted | Orange
Trainwreck | Stone & Moss | flower | Bulk | sativa-hybrid | Euphoric | Lemon, Pine
Wedding Cake | Velvet Acre | flower | Pre-Pack | indica-hybrid | Relaxed | Vanilla, Pepper
White Widow | Stone & Moss | flower | Pre-Pack | hybrid | Energetic | Pine, Earthy
Zkittlez | Velvet Acre | flower | Pre-Pack | indica | Calm | Grape, Tropical
Biskanté | Maison Séré | flower | Pre-Pack | hybrid | Relaxed | Nutty
Blue Dream Pre-Roll | Low Tide Farms | preroll | Single | sativa-hybrid | Creative | Berry
Sour Diesel Pre-Roll | Stone & Moss | preroll | Single | sativa | Energetic | Diesel
Wedding Cake Mini Cones | Nightjar | preroll | Pack | indica-hybrid | Relaxed | Vanilla
Gelato 33 Infused Pre-Roll | Nightjar | preroll | Infused | hybrid | Happy | Sweet
Peach Ringz Infused Blunt | Nightjar | preroll | Infused | sativa | Uplifted | Peach
Watermelon Zum Zum | Nightjar | preroll | Infused | indica | Relaxed | Watermelon
Tidewater Dogwalkers | Low Tide Farms | preroll | Pack | hybrid | Happy | Pine
Moonstick | Nightjar | preroll | Infused | indica | Sleepy | Grape
Jack Herer Half Gram Pack | Low Tide Farms | preroll | Pack | sativa | Focused | Pine
OG Kush Shorties | Stone & Moss | preroll | Pack | kush | Relaxed | Lemon
Blue Dream Vape | Brightwater | cartridge | 510 Cartridge | sativa-hybrid | Creative | Berry
Pineapple Express Vape | Brightwater | cartridge | 510 Cartridge | sativa-hybrid | Energetic | Pineapple
Granddaddy Purple Vape | Brightwater | cartridge | 510 Cartridge | indica | Sleepy | Grape
Strawberry Cough Pod | Brightwater | cartridge | Pod | sativa | Uplifted | Strawberry
Northern Lights Disposable | Brightwater | cartridge | Disposable | indica | Sleepy | Pine
Guava Ice All-in-One | Brightwater | cartridge | Disposable | hybrid | Happy | Guava
Cactus Cooler Live Resin Cart | Coppersmith | cartridge | Live Resin | sativa | Uplifted | Orange
Maraschino Live Rosin Cart | Coppersmith | cartridge | Rosin | indica | Relaxed | Cherry
Lemon Cherry Gelato Live Resin Pod | Coppersmith | cartridge | Live Resin | hybrid | Happy | Lemon, Cherry
Harlequin 2:1 Vape | Brightwater | cartridge | 510 Cartridge | cbd | Calm | Mango
GMO Live Rosin | Coppersmith | extract | Rosin | indica | Sleepy | Garlic
Papaya Live Rosin Jam | Coppersmith | extract | Rosin | indica-hybrid | Relaxed | Papaya
Super Boof Badder | Coppersmith | extract | Badder | hybrid | Happy | Citrus
Mimosa Sugar | Coppersmith | extract | Sugar | sativa-hybrid | Uplifted | Orange
Grape Gasoline Diamonds | Coppersmith | extract | Diamonds | indica | Relaxed | Grape
Zkittlez Shatter | Coppersmith | extract | Shatter | indica | Calm | Grape
Tangie Crumble | Coppersmith | extract | Crumble | sativa-hybrid | Uplifted | Orange
RSO Syringe | Old Orchard | extract | RSO | indica | Sleepy | Earthy
Bubble Hash | Old Orchard | extract | Hash | hybrid | Relaxed | Earthy
Temple Ball Hash | Old Orchard | extract | Hash | indica | Relaxed | Earthy, Pepper
Elderberry Sleep Gummies | Honeypot | edible | Gummy | indica | Sleepy | Berry
Peach Mango Gummies | Honeypot | edible | Gummy | sativa | Uplifted | Peach, Mango
Sour Watermelon Gummies | Honeypot | edible | Gummy | hybrid | Happy | Watermelon
Blood Orange Gummies 1:1 | Honeypot | edible | Gummy | hybrid | Calm | Orange
Pomegranate Gummies 20:1 | Honeypot | edible | Gummy | cbd | Calm | Pomegranate
Midnight Blueberry Chews | Paperbark | edible | Gummy | indica | Sleepy | Blueberry
Strawberry Lemonade Chews | Paperbark | edible | Gummy | sativa | Energetic | Strawberry, Lemon
Sea Salt Dark Chocolate | Paperbark | edible | Chocolate | hybrid | Relaxed | Chocolate
Milk Chocolate Almond Bar | Paperbark | edible | Chocolate | hybrid | Relaxed | Chocolate, Nutty
Mint Espresso Dark Chocolate | Paperbark | edible | Chocolate | sativa | Energetic | Mint, Coffee
Cookies and Cream Bar | Paperbark | edible | Chocolate | hybrid | Happy | Cream
Snickerdoodle Cookies | Gran's Oven | edible | Cookie | hybrid | Relaxed | Cinnamon
Double Fudge Brownie | Gran's Oven | edible | Baked Good | indica | Sleepy | Chocolate
Lemon Poppyseed Muffin | Gran's Oven | edible | Baked Good | sativa | Happy | Lemon
Salt & Vinegar Crisps | Gran's Oven | edible | Savory | hybrid | Happy | Salty
Crème Brûlée Caramels | Gran's Oven | edible | Candy | indica | Relaxed | Caramel
Jalapeño Honey | Gran's Oven | edible | Honey | hybrid | Happy | Spicy
Fruit Chew Sampler | Honeypot | edible | Gummy | hybrid | Happy | Tropical
Ginger Lime Seltzer | Springhouse | beverage | Soda | hybrid | Uplifted | Ginger, Lime
Blackberry Tonic | Springhouse | beverage | Soda | indica | Relaxed | Berry
Cold Brew Coffee | Springhouse | beverage | Coffee | sativa | Energetic | Coffee
Root Beer Float | Springhouse | beverage | Soda | hybrid | Happy | Vanilla
Chamomile Lavender Tea | Springhouse | beverage | Tea | cbd | Calm | Floral
Yuzu Lemonade | Springhouse | beverage | Lemonade | sativa | Uplifted | Citrus
Mango Nectar Shot | Springhouse | beverage | Shot | hybrid | Euphoric | Mango
Dream Drops 1:1 | Old Orchard | tincture | Tincture | indica | Sleepy | Mint
Daily Drops CBD 20:1 | Old Orchard | tincture | Tincture | cbd | Calm | Citrus
Sativa Tincture | Old Orchard | tincture | Tincture | sativa | Energetic | Orange
Deep Sleep CBN Tincture | Old Orchard | tincture | Tincture | indica | Sleepy | Berry
Arnica Relief Balm | Meadowlark | topical | Balm | cbd | Calm | Herbal
Cooling Menthol Roll-On | Meadowlark | topical | Roll-On | cbd | Calm | Mint
Eucalyptus Bath Soak | Meadowlark | topical | Bath | cbd | Relaxed | Herbal
Rose Massage Oil | Meadowlark | topical | Oil | cbd | Relaxed | Floral
Transdermal Patch Indica | Meadowlark | topical | Patch | indica | Sleepy | Herbal
Sleep Softgels | Old Orchard | pill | Softgel | indica | Sleepy | Herbal
Daytime Capsules | Old Orchard | pill | Capsule | sativa | Focused | Herbal
Microdose Mints | Paperbark | pill | Tablet | hybrid | Focused | Mint
Blue Dream Clone | Fernhill | plant | Clone | sativa-hybrid | Creative | Berry
Sour Diesel Seeds | Fernhill | plant | Seeds | sativa | Energetic | Diesel
Glass Spoon Pipe | Kiln House | merch | Pipe | | |
Ceramic Ashtray | Kiln House | merch | Ashtray | | |
Hemp Rolling Papers King Size | Kiln House | merch | Papers | | |
510 Battery | Brightwater | merch | Battery | | |
Four-Piece Grinder | Kiln House | merch | Grinder | | |
Smell-Proof Pouch | Kiln House | misc | Bag | | |
Gift Card | Low Tide Farms | non-inv | Card | | |
`;

/** The products of the shelf, in its order. */
export const SAMPLE_SHELF: readonly Product[] = SHELF.trim().split('\n').map(toProduct);

function toProduct(line: string, number: number): Product {
  const [name = '', brand = '', category = '', subtype = '', strain = '', effects = '', flavors = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  const strainType = STRAIN_TYPES.find((known) => known === strain);
  return createProduct({
    name,
    slug: `product-${number}`,
    brand,
    category: findCategoryId(category) ?? 'other',
    subtype,
    ...(strainType && { strainType }),
    effects: toList(effects),
    flavors: toList(flavors),
  });
}

function toList(cell: string): string[] {
  return cell === '' ? [] : cell.split(',').map((value) => value.trim());
}

interface ProductFacts {
  name: string;
  slug?: string;
  brand?: string;
  category?: CategoryId;
  subtype?: string;
  strainType?: StrainType;
  effects?: string[];
  flavors?: string[];
}

/** A product with one size, and of the rest only what a search reads. */
export function createProduct({
  slug = 'product',
  category = 'flower',
  effects = [],
  flavors = [],
  ...facts
}: ProductFacts): Product {
  return {
    ...facts,
    slug,
    path: `/products/${slug}/`,
    category,
    effects,
    flavors,
    labResults: [],
    deals: [],
    variants: [{ id: slug, size: sizeNamed('Each'), price: { type: 'flat', priceCents: 1000 } }],
  };
}
