const CHANNELS = [1, 3, 5] as const;

/** A colour that lies `share` of the way from one `#rrggbb` to another. */
export function mixColours(from: string, to: string, share: number): string {
  const channels = CHANNELS.map((start) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    const mixed = Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share);
    return Math.min(255, Math.max(0, mixed)).toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
