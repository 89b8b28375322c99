import { createServer, type RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { openPreview } from '#cli/preview-server.ts';
import { createNodeListener } from '#intake/node-listener.ts';
import { type OpenIntakeOptions, openIntake } from '#intake/open-intake.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox-server.ts';
import { loadStore } from '#settings/load-store.ts';
import { createUndiciNetwork } from '#treez/client/undici-network.ts';

/** The demo's own settings. */
const DEMO_SETTINGS = resolve(import.meta.dirname, '../site/demo/store.ts');

async function openStoreIntake(options: Partial<OpenIntakeOptions>) {
  const sandbox = await startSandbox({ callsPerSecond: 1000, faultyPictures: false });
  onTestFinished(() => sandbox.close());
  const { intake, close } = openIntake({
    settings: await loadStore(DEMO_SETTINGS),
    access: sandbox,
    network: createUndiciNetwork(2000),
    answerAfterMs: 50,
    ...options,
  });
  onTestFinished(close);
  return { sandbox, listener: createNodeListener(intake) };
}

/** Serves the demo store with an intake on its own host, and a sandbox where those who join are. */
export async function serveJoin(): Promise<{ sandbox: Sandbox; siteUrl: string }> {
  const { sandbox, listener } = await openStoreIntake({});
  const preview = await openPreview(0);
  preview.serve(inject('siteDirectory'), listener);
  return { sandbox, siteUrl: preview.url };
}

export interface OtherHost {
  intakeUrl: string;
  /** Begins to take forms. */
  open(options: Partial<OpenIntakeOptions>): Promise<Sandbox>;
}

/** A host for an intake, whose address is known before the site is there that sends to it. */
export async function startOtherHost(): Promise<OtherHost> {
  let listener: RequestListener | undefined;
  const server = createServer((request, response) => listener?.(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return {
    intakeUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    async open(options) {
      const opened = await openStoreIntake(options);
      listener = opened.listener;
      return opened.sandbox;
    },
  };
}
