import { createError, HerbariumError, toReason } from '#platform/errors/error.ts';
import { EXIT_CODES } from '#platform/errors/exit-codes.ts';
import { findAlert, sendAlert } from '#run/history/alert.ts';
import { beginRun, type RunOutcome, type RunRecord } from '#run/history/run-record.ts';
import { loadRunStatus, type RunStatus, saveRunStatus } from '#run/history/run-records-file.ts';
import { type Progress, timeSteps } from '#run/progress.ts';
import { UNGUARDED_WORDS } from '#run/sync/report.ts';
import type { SyncedStore } from '#run/sync/sync-store.ts';
import { explainDiskError, toExitCode } from './explain-error.ts';
import type { OpenStore } from './open-store.ts';
import { createProgress } from './terminal-progress.ts';

/** Where a line is sent when runs begin to fail, and when they do no more. Its value is a secret. */
const ALERT_VARIABLE = 'HERBARIUM_ALERT_URL';

/**
 * Runs `work` and writes down what became of it, and tells the owner if runs begin to fail. The caller holds the lock.
 * @throws what `work` throws; never for want of a record or an alert
 */
export async function recordRun(
  store: OpenStore,
  command: RunRecord['command'],
  work: (progress: Progress) => Promise<SyncedStore>,
): Promise<SyncedStore> {
  const { progress, steps } = timeSteps(await createProgress(process.stderr));
  const run: RunRecord = { command, startedAt: new Date().toISOString(), outcome: 'running', steps };
  const status = await loadRunStatus(store.directories.store);
  const begun = { ...status, runs: beginRun(status.runs, run) };
  await save(begun, store);
  try {
    const synced = await work(progress);
    const { snapshot, report, isUnchanged, sizeWarning } = synced;
    const unguarded = report.unguarded && UNGUARDED_WORDS[report.unguarded];
    const warnings = [unguarded, report.clockWarning, sizeWarning].filter((text) => text !== undefined);
    const facts = {
      feedAt: snapshot.feedAt,
      listedCount: report.counts.listed,
      ...(warnings.length > 0 && { warning: warnings.join('\n') }),
    };
    await finish(
      begun,
      {
        ...run,
        ...facts,
        exitCode: EXIT_CODES.done,
        outcome: isUnchanged ? 'unchanged' : OUTCOME_BY_COMMAND[command],
      },
      store,
    );
    return synced;
  } catch (error) {
    await finish(begun, { ...run, ...describe(error, store) }, store);
    throw error;
  }
}

function describe(thrown: unknown, { source }: OpenStore): Pick<RunRecord, 'outcome' | 'exitCode' | 'error'> {
  const { redact } = source;
  const explained = explainDiskError(thrown);
  const error =
    explained instanceof HerbariumError
      ? explained
      : createError('UNEXPECTED', { message: toReason(explained) });
  const exitCode = toExitCode(error);
  return {
    outcome: OUTCOMES.get(exitCode) ?? 'failed',
    exitCode,
    error: { code: error.code, message: redact(error.message), hint: redact(error.hint) },
  };
}

const OUTCOMES: ReadonlyMap<number, RunOutcome> = new Map([
  [EXIT_CODES.held, 'held'],
  [EXIT_CODES.interrupted, 'interrupted'],
]);

const OUTCOME_BY_COMMAND = { build: 'published', publish: 'published', sync: 'synced' } as const;

async function finish({ alertedAt }: RunStatus, run: RunRecord, store: OpenStore): Promise<void> {
  const finished = { ...run, finishedAt: new Date().toISOString() };
  const earlier = await loadOtherRuns(run, store);
  const alert = findAlert({ alertedAt }, finished, store.settings.name);
  const url = process.env[ALERT_VARIABLE];
  if (alert && url) {
    const problem = await sendAlert(url, alert);
    if (problem) console.error(`The alert could not be sent: ${problem}.`);
  }
  const isFailing = alert ? finished.exitCode !== EXIT_CODES.done : alertedAt !== undefined;
  const told = alert && isFailing ? finished.startedAt : alertedAt;
  await save(
    { schemaVersion: 1, runs: [finished, ...earlier], ...(isFailing && { alertedAt: told }) },
    store,
  );
}

/** Read anew: where this run has lost its lock, another has written down its own. */
async function loadOtherRuns({ startedAt }: RunRecord, { directories }: OpenStore): Promise<RunRecord[]> {
  const { runs } = await loadRunStatus(directories.store);
  return runs.filter((run) => run.startedAt !== startedAt);
}

/** A full disk is told by what cannot be put on it, not by its record. */
async function save(status: RunStatus, { directories }: OpenStore): Promise<void> {
  try {
    await saveRunStatus(status, directories.store);
  } catch (error) {
    console.error(`The run could not be recorded: ${toReason(error)}`);
  }
}
