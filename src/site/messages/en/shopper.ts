/** As whom a visitor looks at the menu, and what prices they are shown for it. */
export const shopper = {
  title: 'Shopping as',
  text: 'Some deals are for patients, or for groups that the store has. Say who you are, and the prices on all pages follow. It is kept on this device and sent to nobody; the store may ask for proof.',
  anyone: 'Not said',
  adult: 'Adult-use',
  medical: 'Patient',
  'medical-mmid': 'Patient with a state card',
  groups: 'I belong to',
  assumed: 'Prices for: {who}',
  change: 'Change',
};
