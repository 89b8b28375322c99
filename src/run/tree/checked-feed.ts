import { join } from 'node:path';
import { readSealedFile, writeSealedFile } from '#platform/disk/sealed-file.ts';
import { loadCheckRecord, saveCheckRecord } from '../verify/check-record.ts';
import type { CheckFacts } from '../verify/site-check.ts';

const FILE = 'checked-feed';

/**
 * Whether the site in a place was looked through for all that a feed hides and for these credentials. To compare two digests takes a
 * hundredth of the time that it takes to work out what a feed hides.
 * @param facts without what is hidden
 * @param place where what is remembered of it is, absolute
 */
export async function isCheckedFor(feedDigest: string, facts: CheckFacts, place: string): Promise<boolean> {
  if (readSealedFile(join(place, FILE))?.toString() !== feedDigest) return false;
  return (await loadCheckRecord(place))?.coversRest(facts) ?? false;
}

/** Remembers what a live site was looked through for. @param place as `isCheckedFor` has it */
export async function saveChecked(
  facts: CheckFacts,
  feedDigest: string | undefined,
  place: string,
): Promise<void> {
  await saveCheckRecord(facts, place);
  await writeSealedFile(join(place, FILE), Buffer.from(feedDigest ?? ''));
}
