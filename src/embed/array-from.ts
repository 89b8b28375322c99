/**
 * As `Array.from`, in whose place it is compiled into the script of the embedded menu: old versions of Prototype and MooTools, which
 * shops still have on their pages, put functions of their own there that know neither sets nor a second argument.
 */
export function arrayFrom(
  list: Iterable<unknown> | { length: number },
  toResult: (item: unknown, index: number) => unknown = (item) => item,
): unknown[] {
  return [...(Symbol.iterator in list ? list : Array(list.length))].map(toResult);
}
