import { type Answer, createJsonAnswer } from './answer.ts';

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
