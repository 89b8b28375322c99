import { type Answer, createJsonAnswer } from './answer.ts';

/** Thrown where a call turns out to be wrong; the router sends its answer. */
export class RefusedCall extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.name = 'RefusedCall';
    this.answer = answer;
  }
}

/** A refusal by the API itself: 400 with a reason that programs know and a detail that people read. */
export function createRefusedCall(resultReason: string, resultDetail: string): RefusedCall {
  return new RefusedCall(
    createJsonAnswer(400, { resultCode: 'FAIL', resultReason, resultDetail, data: null }),
  );
}
