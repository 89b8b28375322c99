/** What can be searched for, and the products that each term occurs in. */
export interface TermTable {
  /** Distinct, sorted by UTF-16 unit. */
  terms: readonly string[];
  /** By the number of the term. */
  postings: readonly (readonly Posting[])[];
}

/** Products that have a term at one place of one field: all that share the same text there. */
export interface Posting {
  field: number;
  /** The word of the text that the term begins at. */
  place: number;
  products: readonly number[];
}

/** Lays out terms gathered in any order. */
export function toTermTable(postings: ReadonlyMap<string, readonly Posting[]>): TermTable {
  const terms = [...postings.keys()].sort();
  return { terms, postings: terms.map((term) => postings.get(term) ?? []) };
}
