import { resolve } from 'node:path';
import type { JoinSettings } from '../config/join-schema.ts';
import { createNodeListener } from '../intake/node-listener.ts';
import { openIntake } from '../intake/open-intake.ts';
import { createUndiciNetwork } from '../treez/undici-network.ts';
import { waitForInterrupt } from './interrupt.ts';
import { withStore } from './open-store.ts';
import { INTAKE_PATH, startPreview } from './preview-server.ts';
import { runBuild } from './run-build.ts';

const OUT = 'dist';
const CONNECT_TIMEOUT_MS = 2000;
const JOIN: JoinSettings = {
  intakeUrl: INTAKE_PATH,
  shopperTypes: ['adult', 'medical', 'medical-mmid'],
  requiresLicence: true,
};
const DEMO = { demo: true, store: 'src/store.config.ts', data: '.herbarium', join: JOIN };

/** Builds the demo store and serves it, with what takes the form of the page to join on: those who join are in the sandbox. */
export async function runStart({ port }: { port: number }): Promise<void> {
  await runBuild({ ...DEMO, out: OUT, ifChanged: false });
  await withStore(DEMO, async ({ settings, access }) => {
    const { intake, close } = openIntake({
      settings,
      access,
      network: createUndiciNetwork(CONNECT_TIMEOUT_MS),
    });
    const address = await startPreview(resolve(OUT), port, createNodeListener(intake));
    const interrupted = waitForInterrupt();
    console.log(`The demo store is at ${address} (Ctrl-C ends it)`);
    await interrupted;
    await close();
  });
}
