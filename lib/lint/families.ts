import type { Family } from './finding.ts';

/** The names of the families, in the order in which they are listed. */
export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  'required-fields': 'Required headers',
  'status-against-body': 'Status against body',
  authentication: 'Authentication and authorisation',
  redirects: 'Redirects',
  caching: 'Caching and validators',
  retries: 'Retries, rate limits, polling',
  gateways: 'Gateways',
  cors: 'CORS',
  protocol: 'Protocol',
  security: 'Security basics',
  'no-response': 'No response',
};
