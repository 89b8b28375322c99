function toWords(text: string): string[] {
  return text.trim().split(/\s+/);
}

function toSet(text: string): ReadonlySet<string> {
  return new Set(toWords(text));
}

const CANNABINOIDS =
  'CBC CBCA CBD CBDA CBDP CBDV CBG CBGA CBL CBN CBT HHC HHCO HHCP THC THCA THCB THCH THCJD THCM THCP THCV THCVA';
const EXTRACTS = 'BHO EHO EVOO FECO FSE FSO HCE HCFSE HTE HTFSE LLR MCT PHO RHO RSO';
const STRAINS = `
  AC ACDC AK ATF DC DJ DNA ECSD FPOG GDP GG GMO GSC ICC LCG LSD MAC MK NL NYCD OG OGKB PB SFV SSH TK TKP UFO XJ`;
const PLACES = 'ABQ ATL DTLA LA NOLA NYC PDX PNW SF UK USA';
const THINGS = `
  AAA ABV AIO AOK ASAP BBQ BFF BLT BOGO BYOB CCELL DIY EDM IPA LED LLC LOL LTO MSO NASA OMG PAX RTD RTU SKU SOS TLC TV
  UPC USB VIP WTF XL XS XXL XXXL XXXXL YOLO`;

/** Words of the trade that are written in capitals wherever they stand. */
export const ACRONYMS: ReadonlySet<string> = new Set(
  [CANNABINOIDS, EXTRACTS, STRAINS, PLACES, THINGS].flatMap(toWords),
);

/** Words that no rule about letters gets right, as they are written. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  toWords(`
    Blvd Brr Bros Dr Ft Grr Hmm Hrs Jr Lbs Ltd Mfg Mmm Mr Mrs Ms Mt Nth PhD Pkg Rd Rx Sgt Shh Sr St Tsp
    MacDonald McCoy McDonald McDonalds McFlurry McFly McGregor McIntosh McKenna McKenzie McLovin McNugget McNuggets
    McQueen`).map((word) => [word.toUpperCase(), word]),
);

/** Two letters that are a word, a name or a syllable. Any other two are somebody's initials: `AJ`, `OC`, `EZ`. */
export const SHORT_WORDS = toSet(`
  AD AH AL AN AS AT AU AW AX AY BE BI BO BY CO DA DE DI DO DU ED EH EL EM EN ER ET EX FA FE GO HA HE HI HO IF IM IN
  IS IT JO KO LA LE LI LO MA ME MI MO MU MY NE NO NU OF OH OK OM ON OR OW OX OY OZ PA PI PO QI RA RE SE SI SO SU TA TE
  TI TO TU TY UH UM UN UP US VU WE WU YA YE YO YU ZA ZE ZU`);

/**
 * Words that stay small inside a title: articles, conjunctions and short prepositions, English and Romance.
 * `LA` is among them inside a title (`Flor de la Luna`), and a city at its start or end (`LA Kush Cake`).
 */
export const SMALL_WORDS = toSet(`
  A AN AND AS AT BUT BY FOR FROM IN NOR OF ON OR PER THE TO VS WITH
  DE DEL DI DU EL EN ET LA LAS LE LOS Y`);

/** Of the small words, those that begin a name more often than not: `Los Angeles`, `El Chivo`. */
export const ROMANCE_WORDS = toSet('EL LA LAS LE LOS');

/** Words after which those are small: `Dulce de la Casa`. */
export const ROMANCE_LINKS = toSet('A À CON DE EN ET PARA POR SIN Y');

/** What `LA` is the article of, besides words in -a. */
export const ROMANCE_FOLLOWERS = toSet(`
  CREME CRÈME CROSSE FEMME FLEUR FLOR FUENTE GRANGE LECHE LUZ MER MÈRE MUERTE MUJER NIEVE NOCHE PAZ PETITE SALUD SUERTE VIE`);

/** Words in -a that follow the city. */
export const CITY_FOLLOWERS = toSet('BANANA COLA EXTRA INDICA MIMOSA PIZZA SATIVA SODA ULTRA VANILLA');

/** Words after which a single letter is a grade or a kind: `Vitamin A`, `Grade A Flower`. */
export const BEFORE_LETTER = toSet('BATCH CLASS GRADE GROUP LOT PHENO PLAN TIER TYPE VITAMIN');

/** What follows the name of a strain that ends in a letter: `Gelato A Flower`. */
export const AFTER_NAME = toSet(`
  AIO BADDER BLUNT BUDDER CART CARTRIDGE CONCENTRATE CRUMBLE CURED DISPOSABLE DISTILLATE FLOWER GROUND GUMMIES GUMMY HASH
  INFUSED JOINT JOINTS KIEF LITTLES LIVE POD POPCORN PRE PREROLL PREROLLS RESIN ROSIN SHAKE SHATTER SMALLS VAPE WAX X`);
