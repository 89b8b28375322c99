/** What goes back over the wire; `undefined` in place of one means that nothing ever does. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

export function createJsonAnswer(status: number, body: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(body),
  };
}

/** A success as every call but the sign-in wraps it. */
export function createSuccess(data: unknown): Answer {
  return createJsonAnswer(200, { resultCode: 'SUCCESS', resultReason: null, resultDetail: null, data });
}

/** A bad or expired token; the wire has no detail and no data here. */
export function refuseUnauthenticated(): Answer {
  return createJsonAnswer(401, {
    resultCode: 'FAIL',
    resultReason: 'Full authentication is required to access this resource',
  });
}

/** No credentials at all: the gateway answers before the API does, so there is no `resultCode`. */
export function refuseWithoutCredentials(): Answer {
  return createJsonAnswer(403, { message: 'Forbidden' });
}

/** Undocumented on the wire: the gateway's usual words, and no `Retry-After`. */
export function refuseTooManyCalls(): Answer {
  return createJsonAnswer(429, { message: 'Too Many Requests' });
}

export function refuseUnknownPath(): Answer {
  return createJsonAnswer(404, { message: 'Not Found' });
}

export function refuseMethod(allowedMethod: string): Answer {
  const answer = createJsonAnswer(405, { message: 'Method Not Allowed' });
  return { ...answer, headers: { ...answer.headers, allow: allowedMethod } };
}

export function refuseUnknownStore(dispensary: string): Answer {
  return createJsonAnswer(404, {
    resultCode: 'FAIL',
    resultReason: 'DISPENSARY_NOT_FOUND',
    resultDetail: `Cannot find dispensary ${dispensary}`,
    data: null,
  });
}

/** A fault of the sandbox itself. */
export function refuseAfterFault(): Answer {
  return createJsonAnswer(500, { message: 'Internal server error' });
}

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
