/** One way in which a gateway fares with the server behind it, and the code that tells it. */
export interface Decision {
  /** What the gateway met; completes a question that begins with "Did the gateway get through?". */
  readonly met: string;
  readonly code: number;
  /** What it means, by the book. */
  readonly means: string;
  readonly lookAt: string;
}

/** Which of 500, 502, 503 and 504 it is, by the book, from what the gateway knows before it asks to what the application says. */
export const DECISIONS: readonly Decision[] = [
  {
    met: 'it knows that nothing is there to ask',
    code: 503,
    means: 'health checks fail, no instance, overload, maintenance',
    lookAt: 'health checks, the number of instances, deploys',
  },
  {
    met: 'it asked and got rubbish, or the line broke',
    code: 502,
    means: 'a crash in the middle, a refused connection, a bad header',
    lookAt: 'the application’s log at that second',
  },
  {
    met: 'it asked and waited in vain',
    code: 504,
    means: 'a slow query, a lock, an endless loop, exhausted pools',
    lookAt: 'slow queries, and whose time limit ran out',
  },
  {
    met: 'the application itself answered',
    code: 500,
    means: 'an exception',
    lookAt: 'the application’s log, by request id',
  },
];
