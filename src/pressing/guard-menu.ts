import type { StoreSettings } from '../config/store-schema.ts';
import { HerbariumError } from '../error.ts';
import { judgeRun } from '../guard/judge-run.ts';
import type { RunSummary } from '../guard/run-summary.ts';
import { loadPublishedRuns, type PublishedRuns } from './published-runs-file.ts';
import { formatCounts, reportPath, type SyncReport, saveReport } from './report.ts';

const NOTHING_TO_PROTECT: PublishedRuns = { runs: [], isDamaged: false };

interface Guarded {
  settings: Pick<StoreSettings, 'guard'>;
  directories: { store: string };
  isDemo: boolean;
  acceptsDrop?: boolean;
}

/**
 * Holds a menu that must not replace the one that is live: one of nothing, or one too unlike those that were published
 * before. The report is written all the same. A demo has nothing to protect.
 * @returns whether what was published before should have been compared, and could not be read
 * @throws HerbariumError `MENU_EMPTY`, which nothing overrides, or `MENU_SUSPICIOUS`
 */
export async function guardMenu(
  report: SyncReport,
  summary: RunSummary,
  { settings, directories, isDemo, acceptsDrop = false }: Guarded,
): Promise<{ isUnguarded: boolean }> {
  const { runs, isDamaged } =
    isDemo || acceptsDrop ? NOTHING_TO_PROTECT : await loadPublishedRuns(directories.store);
  const held = judgeRun(summary, runs, settings.guard);
  if (report.counts.listed > 0 && held.length === 0) return { isUnguarded: isDamaged };
  await saveReport(held.length > 0 ? { ...report, held } : report, directories.store);
  refuseEmpty(report, directories.store);
  throw new HerbariumError(held.map(({ message, hint }) => `${message} ${hint}`).join('\n'), {
    code: 'MENU_SUSPICIOUS',
    hint: 'The live site was left as it is. If the new menu is right, run the command once more with --accept-drop; how much may change is set in `guard`.',
  });
}

function refuseEmpty({ counts }: SyncReport, storeDirectory: string): void {
  if (counts.listed > 0) return;
  throw new HerbariumError(
    counts.received === 0
      ? 'The feed holds no products.'
      : `Of ${counts.received} products in the feed none may be listed: ${formatCounts(counts)}.`,
    {
      code: 'MENU_EMPTY',
      hint:
        counts.received === 0
          ? 'The live site was left as it is. Look in Treez whether the products are there, and whether the credentials belong to this store.'
          : `The live site was left as it is. What is wrong with single products is in ${reportPath(storeDirectory)}; the settings decide on the rest.`,
    },
  );
}
