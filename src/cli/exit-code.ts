import { HerbariumError } from '#platform/errors/error.ts';
import { explainDiskError } from './disk-error.ts';

/** What a command's exit code says; stable, for scripts. */
export const EXIT_CODES = {
  done: 0,
  'unexpected fault': 1,
  usage: 2,
  settings: 3,
  'feed refused': 4,
  'site refused': 5,
  locked: 6,
  held: 7,
  interrupted: 130,
} as const;

const CODE_BY_ERROR: ReadonlyMap<string, number> = new Map([
  ['USAGE', EXIT_CODES.usage],
  ['SETTINGS_MISSING', EXIT_CODES.settings],
  ['SETTINGS_INVALID', EXIT_CODES.settings],
  ['ACCESS_MISSING', EXIT_CODES.settings],
  ['ACCESS_UNREADABLE', EXIT_CODES.settings],
  ['TREEZ_BASE_URL_INVALID', EXIT_CODES.settings],
  ['TREEZ_ACCESS_INVALID', EXIT_CODES.settings],
  ['SITE_MISSING', EXIT_CODES.usage],
  ['OUT_REFUSED', EXIT_CODES.usage],
  ['DATA_REFUSED', EXIT_CODES.usage],
  ['PLACE_REFUSED', EXIT_CODES.usage],
  ['NO_RELEASE', EXIT_CODES.usage],
  ['HOST_ACCESS_MISSING', EXIT_CODES.settings],
  ['HOOK_SECRET_WEAK', EXIT_CODES.settings],
  ['JOIN_MISSING', EXIT_CODES.settings],
  ['INTAKE_ORIGINS_INVALID', EXIT_CODES.settings],
  ['PORT_TAKEN', EXIT_CODES.usage],
  ['PORT_FORBIDDEN', EXIT_CODES.usage],
  ['HOST_INVALID', EXIT_CODES.usage],
  ['SANDBOX_CANNOT_LISTEN', EXIT_CODES.usage],
  ['RENDER_FAILED', EXIT_CODES['site refused']],
  ['SITE_INCOMPLETE', EXIT_CODES['site refused']],
  ['SECRET_IN_SITE', EXIT_CODES['site refused']],
  ['UNLISTED_IN_SITE', EXIT_CODES['site refused']],
  ['SITE_TOO_LARGE', EXIT_CODES['site refused']],
  ['UPLOAD_FAILED', EXIT_CODES['site refused']],
  ['DISK_REFUSED', EXIT_CODES['site refused']],
  ['PUBLISH_FAILED', EXIT_CODES['site refused']],
  ['PICTURE_FILE_MISSING', EXIT_CODES['site refused']],
  ['LINK_CARDS_UNUSABLE', EXIT_CODES['site refused']],
  ['PICTURE_CACHE_UNUSABLE', EXIT_CODES['site refused']],
  ['SNAPSHOT_MISSING', EXIT_CODES['site refused']],
  ['SNAPSHOT_DAMAGED', EXIT_CODES['site refused']],
  ['LOCKED', EXIT_CODES.locked],
  ['LOCK_LOST', EXIT_CODES.locked],
  ['LOCK_UNUSABLE', EXIT_CODES['site refused']],
  ['INTERRUPTED', EXIT_CODES.interrupted],
  ['CLOCK_WRONG', EXIT_CODES['feed refused']],
  ['MENU_EMPTY', EXIT_CODES['feed refused']],
  ['MENU_SUSPICIOUS', EXIT_CODES.held],
  ['ROLLBACK_REFUSED', EXIT_CODES.held],
  ['OUT_OF_ANOTHER_STORE', EXIT_CODES.held],
  ['MENU_OF_ANOTHER_STORE', EXIT_CODES.held],
]);

export function toExitCode(thrown: unknown): number {
  const error = explainDiskError(thrown);
  if (!(error instanceof HerbariumError)) return EXIT_CODES['unexpected fault'];
  const code = CODE_BY_ERROR.get(error.code);
  if (code !== undefined) return code;
  return /^(TREEZ|FEED)_/.test(error.code) ? EXIT_CODES['feed refused'] : EXIT_CODES['unexpected fault'];
}
