import { expect, it } from 'vitest';
import { contentLengthOf } from '#lib/http/content-length.ts';
import type { Responded } from '#lib/http/exchange.ts';

function answered(fields: Readonly<Record<string, string>>, { method = 'GET', status = 200 } = {}): Responded {
  const lines = Object.entries(fields).map(([name, value]) => ({ name, value }));
  const outcome = { state: 'responded', status, fields: { lines } } as const;
  return { id: '1', sources: ['har'], type: 'fetch', method, url: 'https://a.example/', startedAt: 0, outcome };
}

it('is what the field announces of the content that was sent', () => {
  expect(contentLengthOf(answered({ 'Content-Length': '12' }))).toBe(12);
  expect(contentLengthOf(answered({ 'content-length': ' 0 ' }))).toBe(0);
  expect(contentLengthOf(answered({ 'Content-Length': '12', 'Content-Encoding': 'identity' }))).toBe(12);
});

it.each([
  ['no field', {}, {}],
  ['what is no number', { 'Content-Length': '12, 12' }, {}],
  ['an encoded form', { 'Content-Length': '12', 'Content-Encoding': 'gzip' }, {}],
  ['a framed message', { 'Content-Length': '12', 'Transfer-Encoding': 'chunked' }, {}],
  ['the answer to HEAD', { 'Content-Length': '12' }, { method: 'HEAD' }],
  ['a 304, which is about the stored response', { 'Content-Length': '12' }, { status: 304 }],
  ['a 204', { 'Content-Length': '12' }, { status: 204 }],
])('is unknown of %s', (_what, fields, answer) => {
  expect(contentLengthOf(answered(fields, answer))).toBeUndefined();
});
