import { refuseDemoSettings } from '#sandbox/demo-store/refuse-demo-settings.ts';
import { parseStore } from '#settings/parse-store.ts';
import { SETTINGS_FILE } from '#settings/settings-file.ts';
import type { StoreInput } from '#settings/store-schema.ts';
import { createFetchNetwork } from '#treez/client/fetch-network.ts';
import { toAccess } from '#treez/client/to-access.ts';
import type { Intake } from './create-intake.ts';
import { type OpenIntakeOptions, openIntake, readOrigins } from './open-intake.ts';

/** Together less than the 30 seconds that Cloudflare gives `waitUntil`: a call cut off in the middle keeps others waiting. */
const GIVE_UP_AFTER_MS = 15_000;
const DEADLINE_MS = 10_000;

/**
 * Creates an intake for hosts that run functions, such as Cloudflare and Netlify, which bundle it with the settings. Each process of
 * the host has its own, with its own token of Treez and its own rate limit.
 * @param environment the host's variables: `TREEZ_DISPENSARY`, `TREEZ_CLIENT_ID`, `TREEZ_API_KEY`, and optionally `TREEZ_BASE_URL`
 *   and `HERBARIUM_INTAKE_ORIGINS`
 * @throws HerbariumError `SETTINGS_INVALID`, `JOIN_MISSING`, `ACCESS_MISSING`, `INTAKE_ORIGINS_INVALID`, or for an access that cannot be used
 */
export function createServerlessIntake(
  store: StoreInput,
  environment: Readonly<Record<string, string | undefined>>,
  options: Pick<OpenIntakeOptions, 'answerAfterMs'> = {},
): Intake {
  const settings = parseStore(store, SETTINGS_FILE);
  refuseDemoSettings(settings, SETTINGS_FILE);
  const { intake } = openIntake({
    ...options,
    giveUpAfterMs: GIVE_UP_AFTER_MS,
    deadlineMs: DEADLINE_MS,
    settings,
    access: toAccess((name) => environment[name]?.trim() || undefined),
    network: createFetchNetwork(),
    otherOrigins: readOrigins(environment['HERBARIUM_INTAKE_ORIGINS']),
    log: (outcome, code) => console.log(['intake:', outcome, ...(code ? [code] : [])].join(' ')),
  });
  return intake;
}
