import type { StoreSettings } from '#settings/store-schema.ts';
import { toPublicStore } from '#site/snapshot/to-public-store.ts';
import type { Network } from '#treez/client/network.ts';
import type { TreezAccess } from '#treez/client/treez-access.ts';
import { createCustomerApi } from '#treez/customers/customer-api.ts';
import { createIntake, type Intake, type IntakeOptions } from './create-intake.ts';

export interface OpenIntakeOptions
  extends Pick<IntakeOptions, 'otherOrigins' | 'log' | 'limits' | 'answerAfterMs' | 'giveUpAfterMs'> {
  settings: StoreSettings;
  access: TreezAccess;
  network: Network;
  /** For one try to register somebody, in milliseconds. Default: that of the API. */
  deadlineMs?: number;
}

/** What fails longer is tried again in the background: whether Treez is away must be known before a form is answered. */
const MAX_TRIES = 2;

/** An intake that registers people in a store's Treez. */
export function openIntake({ settings, access, network, deadlineMs, ...options }: OpenIntakeOptions): {
  intake: Intake;
  /** Tries each registration that is left once more, waits for all that are under way, and ends. */
  close(): Promise<void>;
} {
  const customers = createCustomerApi(access, {
    network,
    maxTries: MAX_TRIES,
    ...(deadlineMs && { deadlineMs }),
  });
  const intake = createIntake({
    ...options,
    store: toPublicStore(settings),
    register: customers.createCustomer,
    check: customers.checkAnswers,
  });
  const close = async () => {
    await intake.drain();
    await customers.close();
  };
  return { intake, close };
}
