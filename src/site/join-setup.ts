import type { JoinSetup } from '../components/join-form.ts';
import type { Messages } from '../messages/english.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** The form of a store that has one; undefined for others. */
export function toJoinSetup(
  { join, minimumAge }: Pick<PublicStore, 'join' | 'minimumAge'>,
  { locale, t }: { locale: string; t: Messages['join'] },
): JoinSetup | undefined {
  return join && { ...join, t, language: locale, minimumAge };
}
