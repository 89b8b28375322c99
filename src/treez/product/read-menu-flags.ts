import type { Flag } from '#menu/model/feed-product.ts';
import type { ProblemCode } from '#menu/model/problem-codes.ts';
import { type ProblemReport, toFact } from '../wire/problem-report.ts';
import { readTreezCommerce, readTreezFlags } from '../wire/product-schema.ts';
import { readFlag } from '../wire/read-flag.ts';

/**
 * Whether the store has hidden a product. Treez says so of every product that has a section `e_commerce`, unless that is empty. So a
 * section that is missing, is text, or lacks the flag is a feed that has lost its flags: the product stays off the menu, and is a problem.
 */
export function readHideFlag(product: unknown, report: ProblemReport): Flag {
  const commerce = readTreezCommerce(product);
  if (commerce === 'empty') return undefined;
  const values = commerce === 'unreadable' ? [] : readTreezFlags(commerce, 'hide_from_menu');
  const flag = joinFlags(values.map((value) => readFlag(value) ?? 'unreadable')) ?? 'unreadable';
  if (flag === 'unreadable') addProblem('hide-flag-unreadable', 'e_commerce.hide_from_menu', values, report);
  return flag;
}

/** Whether there is as much of a product as the store wants there to be; undefined where the feed does not say. */
export function readThresholdFlag(product: unknown, report: ProblemReport): Flag {
  const values = readTreezFlags(product, 'above_threshold').filter(
    (value) => value !== undefined && value !== null,
  );
  const flags = values.map(readFlag);
  const flag = flags.includes(false) ? false : joinFlags(flags);
  if (flag === 'unreadable') addProblem('threshold-flag-unreadable', 'above_threshold', values, report);
  return flag;
}

/** Of several spellings of one flag: true if any is, else unreadable if any is. */
function joinFlags(flags: readonly Flag[]): Flag {
  return [true, 'unreadable' as const, false].find((flag) => flags.includes(flag));
}

function addProblem(
  code: ProblemCode,
  path: string,
  values: readonly unknown[],
  report: ProblemReport,
): void {
  const hint = 'Set it to true or false in Treez; until then the product is kept off the menu.';
  report.add('product-left-out', toFact(code, path, values[0], hint));
}
