/** The places of a list's items, by what the items come to. */
export function groupPlaces(
  items: readonly string[],
  toKey: (item: string) => string = (item) => item,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, place) => {
    const key = toKey(item);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  });
  return groups;
}
