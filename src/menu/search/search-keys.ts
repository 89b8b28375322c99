/** What a key does in a search: moves the focus, or empties the field, which closes the results. */
export type SearchAction =
  | { type: 'go-to-result'; result: number }
  | { type: 'go-to-field' }
  /** The focus goes to the field, and the key then does there what it always does. */
  | { type: 'type-in-field' }
  | { type: 'clear' };

interface SearchKey {
  key: string;
  /** With Ctrl, Alt or Meta: a command of the browser. */
  hasModifier: boolean;
  /** The key belongs to an input method that is composing a character. */
  isComposing: boolean;
}

export interface SearchFocus {
  /** The result that has the focus, from 0; absent while the field has it. */
  result: number | undefined;
  resultCount: number;
  hasText: boolean;
}

/**
 * What a key does where the focus is; undefined leaves it to the browser: Enter follows a link or submits the form,
 * Tab goes on. The results are links in a list and take the focus themselves, instead of options that a combobox
 * only points at: an option is read as one flat text, while a card keeps its heading, link and prices for a screen
 * reader, and works with a pointer, a switch and a touch screen as any link does.
 */
export function toSearchAction(pressed: SearchKey, focus: SearchFocus): SearchAction | undefined {
  if (pressed.hasModifier || pressed.isComposing) return undefined;
  return focus.result === undefined
    ? toFieldAction(pressed.key, focus)
    : toResultAction(pressed.key, focus.result, focus.resultCount - 1);
}

function toFieldAction(key: string, { resultCount, hasText }: SearchFocus): SearchAction | undefined {
  if (key === 'ArrowDown' && resultCount > 0) return { type: 'go-to-result', result: 0 };
  return key === 'Escape' && hasText ? { type: 'clear' } : undefined;
}

function toResultAction(key: string, result: number, last: number): SearchAction | undefined {
  switch (key) {
    case 'ArrowDown':
      return { type: 'go-to-result', result: Math.min(result + 1, last) };
    case 'ArrowUp':
      return result === 0 ? { type: 'go-to-field' } : { type: 'go-to-result', result: result - 1 };
    case 'Home':
      return { type: 'go-to-result', result: 0 };
    case 'End':
      return { type: 'go-to-result', result: last };
    case 'Escape':
      return { type: 'go-to-field' };
    case 'Backspace':
      return { type: 'type-in-field' };
    default:
      return isCharacter(key) ? { type: 'type-in-field' } : undefined;
  }
}

/** Named keys are longer than one character; the space bar scrolls. */
function isCharacter(key: string): boolean {
  return [...key].length === 1 && key !== ' ';
}
