import { findForeignWarnings } from '#menu/compliance/find-foreign-warnings.ts';
import { getProfile } from '#menu/compliance/get-profile.ts';
import { findStateProfile, isOfAnotherState } from '#menu/compliance/store-state.ts';
import { toLetterKey } from '#menu/names/text-key.ts';
import { refuseDemoSettings } from '#sandbox/demo-store/refuse-demo-settings.ts';
import { store as demo } from '#sandbox/demo-store/settings.ts';
import { createSettingsError } from '#settings/parse-store.ts';
import type { StoreSettings } from '#settings/store-schema.ts';

type CheckedSettings = Pick<
  StoreSettings,
  'name' | 'licenceNumber' | 'address' | 'url' | 'phone' | 'tagline' | 'about' | 'compliance' | 'warnings'
>;

/**
 * Refuses settings that are each allowed and do not belong together: those of the demo store on a real one, and one state's rules
 * for a store in another state.
 * @returns a line for each setting that the owner should look at; the run goes on
 * @throws HerbariumError `SETTINGS_INVALID`
 */
export function checkSettings(
  settings: CheckedSettings,
  { source, isDemo }: { source: string; isDemo: boolean },
): string[] {
  if (!isDemo) refuseDemoSettings(settings, source);
  refuseOtherState(settings, source);
  return [...warnOfState(settings), ...warnOfWarnings(settings)];
}

const nameOf = (state: Parameters<typeof getProfile>[0]) => getProfile(state).name;

function refuseOtherState({ address, compliance: { profile } }: CheckedSettings, source: string): void {
  const state = findStateProfile(address);
  if (state === undefined || !isOfAnotherState(profile, address)) return;
  throw createSettingsError(source, [
    `store.compliance.profile: "${profile}" has the rules and warnings of ${nameOf(profile)}, and store.address.region is "${address.region}"; write "${state}", or correct the region`,
  ]);
}

/** A state without a profile of its own may be written in more ways than are known. */
function warnOfState({ address, compliance: { profile } }: CheckedSettings): string[] {
  if (!isOfAnotherState(profile, address)) return [];
  return [
    `store.compliance.profile is "${profile}", with the rules and warnings of ${nameOf(profile)}, and store.address is in "${address.region}", ${address.country}. If that is the same state, write its two letters; for a state without a profile write "cautious".`,
  ];
}

function warnOfWarnings({ address, compliance: { profile }, warnings }: CheckedSettings): string[] {
  const foreign = findForeignWarnings(warnings, [profile, findStateProfile(address)]);
  const demoState = demo.compliance?.profile ?? 'cautious';
  const demoKeys = new Set(demo.warnings?.map(toLetterKey));
  return warnings.flatMap((text, index) => {
    const words = foreign.find((each) => each.index === index);
    if (words) return [`store.warnings.${index} has the words of ${nameOf(words.state)}: ${quote(text)}.`];
    if (profile === demoState || !demoKeys.has(toLetterKey(text))) return [];
    return [`store.warnings.${index} is the demo store’s, which is in ${nameOf(demoState)}: ${quote(text)}.`];
  });
}

const LONGEST_QUOTE = 60;

function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}
