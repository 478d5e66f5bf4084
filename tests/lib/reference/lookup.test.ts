import { expect, it } from 'vitest';
import { placeFor } from '#lib/reference/lookup.ts';
import { createSearch } from '#lib/reference/search.ts';

const search = createSearch({ guides: [], rules: new Map() });

it.each([
  ['502', { kind: 'code', code: 502 }],
  [' 502. ', { kind: 'code', code: 502 }],
  ['(404)', { kind: 'code', code: 404 }],
  ['HTTP/1.1 502 Bad Gateway', { kind: 'code', code: 502 }],
  ['status: 404', { kind: 'code', code: 404 }],
  ['502 Bad Gateway', { kind: 'code', code: 502 }],
  ['net::ERR_CONNECTION_REFUSED', { kind: 'net-error', name: 'ERR_CONNECTION_REFUSED' }],
  ['The token has expired', { kind: 'guide', id: 'authentication' }],
  ['too many requests', { kind: 'search', query: 'too many requests' }],
  ['5xx', { kind: 'search', query: '5xx' }],
  ['HTTP 404 or HTTP 410', { kind: 'search', query: 'HTTP 404 or HTTP 410' }],
  ['', { kind: 'overview' }],
])('%j leads to %j', (text, place) => {
  expect(placeFor(text, search)).toEqual(place);
});

it('cuts a long selection', () => {
  expect(placeFor('word '.repeat(100), search)).toMatchObject({
    kind: 'search',
    query: expect.stringMatching(/^.{80}$/),
  });
});
