import { startSandbox } from '#sandbox/sandbox-server.ts';
import { waitForInterrupt } from './interrupt.ts';

export async function runSandbox({ port }: { port: number }): Promise<void> {
  const sandbox = await startSandbox({ port, resortsBetweenPages: true });
  const interrupted = waitForInterrupt();
  console.log(`A Treez-compatible API with the demo store is at ${sandbox.baseUrl} (Ctrl-C ends it). To build from it, with the settings of a store of your own:
TREEZ_BASE_URL=${sandbox.baseUrl}
TREEZ_DISPENSARY=${sandbox.dispensary}
TREEZ_CLIENT_ID=${sandbox.clientId}
TREEZ_API_KEY=${sandbox.apiKey}`);
  await interrupted;
  await sandbox.close();
}
