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

/** A table in Markdown. Its columns are not padded, so that one longer cell changes one line. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
