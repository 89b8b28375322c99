/** What a visitor may say to be let in: of age for adult use, or a medical patient of age for that. */
export type AgeAnswer = 'adult-use' | 'medical';

/** Whom a store may sell to. */
export type Audience = AgeAnswer | 'both';

/** Under which an answer is kept on the visitor’s device, as `{ answer, expiresAt }`. */
export const AGE_KEY = 'herbarium:age';
