import type { StoreSettings } from '../config/store-schema.ts';
import { toPublicStore } from '../snapshot/snapshot.ts';
import { createCustomerApi } from '../treez/customers/customer-api.ts';
import type { Network } from '../treez/network.ts';
import type { TreezAccess } from '../treez/treez-access.ts';
import { createIntake, type Intake, type IntakeOptions } from './create-intake.ts';

export interface OpenIntakeOptions extends Pick<IntakeOptions, 'otherOrigins' | 'log' | 'limits' | 'stepMs'> {
  settings: StoreSettings;
  access: TreezAccess;
  network: Network;
}

/** An intake that registers people in a store's Treez. */
export function openIntake({ settings, access, network, ...options }: OpenIntakeOptions): {
  intake: Intake;
  close(): Promise<void>;
} {
  const customers = createCustomerApi(access, { network });
  const intake = createIntake({
    ...options,
    store: toPublicStore(settings),
    register: customers.createCustomer,
  });
  return { intake, close: customers.close };
}
