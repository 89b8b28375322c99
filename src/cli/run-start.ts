import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { createNodeListener } from '#intake/node-listener.ts';
import { openIntake } from '#intake/open-intake.ts';
import type { JoinSettings } from '#settings/join-schema.ts';
import { createUndiciNetwork } from '#treez/client/undici-network.ts';
import { formatError } from './explain-error.ts';
import { fetchQuietly } from './finish-pictures.ts';
import { type Run, SILENT, waitForInterrupt, withInterrupt } from './interrupt.ts';
import { withStore } from './open-store.ts';
import { openTarget } from './open-target.ts';
import { INTAKE_PATH, openPreview } from './preview-server.ts';
import { publishMenu } from './publish-menu.ts';
import { recordRun } from './record-run.ts';
import { withLocks } from './with-locks.ts';

const OUT = 'dist';
const CONNECT_TIMEOUT_MS = 2000;
const JOIN: JoinSettings = {
  intakeUrl: INTAKE_PATH,
  shopperTypes: ['adult', 'medical', 'medical-mmid'],
  requiresLicence: true,
};
const DEMO = { demo: true, data: '.herbarium', join: JOIN };

/**
 * Builds the demo store and serves it, with the intake for its join form: people who join are added to the sandbox.
 * It is served as soon as its pages are there. Pictures that take long, and link cards, which no visitor sees, come with a second
 * run, which prints nothing: the line with the address stays the last one.
 */
export async function runStart({ port }: { port: number }): Promise<void> {
  const preview = await openPreview(port);
  await withStore(DEMO, async (store) => {
    const { settings, access } = store;
    const target = await openTarget({ out: OUT }, store);
    const publish = (isPreliminary: boolean, run: Run) =>
      publishMenu(store, { target, force: true, isPreliminary }, run);
    const first = await withLocks(store, target, (lock) =>
      recordRun(store, 'build', (progress) => withInterrupt({ progress, lock }, (run) => publish(true, run))),
    );
    const { intake, close } = openIntake({
      settings,
      access,
      network: createUndiciNetwork(CONNECT_TIMEOUT_MS),
    });
    preview.serve(resolve(OUT), createNodeListener(intake));
    const stop = new AbortController();
    const interrupted = waitForInterrupt().then(() => stop.abort());
    console.log(formatInvitation(preview.url));
    await fetchQuietly(store, first, { ...SILENT, signal: stop.signal });
    await withLocks(store, target, (lock) =>
      publish(false, {
        ...SILENT,
        signal: AbortSignal.any([stop.signal, lock.signal]),
        confirmLock: lock.confirm,
      }),
    ).catch((error: unknown) => {
      if (!stop.signal.aborted) console.error(formatError(error));
    });
    await interrupted;
    await close();
  });
}

/** The last line of the output, in color on a terminal that shows colors. */
function formatInvitation(url: string): string {
  const address = styleText(['bold', 'green'], url, { stream: process.stdout });
  return `\nOpen ${address} and search for “blue deam”, open Deals, or shrink the window (Ctrl-C stops it)`;
}
