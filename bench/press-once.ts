// Presses the saved snapshot of a data directory into pages: node bench/press-once.ts <data> <out>. Prints its peak memory in MiB.
import { resolve } from 'node:path';
import { toDirectories } from '../src/pressing/directories.ts';
import { pressPages } from '../src/pressing/press-pages.ts';

const [data = '', out = ''] = process.argv.slice(2);
const directories = toDirectories(resolve(import.meta.dirname, '..'), data, 'demo');
await pressPages(directories, out);
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
process.exit();
