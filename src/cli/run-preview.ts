import { resolve } from 'node:path';
import { waitForInterrupt } from './interrupt.ts';
import { startPreview } from './preview-server.ts';

export async function runPreview(options: { out: string; port: number }): Promise<void> {
  const address = await startPreview(resolve(options.out), options.port);
  const interrupted = waitForInterrupt();
  console.log(`The site is at ${address} (Ctrl-C ends it)`);
  await interrupted;
}
