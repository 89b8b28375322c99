import { z } from 'zod';
import { formatExcerpt, type Redactor } from './redactor.ts';
import type { TreezAnswer, TreezCall } from './transport.ts';
import { createUnreadableAnswerError } from './treez-error.ts';

const treezEnvelope = z.looseObject({
  resultCode: z.unknown().optional(),
  resultReason: z.unknown().optional(),
  resultDetail: z.unknown().optional(),
  data: z.unknown().optional(),
  /** What the gateway in front of Treez says instead. */
  message: z.unknown().optional(),
});

/** The object that every answer of Treez is. */
export type TreezEnvelope = z.infer<typeof treezEnvelope>;

/**
 * Reads an answer that should hold what was asked for.
 * @throws HerbariumError `TREEZ_ANSWER_UNREADABLE` for anything but a JSON object, such as a maintenance page
 */
export function parseEnvelope(
  answer: TreezAnswer,
  call: Pick<TreezCall, 'what' | 'isQuotable'>,
  redactor: Redactor,
): TreezEnvelope {
  const envelope = findEnvelope(answer.text);
  if (envelope) return envelope;
  if (answer.text.trim() === '') throw createUnreadableAnswerError(call.what, 'nothing');
  const fault = /^\s*</.test(answer.text) ? 'a web page instead of JSON' : 'what is not a JSON object';
  const excerpt = call.isQuotable ? `: "${formatExcerpt(answer.text, redactor)}"` : '';
  throw createUnreadableAnswerError(call.what, `${fault}${excerpt}`);
}

/** The status alone says little: Treez also refuses with status 200. */
export function isSuccess({ resultCode }: TreezEnvelope): boolean {
  return typeof resultCode === 'string' && resultCode.toUpperCase() === 'SUCCESS';
}

/** Why Treez refused, as far as its answer says: its keys differ from one refusal to the next. */
export function formatRefusal({ status, text }: TreezAnswer, redactor: Redactor): string {
  const envelope = findEnvelope(text);
  const words = envelope
    ? [envelope.resultReason, envelope.resultDetail, envelope.message].filter(
        (word) => typeof word === 'string',
      )
    : [text];
  const reasons = words.map((word) => formatExcerpt(word, redactor)).filter((word) => word !== '');
  return [`status ${status}`, ...reasons].join(', ');
}

/** The envelope of an answer, if it is one. The parser's own error is dropped: it quotes the text, secrets included. */
export function findEnvelope(text: string): TreezEnvelope | undefined {
  try {
    return treezEnvelope.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
