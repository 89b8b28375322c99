import { formatRun, type RunRecord } from '#run/history/run-record.ts';

/** A page for the store's own people, of this machine only: the next run and the last ones. */
export function renderStatus(storeName: string, runs: readonly RunRecord[], nextAt: string): string {
  const rows = runs
    .map((run) => `<li class="${run.outcome}"><pre>${escapeText(formatRun(run))}</pre></li>`)
    .join('\n');
  const name = escapeText(storeName);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}: runs</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; background: #f7f3ea; color: #1f2a1e; font: 1rem/1.5 system-ui, sans-serif; }
ul { padding: 0; list-style: none; }
li { padding: 0.5rem 0; border-top: 1px solid #d9d2c1; }
pre { margin: 0; font: inherit; white-space: pre-wrap; }
.failed, .held, .killed { color: #8a3b1c; }
</style>
</head>
<body>
<h1>${name}</h1>
<p>The next run begins at ${escapeText(nextAt)}.</p>
<ul>
${rows}
</ul>
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
