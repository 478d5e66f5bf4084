import { describe, expect, it } from 'vitest';
import type { Content, Exchange } from '#lib/http/exchange.ts';
import { queryOf, requestFormOf } from '#lib/http/request-form.ts';

const posted = (type: string | undefined, requestContent: Content | undefined): Exchange => ({
  id: '1',
  sources: ['devtools'],
  type: 'fetch',
  method: 'POST',
  url: 'https://shop.example/',
  startedAt: 0,
  outcome: { state: 'pending' },
  requestFields: { lines: type === undefined ? [] : [{ name: 'Content-Type', value: type }] },
  ...(requestContent !== undefined && { requestContent }),
});
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

it('a query is decoded, in order, with what repeats', () => {
  expect(queryOf('https://shop.example/?q=red+shoes&sort=a&sort=%C3%A9&empty=&bare')).toEqual([
    { name: 'q', value: 'red shoes' },
    { name: 'sort', value: 'a' },
    { name: 'sort', value: 'é' },
    { name: 'empty', value: '' },
    { name: 'bare', value: '' },
  ]);
  expect(queryOf('https://shop.example/')).toEqual([]);
  expect(queryOf('no url')).toEqual([]);
});

describe('the content of a request', () => {
  it('is JSON, whatever its label', () => {
    expect(requestFormOf(posted('text/plain', { text: '{"a":[1]}' }))).toEqual({ form: 'json', value: { a: [1] } });
  });

  it('is the fields of a form', () => {
    expect(requestFormOf(posted(FORM, { text: 'name=Ann+B&tag=1&tag=2' }))).toEqual({
      form: 'fields',
      fields: [
        { name: 'name', value: 'Ann B' },
        { name: 'tag', value: '1' },
        { name: 'tag', value: '2' },
      ],
    });
  });

  it('is the parts of multipart form data', () => {
    const text = [
      '--xYz',
      'Content-Disposition: form-data; name="note"',
      '',
      'two\r\nlines',
      '--xYz',
      'Content-Disposition: form-data; name="picture"; filename="cat.png"',
      'Content-Type: image/png',
      '',
      'bytes',
      '--xYz--',
      '',
    ].join('\r\n');
    expect(requestFormOf(posted('multipart/form-data; boundary=xYz', { text }))).toEqual({
      form: 'fields',
      fields: [
        { name: 'note', value: 'two\r\nlines' },
        { name: 'picture', file: 'cat.png', value: 'bytes' },
      ],
    });
  });

  it('is text, or was not captured', () => {
    expect(requestFormOf(posted(undefined, { text: 'plain' }))).toEqual({ form: 'text' });
    expect(requestFormOf(posted(FORM, { text: 'a=1&b', truncated: true }))).toEqual({ form: 'text' });
    expect(requestFormOf(posted(FORM, { size: 3 }))).toBeUndefined();
    expect(requestFormOf(posted(FORM, undefined))).toBeUndefined();
  });
});
