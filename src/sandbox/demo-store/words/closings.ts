/** Last sentences for what is smoked, by strain type: when and how, and never what it will do for anybody. */
export const CLOSINGS_BY_CLASSIFICATION: Readonly<Record<string, readonly string[]>> = {
  SATIVA: [
    'One for the first half of the day.',
    'Goes with strong coffee and a list.',
    'Good company on a walk with no destination.',
    'We would take it to a museum.',
    'Made for windows open and records on.',
    'Leave it for the morning you have nothing booked.',
    'Light on its feet.',
    'It likes daylight, and so will you.',
  ],
  'S/I': [
    'Bright at the start, easy by the end.',
    'For the afternoon, if afternoons are long where you are.',
    'Suits a table of four and a pack of cards.',
    'Early evening, before anyone has turned a lamp on.',
    'More sky than soil.',
    'For cooking something that takes two hours.',
  ],
  HYBRID: [
    'As useful at noon as at nine.',
    'A level head and a warm room.',
    'Neither up nor down: across.',
    'The one we hand to people who say they don’t mind.',
    'Fits most evenings and some afternoons.',
    'A good place to begin if you have not met this grower.',
    'Keeps a conversation going without leading it.',
    'It sits in the middle of our shelf, in every sense.',
    'For a porch, a friend and no particular hurry.',
  ],
  'I/S': [
    'Leans toward the armchair but doesn’t fall into it.',
    'After dinner, before the dishes.',
    'Slow music suits it.',
    'For long evenings, with its wits about it.',
    'Better with rain on the glass.',
    'Heavier than it smells.',
  ],
  INDICA: [
    'One for after the lamps are lit.',
    'Best with the phone in another room.',
    'Keep it for the end of the week.',
    'It asks for a blanket and a short book.',
    'Late, warm and unhurried.',
    'There is no rush about it, and there won’t be.',
    'For the last hour of a long day.',
    'Goes well with a fire, or with the sound of one.',
  ],
  KUSH: [
    'An old name, and it still answers to it.',
    'Broad-shouldered and steady.',
    'Evening, and not the early part.',
  ],
  CBD: [
    'High in CBD and next to nothing in THC.',
    'All of the smell, and very little of the rest.',
    'For people who like the taste and have a meeting.',
    'Mild enough for a weekday.',
    'The gentlest thing on this shelf.',
  ],
};

/** Last sentences for everything else, by category. */
export const CLOSINGS_BY_CATEGORY: Readonly<Record<string, readonly string[]>> = {
  EDIBLE: [
    'Keep it out of the sun, and out of reach.',
    'Wait two hours before you consider another.',
    'Goes with tea.',
    'The lid locks. Use it.',
    'Store it cool, in its own box, away from anything that looks like it.',
    'Serve it to adults who know what it is.',
  ],
  BEVERAGE: [
    'Chill it well and count your glasses.',
    'Not to be mixed with spirits.',
    'Give it half an hour before the next.',
  ],
  TINCTURE: [
    'Start with a quarter dropper.',
    'Hold it under the tongue, or do not; both are allowed.',
    'Store it upright and in the dark.',
    'The cap turns only when you mean it to.',
    'Good in soup.',
  ],
  TOPICAL: [
    'For the skin only.',
    'Try a little on the wrist first.',
    'Wash your hands before you rub your eyes.',
    'Keep it below eighty degrees.',
  ],
  PILL: [
    'Keep the jar locked and labeled.',
    'Give it two hours.',
    'Take it with something to eat.',
    'The cap takes two hands, which is the idea.',
  ],
};
