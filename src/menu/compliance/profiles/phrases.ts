// In each phrase # stands for any number, and a word for its plural too.

/**
 * Cures and what they are for. An illness that is named at all counts: California's "health-related statement" is one
 * that links cannabis and health "expressly or by implication" (BPC 26150(d)).
 * Words that growers and cooks use of good flower and sweets ("cured", "treat") are not among them.
 */
export const HEALTH_PHRASES = [
  'cures',
  'heals',
  'healing',
  'curative',
  'therapeutic',
  'therapy',
  'medicinal',
  'remedy',
  'painkiller',
  'pain',
  'anxiety',
  'depression',
  'insomnia',
  'arthritis',
  'cancer',
  'tumor',
  'tumour',
  'migraine',
  'headache',
  'nausea',
  'inflammation',
  'anti-inflammatory',
  'epilepsy',
  'seizure',
  'glaucoma',
  'fibromyalgia',
  'ptsd',
  'adhd',
  'alzheimer',
  'diabetes',
  'stress relief',
  'relieves stress',
  'sleep aid',
  'immune system',
  'health benefit',
  'wellness benefit',
  'clinically proven',
  'doctor recommended',
  'fda approved',
  'no side effects',
] as const;

/** The spellings that 4 CCR 15040(a)(3)(D) names, and words for children and what they play with. */
export const CHILD_PHRASES = [
  'candy',
  'kandy',
  'kandi',
  'kandeez',
  'gummy bear',
  'lollipop',
  'kid',
  'cartoon',
  'toy',
  'teen',
  'teenager',
  'superhero',
] as const;

/** The words that 9 NYCRR 129.3(a)(5) names. */
export const SLANG_PHRASES = ['stoner', 'chronic', 'weed', 'pot', 'sticky bud'] as const;

/** "Free" alone is not among them: "sugar-free" and "pesticide free" are no gifts. */
export const FREE_PHRASES = [
  'bogo',
  'b1g1',
  'b2g1',
  'buy one get one',
  'buy two get one',
  'buy # get #',
  'get one free',
  'get # free',
  'for free',
  'free gift',
  'free sample',
  'free gram',
  'free eighth',
  'free joint',
  'free preroll',
  'free pre-roll',
  'free with',
  'gift with purchase',
  'giveaway',
  'sweepstake',
  'raffle',
] as const;

/** The words that the Massachusetts bulletin of 2024-05-21 names, and their like. */
export const DISCOUNT_PHRASES = [
  'sale',
  'discount',
  'discounted',
  'purchase program',
  '# % off',
  'percent off',
  '$ # off',
  'bogo',
  'coupon',
  'promo',
  'clearance',
  'markdown',
  'price drop',
] as const;

export const POTENCY_PHRASES = [
  'strongest',
  'most potent',
  'extra potent',
  'high potency',
  'highest potency',
  'highest thc',
  'super strong',
] as const;
