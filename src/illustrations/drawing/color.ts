/** Red, green and blue of `#rrggbb`, each 0 to 255. */
export function readChannels(color: string): [red: number, green: number, blue: number] {
  const read = (start: number) => Number.parseInt(color.slice(start, start + 2), 16);
  return [read(1), read(3), read(5)];
}

/** A color that lies `share` of the way from one `#rrggbb` to another. */
export function mixColors(from: string, to: string, share: number): string {
  const ends = readChannels(to);
  const channels = readChannels(from).map((start, index) => {
    const mixed = Math.round(start + ((ends[index] ?? 0) - start) * share);
    return Math.min(255, Math.max(0, mixed)).toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
