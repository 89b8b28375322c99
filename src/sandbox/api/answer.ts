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
