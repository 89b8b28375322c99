function toWords(text: string): string[] {
  return text.trim().split(/\s+/);
}

const CANNABINOIDS = 'CBC CBCA CBD CBDA CBDV CBG CBGA CBL CBN CBT HHC THC THCA THCP THCV THCVA';
const EXTRACTS = 'BHO EVOO FECO FSE FSO HCFSE HTE HTFSE MCT RSO';
const STRAINS = `
  AC ACDC AK ATF DC DJ DNA ECSD GDP GG GMO GSC ICC LCG LSD MAC MK NL NYCD OG OGKB PB SFV SSH TK TKP XJ`;
const PLACES_AND_THINGS = `
  AIO BBQ BLT CCELL DIY LA LED LTO NYC PAX PNW SF SOS TV UK USA USB VIP XL XS XXL XXXL`;

/** Words of the trade that are written in capitals wherever they stand. */
export const ACRONYMS: ReadonlySet<string> = new Set(
  [CANNABINOIDS, EXTRACTS, STRAINS, PLACES_AND_THINGS].flatMap(toWords),
);

/** Short words that are no acronyms though no vowel is in them, as they are written. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  toWords('Blvd Bros Dr Ft Hmm Jr Ltd Mmm Mr Mrs Ms Mt Shh Sr St').map((word) => [word.toUpperCase(), word]),
);

/**
 * Words that stay small inside a title: articles, conjunctions and short prepositions, English and Romance.
 * `LA` is among them inside a title (`Flor de la Luna`), and a city at its start or end (`LA Kush Cake`).
 */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  toWords(`
    A AN AND AS AT BUT BY FOR FROM IN NOR OF ON OR PER THE TO VS WITH
    DE DEL DI DU EL EN ET LA LAS LE LOS Y`),
);
