/** Sentences about smell and taste, for goods with one, two or three flavors: {a}, {b} and {c} stand for their notes. */
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
    'It smells of {a}; break it, and there is {b}, with {c} behind.',
    'In the jar you get {a}. In the hand, {b} and a little {c}.',
    'Think of {a}, and a moment later of {b} and {c}.',
    'On the nose, {a}; on the tongue, {b}; what stays is {c}.',
    'There is {a} on top, {b} in the middle and {c} at the bottom, like a well-made drawer.',
    'We wrote down {a}, then {b}, and then argued about {c}.',
    'The smell is of {a} and {b}, the taste nearer to {c}.',
    'Open it and the room has {a} in it. Give it a minute for {b} and {c}.',
    'More {a} than you expect, less {b}, and {c} where you would not look for it.',
    'Someone said {a}, someone else said {b}; by the second look we agreed on {c}.',
    'It starts with {a}, turns toward {b}, and dries down to {c}.',
    'Mostly {a}. Then, if you are patient, {b} and {c}.',
    'A little {a}, a little {b}, and a long, even line of {c}.',
    'You could mistake it for {a} until {b} arrives; {c} settles the matter.',
    'Cold, it is all {a}. Warm, it is {b} and {c}.',
    'Notes from the bench: {a}; {b}; a trace of {c}.',
    'What carries is {a}. What you remember is {b}, over {c}.',
    'It has the smell of {a} and {b}, and a finish of {c} that takes its time.',
    'Lift the lid on {a} and {b}; put it back on {c}.',
  ],
};

const EATEN: AromaSentences = {
  one: [
    'It tastes of {a}, plainly.',
    'Flavored with {a} and left at that.',
    'There is {a} in it, and nothing to hide behind.',
    'The taste is {a}, from start to finish.',
  ],
  two: [
    'It tastes of {a}, with {b} to follow.',
    'The first taste is of {a}, the last of {b}.',
    'Think of {a} set against {b}.',
    'It leads with {a} and lets {b} have the last word.',
    'There is more {a} than sugar in it, and a little {b}.',
    'Made with {a} in mind, and just enough {b} to answer it.',
    'You taste {a} at once and {b} a little later.',
    'A short recipe: {a}, {b}, and patience.',
    'What you notice is {a}; what keeps it from being too much is {b}.',
    'In the mouth, {a}. After it, {b}.',
    'The kitchen smelled of {a} for a week, and of {b} for the week after.',
    'It has the bite of {a} and the quiet of {b}.',
  ],
  three: ['It tastes of {a}, then {b}, then {c}.'],
};

const WORN: AromaSentences = {
  one: ['It smells faintly of {a}.', 'The scent is {a}, and it is gone within the hour.'],
  two: [
    'It smells of {a}, and when it has dried, of {b}.',
    'The scent is {a} with {b}, kept low.',
    'A little {a}, a little {b}; nobody else need know.',
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
