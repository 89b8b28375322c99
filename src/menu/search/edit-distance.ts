/** How far a pattern is from a word, in typing slips: a letter wrong, missing, too many, or two swapped. */
interface EditDistances {
  /** From the whole word. */
  whole: number;
  /** From the nearest beginning of the word. */
  beginning: number;
}

/** Optimal string alignment; time grows with the product of both lengths. */
export function measureEdits(pattern: string, word: string): EditDistances {
  const columns = word.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: columns }, (_, column) => column);
  for (let row = 1; row <= pattern.length; row++) {
    const current = [row];
    for (let column = 1; column < columns; column++) {
      const isSame = pattern[row - 1] === word[column - 1];
      const changed = at(last, column - 1) + (isSame ? 0 : 1);
      const nearest = Math.min(changed, at(last, column) + 1, at(current, column - 1) + 1);
      const isSwapped =
        row > 1 &&
        column > 1 &&
        pattern[row - 1] === word[column - 2] &&
        pattern[row - 2] === word[column - 1];
      current.push(isSwapped ? Math.min(nearest, at(beforeLast, column - 2) + 1) : nearest);
    }
    beforeLast = last;
    last = current;
  }
  return { whole: at(last, word.length), beginning: Math.min(...last) };
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
