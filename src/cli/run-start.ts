import { resolve } from 'node:path';
import { waitForInterrupt } from './interrupt.ts';
import { startPreview } from './preview-server.ts';
import { runBuild } from './run-build.ts';

const OUT = 'dist';

export async function runStart({ port }: { port: number }): Promise<void> {
  await runBuild({
    demo: true,
    store: 'src/store.config.ts',
    data: '.herbarium',
    out: OUT,
    ifChanged: false,
  });
  const address = await startPreview(resolve(OUT), port);
  const interrupted = waitForInterrupt();
  console.log(`The demo store is at ${address} (Ctrl-C ends it)`);
  await interrupted;
}
