type ProblemTopic = Readonly<Record<string, string>>;

/** What each code of a `Problem` says, for docs/problems.md. The hint of the problem says what to do about the case at hand. */
const PRODUCT_PROBLEMS = {
  'product-id-missing': 'The product has no id.',
  'name-missing': 'The product has no name.',
  'hide-flag-unreadable': 'Whether the product is hidden cannot be read, so it is not listed.',
  'threshold-flag-unreadable':
    'Whether the product is above its minimum stock cannot be read, so it is not listed.',
  'category-unknown': 'The category is not one that the menu knows.',
  'strain-type-unknown': 'The strain type is not one that the menu knows.',
  'product-unreadable': 'Herbarium could not read the product. Please report it.',
  'product-unusable': 'Herbarium could not apply its rules to the product. Please report it.',
  'value-impossible': 'The product or the deal has a value that a menu cannot hold.',
} as const satisfies ProblemTopic;

const PRICE_PROBLEMS = {
  'price-missing': 'There is no price.',
  'price-unreadable': 'The price is not a number.',
  'price-type-unknown': 'The price is neither one price nor a tier.',
  'price-zero': 'The price is 0. The setting `zeroPrice` can show it as "ask in the store".',
  'price-not-a-number': 'The price is not a number that can be counted with.',
  'price-negative': 'The price is below 0.',
  'price-too-high': 'The price is over a million dollars.',
  'price-not-quotable': 'No weight that the menu quotes is reached by a break of the tier.',
  'tier-method-unknown': 'The tier is neither by weight nor by unit.',
  'tier-missing': 'The price is a tier, and the tier has no breaks.',
  'tier-too-long': 'The tier has more breaks than can be right.',
  'tier-unreadable': 'A break of the tier is not readable.',
  'tier-contradicts-itself': 'Two breaks of the tier start at the same quantity with different prices.',
  'tier-empty': 'The tier has no breaks.',
  'tier-start-invalid': 'A break of the tier starts below 0 or above a million.',
  'tier-breaks-conflict': 'Two breaks of the tier start at the same quantity with different prices.',
  'package-weight-unknown': 'The tier has prices by weight, and the package has no weight.',
  'same-size-two-prices': 'Two packages read alike and differ in price.',
  'discounted-price-above-price': 'The price after discounts that the feed gives is above the price.',
  'discounted-price-differs':
    'The price after discounts that the feed gives is not what the discounts come to.',
} as const satisfies ProblemTopic;

const SIZE_PROBLEMS = {
  'size-contradicts-name': 'The size is another one in the name.',
  'size-implausible': 'No package of this category weighs that much or that little.',
  'number-unreadable': 'A quantity is not a plain number.',
  'quantity-impossible': 'A quantity is too small or too large to be right.',
  'content-contradicts': 'The number of doses, the dose and the total do not go together.',
} as const satisfies ProblemTopic;

const LAB_PROBLEMS = {
  'lab-type-missing': 'A lab result does not say what was measured.',
  'lab-unit-unknown': 'A lab result is neither in percent nor in milligrams.',
  'lab-value-unreadable': 'A lab result is not a number.',
  'lab-not-a-number': 'A lab result is not a number that can be counted with.',
  'lab-zero': 'A lab result is 0, which mostly means that it was not entered.',
  'lab-negative': 'A lab result is below 0.',
  'lab-too-high': 'A lab result is more than there can be.',
  'lab-range-reversed': 'The minimum of a lab result is above its maximum.',
  'lab-total-too-high': 'The total of a cannabinoid is more than this kind of product can hold.',
  'lab-total-entered-as-part': 'THC or CBD looks like the total with its acid, so no total is shown.',
} as const satisfies ProblemTopic;

const DEAL_PROBLEMS = {
  'deal-id-missing': 'A discount has no id.',
  'deal-title-missing': 'A discount has no title.',
  'deal-condition-unreadable':
    'A condition of a discount cannot be read. Without it the deal would promise too much.',
  'deal-schedule-unknown': 'The schedule of a discount is not understood. See [deals.md](deals.md).',
} as const satisfies ProblemTopic;

const PICTURE_PROBLEMS = {
  'picture-address-unusable':
    'The address of the picture is not an http or https address, or has a password in it.',
  'picture-refused-address': 'The picture is on a host that is not public.',
  'picture-missing': 'There is no picture at the address any more.',
  'picture-host-failed': 'The host of the picture answered with an error.',
  'picture-unreachable': 'The host of the picture could not be reached.',
  'picture-timeout': 'The picture did not come in time.',
  'picture-host-down': 'The host did not answer for several pictures, so the others were not asked for.',
  'picture-postponed': 'The run had no time left for the picture. The next one asks for it.',
  'picture-too-many-redirects': 'The address of the picture leads on too often.',
  'picture-not-an-image': 'The address leads to something other than a picture.',
  'picture-wrong-format': 'The picture is in a format that is not taken, or animated.',
  'picture-truncated': 'The picture breaks off before its end.',
  'picture-too-large': 'The picture has too many bytes or pixels.',
  'picture-unreadable': 'The picture is damaged.',
} as const satisfies ProblemTopic;

const CLAIM_PROBLEMS = {
  'claim-health':
    'A text may promise an effect on health. See [compliance.md](compliance.md) for all of these.',
  'claim-child-appeal': 'A text may appeal to children.',
  'claim-slang': 'A text has slang that the state forbids.',
  'claim-free-goods': 'A text speaks of free goods.',
  'claim-discount': 'A text speaks of a discount where the state forbids it.',
  'claim-potency': 'A text praises potency.',
} as const satisfies ProblemTopic;

/** Every topic, in the order of docs/problems.md. */
export const PROBLEM_TOPICS: readonly (readonly [title: string, codes: ProblemTopic])[] = [
  ['Products', PRODUCT_PROBLEMS],
  ['Prices', PRICE_PROBLEMS],
  ['Sizes and content', SIZE_PROBLEMS],
  ['Lab results', LAB_PROBLEMS],
  ['Deals', DEAL_PROBLEMS],
  ['Pictures', PICTURE_PROBLEMS],
  ['Claims', CLAIM_PROBLEMS],
];

/** Stable, lower-case and hyphened. */
export type ProblemCode =
  | keyof typeof PRODUCT_PROBLEMS
  | keyof typeof PRICE_PROBLEMS
  | keyof typeof SIZE_PROBLEMS
  | keyof typeof LAB_PROBLEMS
  | keyof typeof DEAL_PROBLEMS
  | keyof typeof PICTURE_PROBLEMS
  | keyof typeof CLAIM_PROBLEMS;
