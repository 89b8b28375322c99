/**
 * A page with the text between `<!-- name: … -->` and `<!-- /name -->` replaced.
 * @throws Error where the page has no such place
 */
export function replaceSection(page: string, name: string, text: string): string {
  const [, before, after] =
    new RegExp(`^(.*<!-- ${name}: [^\\n]* -->\\n).*?(<!-- /${name} -->.*)$`, 's').exec(page) ?? [];
  if (before === undefined || after === undefined) throw new Error(`There is no section ${name}.`);
  return `${before}\n${text}\n\n${after}`;
}

/** A table in Markdown, its columns padded as the formatter pads them. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const toLine = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows].map(toLine).join('\n');
}
