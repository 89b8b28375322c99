import { type StoreInput, storeSchema } from '../config/store-schema.ts';
import { createFetchNetwork } from '../treez/fetch-network.ts';
import type { Intake } from './create-intake.ts';
import { openIntake } from './open-intake.ts';

const TREEZ_URL = 'https://api.treez.io/v2.0/dispensary';

/**
 * An intake for hosts that run functions, such as Cloudflare and Netlify; the host bundles it with the settings. One is made for each
 * process of the host's: it keeps the token, and counts how often each sender sends.
 * @param environment the host's variables: `TREEZ_DISPENSARY`, `TREEZ_CLIENT_ID`, `TREEZ_API_KEY`, and `TREEZ_BASE_URL` if need be
 * @throws ZodError for wrong settings; HerbariumError `JOIN_MISSING`, `TREEZ_ACCESS_INVALID`, `TREEZ_BASE_URL_INVALID`
 */
export function createServerlessIntake(
  store: StoreInput,
  environment: Readonly<Record<string, string | undefined>>,
): Intake {
  const { intake } = openIntake({
    settings: storeSchema.parse(store),
    access: {
      baseUrl: environment['TREEZ_BASE_URL'] ?? TREEZ_URL,
      dispensary: environment['TREEZ_DISPENSARY'] ?? '',
      clientId: environment['TREEZ_CLIENT_ID'] ?? '',
      apiKey: environment['TREEZ_API_KEY'] ?? '',
    },
    network: createFetchNetwork(),
    otherOrigins: environment['HERBARIUM_INTAKE_ORIGINS']?.split(',').map((origin) => origin.trim()) ?? [],
    log: (outcome, code) => console.log(['intake:', outcome, ...(code ? [code] : [])].join(' ')),
  });
  return intake;
}
