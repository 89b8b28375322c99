import { once } from 'node:events';
import { createIntakeServer } from '#intake/node-listener.ts';
import { openIntake, readOrigins } from '#intake/open-intake.ts';
import { listen, toOrigin } from '#platform/listen.ts';
import { createUndiciNetwork } from '#treez/client/undici-network.ts';
import { waitForInterrupt } from './interrupt.ts';
import { type StoreOptions, withStore } from './open-store.ts';

export interface RunIntakeOptions extends StoreOptions {
  port: number;
  host: string;
}

const CONNECT_TIMEOUT_MS = 8000;

/** Takes the forms of `/join/` until it is told to end. */
export async function runIntake(options: RunIntakeOptions): Promise<void> {
  await withStore({ ...options, keepsNothing: true }, async ({ settings, access }) => {
    const { intake, close } = openIntake({
      settings,
      access,
      network: createUndiciNetwork(CONNECT_TIMEOUT_MS),
      otherOrigins: readOrigins(process.env['HERBARIUM_INTAKE_ORIGINS']),
      log: (outcome, code) =>
        console.log([new Date().toISOString(), outcome, ...(code ? [code] : [])].join(' ')),
    });
    const senderHeader = process.env['HERBARIUM_INTAKE_SENDER_HEADER'];
    const server = createIntakeServer(intake, { senderHeader });
    const port = await listen(server, options);
    const interrupted = waitForInterrupt();
    console.log(`The intake is at ${toOrigin({ ...options, port })}/ (Ctrl-C ends it)`);
    await interrupted;
    server.close();
    server.closeIdleConnections();
    await once(server, 'close');
    await close();
  });
}
