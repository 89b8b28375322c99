/** Sentences about smell and taste, for products with one, two or three flavors: {a}, {b} and {c} stand for their notes. */
export interface AromaSentences {
  one: readonly string[];
  two: readonly string[];
  three: readonly string[];
}

const SMOKED: AromaSentences = {
  one: ['It smells of {a} and of very little else.', 'One clear note, {a}, held to the end.'],
  two: [
    'It smells of {a}, with {b} underneath.',
    'First {a}, then {b}.',
    'Expect {a} in the jar and {b} in the air.',
    'A simple pair: {a} and {b}.',
  ],
  three: [
    'First {a}, then {b}, and at the very end {c}.',
    'It smells of {a}; break it, and out comes {b}, with {c} behind.',
    'In the jar it is all {a}. In the hand, {b} and {c}.',
    'Think of {a}, and a moment later of {b} and {c}.',
    'On the nose, {a}; on the tongue, {b}; at the finish, {c}.',
    'The smell is of {a} and {b}, the taste nearer to {c}.',
    'It starts with {a}, turns toward {b}, and dries down to {c}.',
    'Mostly {a}. Then, for the patient, {b} and {c}.',
    'Cold, it smells of {a}. Warm, of {b} and {c}.',
    'It smells of {a} and {b}, and finishes on {c}.',
    'It opens on {a}, rests on {b}, and closes on {c}.',
    'The first impression is of {a}; the second, of {b}; the last, of {c}.',
    'Expect {a} and {b}, with {c} underneath.',
    'It carries {a} and {b} on the smoke, and leaves {c} in the air.',
    'Up front, {a}. Further back, {b} and {c}.',
    '{a}, {b}, {c}: in that order, and evenly spaced.',
    'The nose says {a}; the palate says {b}; the room says {c}.',
    'It tastes the way it smells, of {a} and {b}, with {c} to follow.',
    'Bring it close for {a}. Hold it there for {b} and {c}.',
    'Lead note, {a}; behind it, {b}; under both, {c}.',
    'It moves from {a} to {b} without stopping, and ends on {c}.',
    'With the lid off, {a}. With the lid off for a minute, {b} and {c}.',
    'The scent runs to {a} and {b}, and the aftertaste to {c}.',
    'Sharpest at the start, when it is all {a}; rounder later, with {b} and {c}.',
    'The card we keep on it reads: {a}, {b}, {c}.',
    'It reminds one of us of {a}, another of {b}, and everybody of {c}.',
    'A nose of {a} over {b}, with {c} at the back of it.',
    'Ground, it smells of {a}. Lit, of {b}. The room afterward, of {c}.',
    'It keeps {a} for the beginning and {b} for the end, with {c} all the way through.',
  ],
};

const EATEN: AromaSentences = {
  one: [
    'It tastes of {a}, plainly.',
    'Flavored with {a} and left at that.',
    'All {a}, and nothing to hide behind.',
    'The taste is {a}, from start to finish.',
  ],
  two: [
    'It tastes of {a}, with {b} to follow.',
    'The first taste is of {a}, the last of {b}.',
    'Think of {a} set against {b}.',
    'It leads with {a} and lets {b} have the last word.',
    'It has more to do with {a} and {b} than with sugar.',
    'Made with {a} in mind, and with {b} to answer it.',
    'You taste {a} at once and {b} a little later.',
    'A short recipe: {a}, {b}, and patience.',
    'Built on {a} and kept honest by {b}.',
    'Two things to taste: {a}, and then {b}.',
    'It begins with {a} and comes around to {b}.',
    'In the mouth, {a}. After it, {b}.',
    'A clear taste of {a}, and {b} to finish.',
    'It has the bite of {a} and the quiet of {b}.',
  ],
  three: ['It tastes of {a}, then {b}, then {c}.'],
};

const WORN: AromaSentences = {
  one: ['It smells faintly of {a}.', 'The scent is {a}, and it is gone within the hour.'],
  two: [
    'It smells of {a}, and when it has dried, of {b}.',
    'The scent is {a} with {b}, kept low.',
    'Scented with {a} and {b}, and not with much of either.',
    'In the jar it is {a}; on the hands it is nearer {b}.',
    'We asked for {a} and got {b} into the bargain.',
  ],
  three: ['It smells of {a}, {b} and {c}.'],
};

export const AROMAS_BY_CATEGORY: Readonly<Record<string, AromaSentences>> = {
  FLOWER: SMOKED,
  PREROLL: SMOKED,
  CARTRIDGE: SMOKED,
  EXTRACT: SMOKED,
  EDIBLE: EATEN,
  BEVERAGE: EATEN,
  TINCTURE: EATEN,
  PILL: EATEN,
  TOPICAL: WORN,
};
