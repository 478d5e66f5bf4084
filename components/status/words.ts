import type { Actor, RetryVerdict } from '#lib/knowledge/status-codes/entry.ts';
import type { FILTER_CLASSES } from '#lib/store/response-class.ts';

/** Who has to act, as a heading says it. */
export const ACTORS: Readonly<Record<Actor, string>> = {
  nobody: 'Nobody: this is not a fault',
  client: 'The client that sent the request',
  user: 'The user, by logging in or asking for access',
  server: 'The server behind this URL',
  gateway: 'Whoever runs the gateway and the server behind it',
  network: 'The network, or the way to the server',
};

/** Whether to retry, in a word or two. */
export const VERDICTS: Readonly<Record<RetryVerdict, string>> = {
  'not-needed': 'Not needed',
  no: 'No',
  'after-change': 'After a change',
  later: 'Later',
  once: 'Once, at once',
};

/** The classes a user can filter by, in words. */
export const CLASS_NAMES: Readonly<Record<(typeof FILTER_CLASSES)[number], string>> = {
  '1xx': '1xx Informational',
  '2xx': '2xx Success',
  '3xx': '3xx Redirection',
  '4xx': '4xx Client error: the request is to blame',
  '5xx': '5xx Server error: the server is to blame',
  none: 'No response: the browser ended the request',
};
