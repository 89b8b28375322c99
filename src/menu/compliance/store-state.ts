import { getProfile, PROFILE_IDS, type ProfileId } from './get-profile.ts';

/** Where a store is. */
export interface StorePlace {
  /** A state as people write it: `CA`, `California`, `State of California`. */
  region: string;
  /** ISO 3166, e.g. `US`. */
  country: string;
}

/** The profiles of single states: `cautious` is of none. */
const STATE_PROFILES: readonly ProfileId[] = PROFILE_IDS.filter((id) => id !== 'cautious');

/** The profile for the store's state; undefined if that state has no profile. */
export function findStateProfile({ region, country }: StorePlace): ProfileId | undefined {
  if (country !== 'US') return undefined;
  const state = toStateName(region);
  return STATE_PROFILES.find((id) => state === id || state === toStateName(getProfile(id).name));
}

/** Whether a profile holds the rules of a single state, and that is not where the store is. */
export function isOfAnotherState(profile: ProfileId, place: StorePlace): boolean {
  return STATE_PROFILES.includes(profile) && findStateProfile(place) !== profile;
}

function toStateName(region: string): string {
  return region
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/^(?:the)?(?:stateof|commonwealthof)/, '')
    .replace(/(?<=.)state$/, '');
}
