import { onTestFinished } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/sandbox-server.ts';
import type { TreezAccess } from '#treez/client/treez-access.ts';
import { createUndiciNetwork } from '#treez/client/undici-network.ts';
import {
  type CustomerApi,
  type CustomerApiOptions,
  createCustomerApi,
} from '#treez/customers/customer-api.ts';

/** A client that waits for nothing; it is closed with the test. */
export function openApi(access: TreezAccess, options: Partial<CustomerApiOptions> = {}): CustomerApi {
  const api = createCustomerApi(access, {
    network: createUndiciNetwork(5000),
    callSpacingMs: 0,
    timing: { random: () => 0 },
    ...options,
  });
  onTestFinished(() => api.close());
  return api;
}

export async function openSandbox(): Promise<{ sandbox: Sandbox; api: CustomerApi }> {
  const sandbox = await startSandbox({ callsPerSecond: 1000, faultyPictures: false });
  onTestFinished(() => sandbox.close());
  return { sandbox, api: openApi(sandbox) };
}
