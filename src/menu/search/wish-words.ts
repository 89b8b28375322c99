/**
 * The words without a number that may ask for a size, a price or a deal. They travel with the menu's own words, so that a page knows
 * when it needs what reads them; `read-wishes.ts` decides.
 */
export const WISH_WORDS: readonly string[] = [
  'half halfs halves quarter quarters qtr qtrs eighth eighths eigth eigths',
  'ounce ounces oz ozs zip zips gram grams pack packs pk pks count ct piece pieces',
  'cheap cheaper cheapest cheapies cheapy inexpensive affordable budget price prices priced',
  'sale sales deal deals discount discounts discounted special specials promo promos promotion promotions',
  'cuarto cuartos octavo octavos media medias medio medios onza onzas gramo gramos pieza piezas',
  'barato baratos barata baratas economico economicos economica economicas',
  'oferta ofertas descuento descuentos rebaja rebajas',
].flatMap((words) => words.split(' '));
