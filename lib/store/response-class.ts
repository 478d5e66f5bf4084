import type { Exchange } from '../http/exchange.ts';

/** How an exchange is grouped on screen: by the first digit of its code, `none` without a response. */
export type ResponseClass = '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'none' | 'pending';

/** The classes that a user can filter by, in the order in which they are shown. */
export const FILTER_CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx', 'none'] as const satisfies readonly ResponseClass[];

/** The class of an exchange. A code outside 100-599 is treated as a server error (RFC 9110 §15). */
export function responseClassOf({ outcome }: Exchange): ResponseClass {
  if (outcome.state === 'pending') return 'pending';
  if (outcome.state === 'failed') return 'none';
  return classOfStatus(outcome.status);
}

/** The class of a status code. */
export function classOfStatus(status: number): ResponseClass {
  if (status < 200) return '1xx';
  if (status < 300) return '2xx';
  if (status < 400) return '3xx';
  if (status < 500) return '4xx';
  return '5xx';
}
