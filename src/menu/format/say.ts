/** What goes into the places of a message, by their names. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Puts values into the places of a message: `Licence {number}` with `{ number: 'C10' }` is `Licence C10`.
 * A place without a value stays as it is written, so that it is seen.
 */
export function say(message: string, values: MessageValues): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
