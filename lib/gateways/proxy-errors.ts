import type { CauseId } from './product.ts';

/** A proxy error type that RFC 9209 registers. */
export interface ProxyError {
  readonly type: string;
  /** The status code that a response made by the intermediary should have; undefined where none is recommended. */
  readonly status?: number;
  /** An origin's own response may pass through with this type; on a success or redirect it says nothing. */
  readonly onRelayed?: true;
  readonly cause: CauseId;
  /** What happened, without a full stop. */
  readonly says: string;
}

/** RFC 9209 §2.3, as registered. */
export const PROXY_ERRORS: readonly ProxyError[] = [
  { type: 'dns_timeout', status: 504, cause: 'upstream-dns-failure', says: 'looking up the next hop timed out' },
  { type: 'dns_error', status: 502, cause: 'upstream-dns-failure', says: 'looking up the next hop failed' },
  {
    type: 'destination_not_found',
    status: 500,
    cause: 'no-server-reachable',
    says: 'it knows no next hop for this request',
  },
  {
    type: 'destination_unavailable',
    status: 503,
    cause: 'no-healthy-upstream',
    says: 'it considers the next hop unavailable, for example after failed health checks',
  },
  {
    type: 'destination_ip_prohibited',
    status: 502,
    cause: 'upstream-connection-failure',
    says: 'it may not connect to the address of the next hop',
  },
  {
    type: 'destination_ip_unroutable',
    status: 502,
    cause: 'upstream-connection-failure',
    says: 'it has no route to the address of the next hop',
  },
  {
    type: 'connection_refused',
    status: 502,
    cause: 'upstream-connection-failure',
    says: 'the next hop refused the connection',
  },
  {
    type: 'connection_terminated',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'the next hop closed the connection before its answer was complete',
  },
  {
    type: 'connection_timeout',
    status: 504,
    cause: 'upstream-timeout',
    says: 'connecting to the next hop timed out',
  },
  {
    type: 'connection_read_timeout',
    status: 504,
    cause: 'upstream-timeout',
    says: 'the next hop was connected but sent nothing in time',
  },
  {
    type: 'connection_write_timeout',
    status: 504,
    cause: 'upstream-timeout',
    says: 'the next hop did not take the request in time',
  },
  {
    type: 'connection_limit_reached',
    status: 503,
    cause: 'overload-or-rate-limit',
    says: 'it has as many connections to the next hop as it may have',
  },
  { type: 'tls_protocol_error', status: 502, cause: 'upstream-tls-failure', says: 'TLS with the next hop failed' },
  {
    type: 'tls_certificate_error',
    status: 502,
    cause: 'upstream-tls-failure',
    says: 'the certificate of the next hop did not pass',
  },
  {
    type: 'tls_alert_received',
    status: 502,
    cause: 'upstream-tls-failure',
    says: 'the next hop ended TLS with an alert',
  },
  { type: 'http_request_error', cause: 'unknown', says: 'it found fault with the request itself' },
  {
    type: 'http_request_denied',
    status: 403,
    cause: 'gateway-deliberate-503',
    says: 'it refused the request by its rules',
  },
  {
    type: 'http_response_incomplete',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'the answer of the next hop ended early',
  },
  {
    type: 'http_response_header_section_size',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'the header of the answer was too large',
  },
  {
    type: 'http_response_header_size',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'a field of the answer was too large',
  },
  {
    type: 'http_response_body_size',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'the content of the answer was too large',
  },
  {
    type: 'http_response_trailer_section_size',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'the trailer of the answer was too large',
  },
  {
    type: 'http_response_trailer_size',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'a trailer field of the answer was too large',
  },
  {
    type: 'http_response_transfer_coding',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'the transfer coding of the answer could not be decoded',
  },
  {
    type: 'http_response_content_coding',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'the content coding of the answer could not be decoded',
  },
  {
    type: 'http_response_timeout',
    status: 504,
    cause: 'upstream-timeout',
    says: 'the next hop did not complete its answer in time',
  },
  {
    type: 'http_upgrade_failed',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'switching the protocol with the next hop failed',
  },
  {
    type: 'http_protocol_error',
    status: 502,
    cause: 'upstream-bad-response',
    says: 'the next hop broke the rules of HTTP',
  },
  {
    type: 'proxy_internal_response',
    cause: 'gateway-deliberate-503',
    says: 'it made the answer itself, without asking the next hop',
  },
  {
    type: 'proxy_internal_error',
    status: 500,
    cause: 'unknown',
    says: 'it failed inside, not because of the next hop',
  },
  { type: 'proxy_configuration_error', status: 500, cause: 'unknown', says: 'its configuration is wrong' },
  { type: 'proxy_loop_detected', status: 502, cause: 'unknown', says: 'the request came round to it again in a loop' },
];

/** What an error type means; unregistered types mean nothing that we know. */
export function causeOfProxyError(type: string): { readonly cause: CauseId; readonly says: string } {
  return (
    PROXY_ERRORS.find((error) => error.type === type) ?? {
      cause: 'unknown',
      says: 'an error type that is not registered, so only its maker knows more',
    }
  );
}
