// Presses the saved snapshot of a data directory into pages, unless they are there with the same menu:
//   node bench/render-once.ts <data> <out> <hours after which they are made anew>
// Prints its peak memory in MiB.
import { resolve } from 'node:path';
import { toDirectories } from '../src/run/directories.ts';
import { createOutTarget } from '../src/run/publish/out-target.ts';
import { isLive, savePublishedMenu } from '../src/run/publish/published-menu-file.ts';
import { loadSnapshot, snapshotPath } from '../src/run/snapshot-file.ts';

const [data = '', out = '', refreshHours = ''] = process.argv.slice(2);
const directories = toDirectories(resolve(import.meta.dirname, '..'), data, 'demo');
const snapshot = await loadSnapshot(snapshotPath(directories.store));
if (
  !(await isLive(snapshot, { directories, target: createOutTarget(out), refreshHours: Number(refreshHours) }))
) {
  const { renderPages } = await import('../src/run/render/render-site.ts');
  const { compilePages } = await import('../src/run/render/compile-pages.ts');
  await renderPages(snapshot, directories, compilePages(directories), out);
  await savePublishedMenu(snapshot, directories, out);
}
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
process.exit();
