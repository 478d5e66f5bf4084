import { describe, expect, it } from 'vitest';
import { gatewayFaultBehind } from '#lib/gateways/index.ts';
import { netError } from '#lib/knowledge/net-errors.ts';

describe('gatewayFaultBehind', () => {
  it.each([
    'net::ERR_EMPTY_RESPONSE',
    'net::ERR_HTTP2_PROTOCOL_ERROR',
    'net::ERR_CONTENT_LENGTH_MISMATCH',
    'NS_ERROR_NET_PARTIAL_TRANSFER',
  ])('says what %s may hide, an error that is known', (error) => {
    expect(gatewayFaultBehind(error)).toMatch(/\.$/);
    expect(netError(error)).toBeDefined();
  });

  it('says nothing of errors before anything was sent', () => {
    expect(gatewayFaultBehind('net::ERR_NAME_NOT_RESOLVED')).toBeUndefined();
  });
});
