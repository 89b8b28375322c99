/**
 * True where a page is printed, which then holds nothing that its script has to count, nor what is folded away. False in the browser,
 * whose scripts have no trace of it.
 */
export const IS_PRINTED = import.meta.env.SSR;
