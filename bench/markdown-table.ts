/** A Markdown table: a heading and rows of as many cells. */
export function formatTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = heading.map(() => '---');
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Bytes as kilobytes of 1,000, e.g. `16.1 KB`. */
export function formatKilobytes(sizeBytes: number): string {
  return `${(sizeBytes / 1000).toFixed(1)} KB`;
}
