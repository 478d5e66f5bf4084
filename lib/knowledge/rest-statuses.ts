/**
 * The codes that answer each method of a resource-oriented API, by common practice and RFC 9110 §9.3. Redirects,
 * 405, 406, 415, 429 and 5xx may answer any method and are not listed.
 */
export const REST_STATUSES: Readonly<Record<string, readonly number[]>> = {
  GET: [200, 206, 304, 400, 401, 403, 404, 410],
  POST: [200, 201, 202, 204, 400, 401, 403, 404, 409, 422],
  PUT: [200, 201, 204, 400, 401, 403, 404, 409, 412, 422],
  PATCH: [200, 204, 400, 401, 403, 404, 409, 412, 422],
  DELETE: [200, 202, 204, 401, 403, 404, 409],
};

/** The codes below 500 that may answer every method, beside 3xx. */
export const ANY_METHOD_STATUSES: readonly number[] = [405, 406, 415, 429];
