/** Questions that people ask, how each was answered, and the figure that answers it. By the id of the question. */
export const questions = {
  asked: {
    'cheapest-gram': {
      title: 'What is the cheapest gram of flower?',
      how: 'Flower by the least that a gram of it costs in any size we have today; the size that gets you there is named.',
      link: 'Cheapest gram',
    },
    'best-eighth': {
      title: 'Which eighth is the best value?',
      how: 'Flower by the price of an eighth ({eighth}), the least first; of two at the same price, the one with more total THC comes first.',
      link: 'Best-value eighths',
    },
    'cheapest-gram-pre-rolls': {
      title: 'Which pre-rolls cost least a gram?',
      how: 'Pre-rolls whose weight we know, by the least that a gram costs in any pack we have today; the weight that gets you there is named.',
      link: 'Cheapest pre-rolls by the gram',
    },
    'cheapest-gram-cartridges': {
      title: 'Which cartridges cost least a gram?',
      how: 'Cartridges by the least that a gram of oil costs in any size we have today; the size that gets you there is named.',
      link: 'Cheapest cartridges by the gram',
    },
    'cheapest-gram-extracts': {
      title: 'Which extracts cost least a gram?',
      how: 'Extracts by the least that a gram costs in any size we have today; the size that gets you there is named.',
      link: 'Cheapest extracts by the gram',
    },
    'under-20': {
      title: 'What is there under {money}?',
      how: 'From each shelf the few that cost least in the size that costs least, as long as that is below {money}.',
      link: 'Under {money}',
    },
    'low-thc-high-cbd': {
      title: 'What is low in THC and high in CBD?',
      how: 'Products with at least twice as much CBD as THC, those with the most CBD to a part of THC first; percent is only compared with percent, milligrams with milligrams, and what does not state both is left out.',
      link: 'Low THC, high CBD',
    },
    'edibles-5-mg-or-less': {
      title: 'Which edibles have 5 mg or less a piece?',
      how: 'Edibles of which a piece has 5 mg of THC or less as the package states it, the least first.',
      link: 'Edibles of 5 mg or less',
    },
  },
  figures: {
    perGram: '{price} a gram when you buy {weight}',
    perGramOfOne: '{price} a gram',
    price: '{price}',
    priceOfWeight: '{price} for {weight}',
    priceOfItems: { one: '{price} for {count} item', other: '{price} for {count} items' },
    ratio: '{cbd} CBD to {thc} THC',
    mgPerPiece: '{mg} THC a piece',
  },
};

export type QuestionMessages = typeof questions;
