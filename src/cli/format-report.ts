import {
  formatCompliance,
  formatCounts,
  reportPath,
  type SyncReport,
  UNGUARDED_WORDS,
} from '#run/sync/report.ts';

const MAX_ROWS = 20;

/** The counts, and the problems of each kind as a table; the whole list is in the report file. */
export function formatReport(report: SyncReport, storeDirectory: string): string {
  const { counts, problems } = report;
  return [
    `${formatCounts(counts)}. ${counts.productPages} product pages.`,
    `${formatCompliance(report.compliance)}.`,
    ...(report.clockWarning ? [report.clockWarning] : []),
    ...(report.unguarded ? [`WARNING: ${UNGUARDED_WORDS[report.unguarded]}`] : []),
    ...(problems.length > 0
      ? [
          formatProblemTable(report),
          `All ${problems.length} with their values: ${reportPath(storeDirectory)}`,
        ]
      : []),
  ].join('\n');
}

/** One row for each kind of problem: how often, what it cost, an example, what to do. */
export function formatProblemTable({ problems }: SyncReport): string {
  const kinds = Map.groupBy(problems, ({ code, effect }) => `${code} ${effect}`);
  const rows = [...kinds.values()]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MAX_ROWS)
    .flatMap((group) => {
      const [first] = group;
      return first
        ? [[String(group.length), first.code, first.effect, first.productName ?? '', first.hint]]
        : [];
    });
  return formatTable([['', 'problem', 'effect', 'for instance', 'what to do'], ...rows]);
}

const MAX_CELL_CHARACTERS = [5, 28, 18, 32, 90];

function formatTable(rows: string[][]): string {
  const cut = rows.map((row) => row.map((cell, column) => cutTo(cell, MAX_CELL_CHARACTERS[column] ?? 40)));
  const widths = MAX_CELL_CHARACTERS.map((_, column) =>
    Math.max(...cut.map((row) => row[column]?.length ?? 0)),
  );
  return cut
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cutTo(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
