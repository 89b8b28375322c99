/** What the page of the shortlist says: loaded with its script. */
export const shortlist = {
  empty: 'Nothing is on your shortlist yet. Press the heart on any product to keep it here.',
  toMenu: 'See all products',
  count: { one: '{count} product', other: '{count} products' },
  shared: 'This list was shared with you. It is not kept on this device until you keep it.',
  keepShared: 'Keep these',
  gone: {
    one: '{count} product of this list is no longer on the menu.',
    other: '{count} products of this list are no longer on the menu.',
  },
  noRoom: {
    one: 'The list is full: {count} of these was not kept.',
    other: 'The list is full: {count} of these were not kept.',
  },
  share: 'Copy a link to this list',
  copied: 'The link is copied.',
  copyFailed: 'Copy this address: {address}',
  print: 'Print for the budtender',
  clear: 'Clear the list',
  compare: 'Compare',
  compareTitle: 'Side by side',
  compareHelp: 'Choose up to three to compare.',
  compareFull: 'Three are being compared. Take one away to choose another.',
  rows: {
    maker: 'Maker',
    shelf: 'Shelf',
    type: 'Type',
    strength: 'Strength',
    prices: 'Prices',
    gram: 'Least price per gram',
    effects: 'Effects',
    flavors: 'Flavours',
  },
  unknown: '–',
};

export type ShortlistMessages = typeof shortlist;
