// What a bucket is sent when a store is published to it: by whole runs of the command line, to an S3 server on this machine.
//   npm run bench:uploads -- [products, default 1000]
// Prints requests and bytes for the first run, and for each kind of change behind it, as a Markdown table.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatTable } from './markdown-table.ts';
import { openBucket } from './runs/open-bucket.ts';
import { openSandbox } from './runs/open-sandbox.ts';
import { measureRun } from './runs/run-store.ts';
import { FIRST, SCENARIOS } from './runs/scenarios.ts';
import { createWorkDirectory } from './runs/work-directory.ts';

const [count = '1000'] = process.argv.slice(2);
const directory = createWorkDirectory();
const sandbox = await openSandbox(Number(count));
const bucket = await openBucket(join(directory, 'bucket'));
try {
  const rows: string[][] = [];
  for (const [index, { name, change, options = [] }] of [FIRST, ...SCENARIOS].entries()) {
    await change?.(sandbox, index);
    await bucket.takeRequests();
    const words = ['publish', '--to', bucket.place, '--data', join(directory, 'data'), ...options];
    const { seconds } = await measureRun(sandbox, words, bucket.environment);
    const { requests, sentBytes } = await bucket.takeRequests();
    const counts = ['PUT', 'DELETE', 'GET'].map((method) => String(requests[method] ?? 0));
    rows.push([name, ...counts, (sentBytes / 1_000_000).toFixed(1)]);
    console.error(`${name}: ${seconds.toFixed(2)} s`);
  }
  console.log(`${sandbox.products.length} products\n`);
  console.log(formatTable(['a run that publishes', 'uploads', 'deletions', 'reads and lists', 'MB'], rows));
} finally {
  bucket.close();
  sandbox.close();
  rmSync(directory, { recursive: true, force: true });
}
