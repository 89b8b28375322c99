import type { PluralMessage } from '#menu/format/say-count.ts';

/** What pages say around the menu. */
export const pages = {
  counts: {
    products: { one: '{count} product', other: '{count} products' },
    makers: { one: '{count} maker', other: '{count} makers' },
    shelves: { one: '{count} shelf', other: '{count} shelves' },
    productsNamed: { one: 'product', other: 'products' },
  },
  layout: {
    demoBar: 'Demo store: nothing here is real, and nothing is for sale.',
    aboutDemo: 'About this store',
    demoTitle: '{title} (demo)',
    titleAt: '{title} · {store}',
    skip: 'Skip to the menu',
    search: 'Search the menu',
    hoursAndAddress: 'Hours and address',
    shelves: 'Shelves',
    breadcrumbs: 'Breadcrumbs',
    pagesOfList: 'Pages of this list',
    page: 'Page {number}',
    language: 'Language',
    shortlist: 'Shortlist',
    shortlistFull: '{count}, which is all it holds',
    shortlistNoRoom: 'Your shortlist holds {count} products. Take one away to keep another.',
    closed: 'Closed',
  },
  footer: {
    licence: 'Licence {number}',
    taken: 'Menu taken {time}',
    taxNotIncluded: 'Prices don’t include tax.',
    taxIncluded: 'Prices include tax.',
    adults: 'For adults of {age} and over.',
    more: 'More on this menu',
    allProducts: 'All products',
    makers: 'Makers',
    deals: 'Deals',
    questions: 'Questions, answered',
    priceList: 'Price list to print',
    accessibility: 'Accessibility',
    data: 'The menu as data',
    directions: 'Directions',
    warnings: 'Warnings',
  },
  home: {
    newAt: 'New at {store}',
    description:
      'The menu of {store}, {street}, {city}: {products} on {shelves}, with prices and lab results.',
    headline: {
      morning: 'What is on the shelves this morning.',
      afternoon: 'What is on the shelves this afternoon.',
      evening: 'What is on the shelves this evening.',
    },
    pressed: 'Pressed',
    listed: 'Listed',
    makers: 'Makers',
    where: 'Where',
    collection: 'The collection',
    new: 'New on the shelf',
    newest: 'Everything, newest first',
    selection: 'A walk along the shelves',
    allDeals: 'All deals',
    questions: 'Questions people ask',
    shop: 'The shop',
    openingHours: 'Opening hours',
    plate: 'Pl. {number}',
  },
  list: {
    menu: 'Menu',
    allProducts: 'All products',
    allOf: 'All {category}',
    allCount: 'All {count}',
    pageOf: '{title}, page {number}',
    description: '{title} at {store}, {city}: {summary}',
    fromMakers: '{products} from {makers}',
    fromPrice: '{products}, from {price}',
    fromPricePerGram: '{products}, from {price} a gram',
    closer: 'Look closer',
    byBrand: 'By maker',
    byStrain: 'By type',
    byWeight: 'By weight',
    brandInCategory: '{category} by {brand}',
    strainInCategory: '{strain}: {category}',
    weightInCategory: '{category}, {weight}',
    makers: 'Makers',
    makersCount: {
      one: 'The one maker on the shelves of {store}, {city}.',
      other: 'The {count} makers on the shelves of {store}, {city}.',
    },
    noMakers: 'No maker is named on the menu of {store}.',
    byMaker: 'Products by {brand}',
  },
  product: {
    by: '{name} by {brand}',
    label: 'Label',
    maker: 'Maker',
    shelf: 'Shelf',
    measured: 'Measured',
    taken: 'Taken',
    price: 'Price',
    sizes: 'Sizes',
    size: 'Size',
    aGram: 'A gram',
    perGram: '{price} a gram',
    weight: 'Weight',
    items: 'Items',
    each: 'Each',
    youSave: 'You save',
    betweenWeights: 'Between two weights the price a gram of the smaller one holds.',
    betweenNumbers: 'Between two numbers the price each of the smaller one holds.',
    inThePackage: 'In the package',
    pieces: 'Pieces',
    aPiece: 'A piece',
    labGroups: { cannabinoids: 'Cannabinoids', terpenes: 'Terpenes', milligrams: 'Milligrams' },
    labScale: 'Scale: {scale}',
    labSpan: '{category} on this menu: {range}',
    labKey: '{category} on this menu',
    calculated: '{total} is calculated: {part} + 0.877 × {acid}.',
    ofThePackage: 'Milligrams are of the whole package.',
    rangeOfBatches: 'A range spans the batches on the shelf.',
    rangeOfSizes: 'A range spans the sizes and batches on the shelf.',
    effectsAndFlavors: 'Effects and flavours',
    effects: 'Effects',
    flavors: 'Flavours',
    deals: 'Deals',
    related: 'Near it on the shelf',
    warnings: 'Warnings',
    summary: '{facts}: {prices} at {store}, {city}.',
  },
  search: {
    title: 'Search',
    description: 'Search the menu by name, brand, kind, effect or flavour.',
    noScript: 'Search needs JavaScript. All products are on the shelves below.',
    shelves: 'The shelves',
    failed: 'The search could not be loaded. All products are on the shelves below.',
  },
  former: {
    movedTitle: 'This product has another address now',
    movedLink: 'Go to the product',
    goneTitle: 'No longer on the menu',
    goneText: 'What was at this address has left the menu. It may come back.',
    instead: 'What there is instead',
  },
  notFound: {
    title: 'Not on the shelf',
    description: 'There is no page at this address.',
    text: 'There is no page at this address. The product may have sold out, or the address has a slip in it. Search above, or look along the shelves.',
  },
  deals: {
    title: 'Deals',
    description: 'The deals at {store}, {city}, with their conditions.',
    text: 'Prices already include deals everyone gets. Deals for veterans, seniors or patients, or with a minimum, show next to the regular price.',
    none: 'There is no deal on the menu at present.',
    conditions: 'Conditions',
    today: 'Today’s deals',
    otherDays: 'Other days',
    offers: { members: 'For members, bundles and minimums', 'other-days': 'On other days' },
    calendarOf: 'Deals at {store}',
    calendar: 'Deals for your calendar',
    feed: 'Deals as a feed (RSS)',
    dropsAt: 'Lower prices at {store}',
    dropsFeed: 'Lower prices as a feed (RSS)',
    newFeed: 'New products as a feed (RSS)',
    starts: 'Begins {time}',
    ends: 'Ends {time}',
    inPrice: 'Already in the prices above.',
    products: { one: 'On {count} product', other: 'On {count} products' },
    kinds: {
      'customer-group': 'For',
      'fulfillment-type': 'How you get it',
      'purchase-minimum': 'When you spend',
      'item-limit': 'Limit',
      'customer-event': 'Occasion',
      'customer-type': 'For',
      'customer-cap': 'Limit',
      schedule: 'When',
      'package-age': 'Which packages',
      bogo: 'How it works',
      other: 'Condition',
    },
  },
  questions: {
    title: 'Questions people ask',
    description: 'Answered from the menu of {store}, {city}, as it was taken {time}.',
  },
  shortlist: {
    title: 'Your shortlist',
    description: 'What you have marked on this menu, kept on this device only.',
    noScript: 'The shortlist needs JavaScript. Write down what you like, or print the price list.',
    failed: 'The shortlist could not be loaded. Reload the page to try again.',
  },
  priceList: {
    title: 'Price list',
    description: 'The price list of {store}, {city}: every product on one sheet to print.',
    product: 'Product',
    maker: 'Maker',
    strength: 'Strength',
    otherSizes: 'Other sizes',
    print: 'Print it',
    howTo: 'Print this page with your browser: it is laid out for A4 and Letter.',
  },
  accessibility: {
    title: 'Accessibility',
    description: 'How this menu is made for everyone, and what was checked.',
    aim: 'This menu aims to meet the Web Content Accessibility Guidelines 2.2 at level AA.',
    checkedTitle: 'What is checked before a version of the software is released',
    checked: [
      'An automated check (axe) of every kind of page: in the light and the dark look, and 320 pixels wide where that changes what stands there.',
      'Walks through search, filters, the age question and a product page with the keyboard alone.',
      'That what has the focus is never hidden under another part of the page.',
      'Forced colours, reduced motion, and pages without JavaScript.',
      'The contrast of the colours that the store has chosen: a build with unreadable ones is refused.',
    ],
    notCheckedTitle: 'What is not',
    notChecked: [
      'Names, descriptions and pictures come from the store. Pictures of products are described by the name that stands beside them.',
      'No person has audited this store’s menu. An automated check finds only a part of what can be wrong.',
    ],
    contactTitle: 'If something is in your way',
    contact: 'Tell us, and we will help you at once and mend the page: {phone}, or {address}.',
    contactNoPhone: 'Tell us in the store, and we will help you at once and mend the page: {address}.',
  },
};

export type PageMessages = typeof pages;

/** What the menu says on pages of others. It travels with the menu's data. */
export const embed = {
  results: 'Products',
  whole: 'The whole menu at {store}',
  nothing: 'Nothing on this menu.',
  onSite: 'On the menu’s own site',
  failed: 'This could not be loaded.',
};

/** The warning above a menu that was taken long ago. */
export const freshness = {
  withPhone: 'This menu was taken {age}. Prices and stock may have changed: call {phone} before you come.',
  withoutPhone: 'This menu was taken {age}. Prices and stock may have changed: ask the store before you buy.',
};

const kept: PluralMessage = {
  one: 'Your answer stays on this device, for {count} day.',
  other: 'Your answer stays on this device, for {count} days.',
};

/** The question for the visitor’s age, by whom the store may sell to. */
export const gate = {
  noticeLabel: 'Whom this menu is for',
  notice: {
    'adult-use': 'Only for adults of {adultAge} and over.',
    medical: 'Only for medical patients of {medicalAge} and over.',
    both: 'Only for adults of {adultAge} and over, and medical patients of {medicalAge} and over.',
  },
  question: {
    'adult-use': 'Are you {adultAge} or over?',
    medical: 'Are you a medical patient of {medicalAge} or over?',
    both: 'Are you old enough for this menu?',
  },
  explanation: 'This is the menu of a licensed cannabis store.',
  licence: 'Licence {number}',
  answer: {
    'adult-use': 'I am {adultAge} or over',
    medical: 'I am a medical patient of {medicalAge} or over',
    no: 'I am not',
  },
  kept,
  refusal: {
    heading: 'Then we may not show you this menu.',
    text: 'Thank you for telling us. You can close this page. If it was a slip of the finger, we will gladly ask again.',
    back: 'Back to the question',
  },
};

/** Plural forms are of the hour, where a language says one o’clock in another way than two. */
const openUntil: PluralMessage = { other: 'Open until {time}' };
const closesSoon: PluralMessage = { other: 'Closing soon, at {time}' };
const opensToday: PluralMessage = { other: 'Opens at {time}' };
const opensTomorrow: PluralMessage = { other: 'Opens tomorrow at {time}' };
const opensOn: PluralMessage = { other: 'Opens {day} at {time}' };

/** When the store is open. */
export const hours = {
  /** Said in the browser, by the visitor’s clock. */
  openState: {
    open: 'Open now',
    openUntil,
    closesSoon,
    closed: 'Closed now',
    opensToday,
    opensTomorrow,
    /** The day is a weekday within the week, and a date after it. */
    opensOn,
    onHoliday: '{holiday} · {state}',
  },
  specialDays: {
    caption: 'Special opening hours',
    closed: 'Closed',
  },
  directions: 'Directions',
};

/** The form by which somebody asks the store to register them. */
export const join = {
  title: 'Join {store}',
  description: 'Register with {store} before your first visit, so that you wait less at the door.',
  link: 'Join us',
  intro:
    'Tell us who you are before you come, and we only have to see your papers at the door. What you write goes to the store and to nobody else; this site keeps none of it.',
  privacy: 'How we handle what you tell us',
  optional: 'optional',
  about: 'About you',
  firstName: 'First name',
  lastName: 'Last name',
  birthday: 'Date of birth',
  birthdayHelp: 'You must be {age} or older.',
  phone: 'Mobile phone',
  phoneHelp: 'Ten digits, e.g. 510 555 0142.',
  email: 'E-mail address',
  shopperType: 'I come as',
  adult: 'An adult-use customer',
  medical: 'A patient',
  'medical-mmid': 'A patient with a state card',
  licence: 'Driver’s licence or state ID',
  licenceNumber: 'Number',
  licenceExpires: 'Expires on',
  patients: 'For patients and caregivers',
  patientsHelp: 'Leave this empty if it is not for you.',
  medicalNumber: 'Number of your medical card',
  medicalExpires: 'Card expires on',
  caregiverLicence: 'Your licence as somebody’s caregiver',
  address: 'Address',
  addressHelp: 'For deliveries: a whole address, or none.',
  street1: 'Street and number',
  street2: 'Apartment',
  city: 'City',
  state: 'State',
  zipCode: 'ZIP code',
  offers: 'May we send you offers?',
  offersHelp: 'You can change this at any time in the store.',
  yes: 'Yes, please',
  no: 'No',
  later: 'I’ll decide later',
  leaveEmpty: 'Leave this field empty',
  send: 'Send',
  sending: 'Sending…',
  faultsTitle: 'Please look at these again',
  doneTitle: 'Thank you',
  done: 'Bring your papers when you come: that is when your registration becomes complete. If anything is still missing, we do it together at the counter; if we know you already, everything stays as it was.',
  backToMenu: 'To the menu',
  unavailable:
    'The store’s system cannot be reached right now. Nothing has been lost: what you wrote still stands below. Please send it again in a few minutes, or register in the store.',
  tooMany:
    'That was too often in a short time. What you wrote still stands below: please wait a quarter of an hour, or register in the store.',
  tooLarge: 'That was more than the form can take. Please go back and shorten it.',
  elsewhere:
    'This form was not sent from the store’s own site. Please open the store’s page, and send it from there.',
  faults: {
    required: 'Please fill this in.',
    'too-long': 'This is too long.',
    'not-a-day': 'Please give a day that is in the calendar.',
    'in-the-future': 'This day is yet to come.',
    'too-young': 'You must be {age} or older.',
    'too-old': 'Please check the year.',
    'not-a-phone': 'Please give ten digits; the first cannot be 0 or 1.',
    'not-an-email': 'This is not a whole e-mail address.',
    'not-a-choice': 'Please choose one of these.',
    expired: 'This has expired. Please renew it first, or ask us in the store.',
    'not-a-state': 'Please give the two letters of the state, e.g. CA.',
    'not-a-zip-code': 'Please give five digits, or five and four.',
  },
};

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
