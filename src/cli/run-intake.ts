import { once } from 'node:events';
import { HerbariumError } from '../error.ts';
import { createIntakeServer } from '../intake/node-listener.ts';
import { openIntake } from '../intake/open-intake.ts';
import { readOrigins } from '../intake/read-origins.ts';
import { createUndiciNetwork } from '../treez/undici-network.ts';
import { waitForInterrupt } from './interrupt.ts';
import { type StoreOptions, withStore } from './open-store.ts';

export interface RunIntakeOptions extends StoreOptions {
  port: number;
  host: string;
}

const CONNECT_TIMEOUT_MS = 8000;

/** Takes the forms of `/join/` until it is told to end. */
export async function runIntake(options: RunIntakeOptions): Promise<void> {
  await withStore(options, async ({ settings, access }) => {
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
    server.listen(options.port, options.host);
    await once(server, 'listening').catch((cause: unknown) => {
      throw new HerbariumError(`Nothing can listen at ${options.host}:${options.port}.`, {
        code: 'PORT_TAKEN',
        hint: 'Another program is there, or the address is not this machine’s. Give another --port or --host.',
        cause,
      });
    });
    const address = server.address();
    const interrupted = waitForInterrupt();
    console.log(
      `The intake is at http://${options.host}:${typeof address === 'object' ? address?.port : options.port}/ (Ctrl-C ends it)`,
    );
    await interrupted;
    server.close();
    server.closeIdleConnections();
    await once(server, 'close');
    await close();
  });
}
