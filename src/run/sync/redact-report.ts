import { createRedactor } from '#treez/client/redactor.ts';
import type { TreezAccess } from '#treez/client/treez-access.ts';
import type { SyncReport } from './report.ts';

/** The report without credentials, which a product's name or a picture's address may hold. */
export function redactReport(report: SyncReport, { clientId, apiKey }: TreezAccess): SyncReport {
  const { redact } = createRedactor([clientId, apiKey]);
  const problems = report.problems.map((problem) => ({
    ...problem,
    value: redact(problem.value),
    hint: redact(problem.hint),
    ...(problem.productName !== undefined && { productName: redact(problem.productName) }),
  }));
  return { ...report, problems };
}
