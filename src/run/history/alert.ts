import { isSafeToSendTo } from '#platform/safe-address.ts';
import { isFailure, type RunRecord } from './run-record.ts';
import type { RunStatus } from './run-records-file.ts';

/** While runs go on failing the owner is reminded so often. */
const REMIND_AFTER_MS = 6 * 60 * 60 * 1000;
const TIMEOUT_MS = 5000;

/** What the owner is to be told after a run; undefined if nothing: that runs fail, again after six hours, and that they do no more. */
export function findAlert(
  { alertedAt }: Pick<RunStatus, 'alertedAt'>,
  run: RunRecord,
  storeName: string,
): string | undefined {
  if (run.outcome === 'interrupted' || run.outcome === 'running') return undefined;
  if (!isFailure(run))
    return alertedAt && `${storeName}: the menu is renewed again (${run.command} ${run.outcome}).`;
  const sinceMs = Date.parse(run.startedAt) - Date.parse(alertedAt ?? '');
  // An alert of the future was sent while the clock was wrong.
  if (sinceMs >= 0 && sinceMs < REMIND_AFTER_MS) return undefined;
  const { message = 'It was killed.', hint = 'Run it again.', code = 'KILLED' } = run.error ?? {};
  return `${storeName}: the menu was not renewed, the live one stays. ${message} ${hint} [${code}]`;
}

/**
 * Sends a line to the owner's webhook, as chat services take it: `{"text": "…"}`. Never throws.
 * @param url https, or of this machine
 * @returns what went wrong, without the address, which may be secret; undefined if nothing did
 */
export async function sendAlert(url: string, text: string): Promise<string | undefined> {
  const address = URL.parse(url);
  if (!address || !isSafeToSendTo(address)) return 'the address is neither https nor of this machine';
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `it answered ${response.status}`;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError'
      ? 'it did not answer in time'
      : 'it could not be reached';
  }
}

/** A message for `sendmail -t`: RFC 5322, with the last run in its subject. The caller's `To:` stands above it. */
export function formatMail(runs: readonly string[], subject: string): string {
  return `Subject: ${subject.replaceAll(/[\r\n]+/g, ' ')}\nContent-Type: text/plain; charset=utf-8\n\n${runs.join('\n')}\n`;
}
