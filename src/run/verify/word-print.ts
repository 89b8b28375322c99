/** The print of a file of which nothing can be ruled out. */
export const ANY_WORD: Uint8Array = Uint8Array.of(0xff);
