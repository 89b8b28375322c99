/** What a sandbox has been asked so far; its figures go on rising. */
export interface RequestLog {
  /** Calls of the API, sign-ins and refused calls included. */
  apiCalls: number;
  /** Sign-ins tried. */
  signIns: number;
  /** Requests for pictures. */
  pictures: number;
  /** Method and address of each request, in order, e.g. `GET /v2.0/dispensary/demo/product/product_list?page=2`. */
  lines: string[];
}

export function createRequestLog(): RequestLog {
  return { apiCalls: 0, signIns: 0, pictures: 0, lines: [] };
}
