import { createError } from '#platform/errors/error.ts';
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
  /** Limit for one attempt to register somebody, in milliseconds. Default: the API's own. */
  deadlineMs?: number;
}

/** Few, so that an outage of Treez is known before the form is answered. Registrations are retried in the background. */
const MAX_TRIES = 2;

/** Opens an intake that registers people in a store's Treez. */
export function openIntake({ settings, access, network, deadlineMs, ...options }: OpenIntakeOptions): {
  intake: Intake;
  /** Retries each open registration once, waits for all of them, and closes the connections to Treez. */
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

/**
 * Reads the origins that forms may come from besides the store's own site.
 * @param list separated by commas, as in `HERBARIUM_INTAKE_ORIGINS`
 * @throws HerbariumError `INTAKE_ORIGINS_INVALID` when an entry is not an origin
 */
export function readOrigins(list: string | undefined): string[] {
  const origins = (list ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const wrong = origins.find((text) => URL.parse(text)?.origin !== text);
  if (wrong === undefined) return origins;
  throw createError('INTAKE_ORIGINS_INVALID', { origin: wrong });
}
