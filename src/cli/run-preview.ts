import { resolve } from 'node:path';
import { waitForInterrupt } from './interrupt.ts';
import { checkSite, openPreview } from './preview-server.ts';

export async function runPreview(options: { out: string; port: number }): Promise<void> {
  const directory = resolve(options.out);
  checkSite(directory);
  const preview = await openPreview(options.port);
  preview.serve(directory);
  const interrupted = waitForInterrupt();
  console.log(`The site is at ${preview.url} (Ctrl-C ends it)`);
  await interrupted;
}
