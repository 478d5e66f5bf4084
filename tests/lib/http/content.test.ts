import { describe, expect, it } from 'vitest';
import { contentOf, jsonOf, textOf } from '#lib/http/content.ts';
import { contentFormOf } from '#lib/http/content-form.ts';
import { isKnownEmpty } from '#lib/http/content-size.ts';
import type { Content, Exchange } from '#lib/http/exchange.ts';

function exchangeWith(
  content: Content | undefined,
  fields: readonly [string, string][] = [],
  method = 'GET',
): Exchange {
  return {
    id: 'x',
    sources: ['har'],
    type: 'fetch',
    method,
    url: 'https://api.example/',
    startedAt: 0,
    outcome: {
      state: 'responded',
      status: 200,
      fields: { lines: fields.map(([name, value]) => ({ name, value })) },
      ...(content !== undefined && { content }),
    },
  };
}

const formOf = (text: string, type = 'text/plain') => contentFormOf(exchangeWith({ text }, [['Content-Type', type]]));

describe('content', () => {
  it('is undefined where nothing was captured', () => {
    const exchange = exchangeWith(undefined);
    expect([contentOf(exchange), textOf(exchange), jsonOf(exchange), contentFormOf(exchange)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is JSON only as a structure', () => {
    expect(jsonOf(exchangeWith({ text: ' {"a":1}' }))).toEqual({ a: 1 });
    expect(jsonOf(exchangeWith({ text: '\uFEFF[1]' }))).toEqual([1]);
    expect(jsonOf(exchangeWith({ text: '1' }))).toBeUndefined();
    expect(jsonOf(exchangeWith({ text: '{"a":1', truncated: true }))).toBeUndefined();
  });

  it('is parsed once', () => {
    const exchange = exchangeWith({ text: '{"a":1}' });
    expect(jsonOf(exchange)).toBe(jsonOf(exchange));
    expect(contentFormOf(exchange)).toBe(contentFormOf(exchange));
  });
});

describe('the form of content', () => {
  it.each([
    ['{"a":1}', 'json'],
    ['[1,2]', 'json'],
    [')]}\',\n{"a":1}', 'json'],
    ['while(1);[1]', 'json'],
    ['for (;;);{"a":1}', 'json'],
    ['{}&&{"a":1}', 'json'],
    ['/**/cb_1({"a":1});', 'json'],
    ['typeof cb === \'function\' && cb({"a":1})', 'json'],
    ['{"a":1}\n{"a":2}\n', 'json-lines'],
    ['\u001E{"a":1}\n\u001E{"a":2}\n', 'json-lines'],
    ['<r><a/></r>', 'xml'],
    ['<?xml version="1.0"?><!-- x --><r/>', 'xml'],
    ['<!DOCTYPE html><p>', 'html'],
    ['<div class="a">x</div>', 'html'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', 'html'],
    ['ACK=Failure&CODE=3', 'pairs'],
    ['Not found', 'text'],
    ['{broken', 'text'],
    ['a = b & c', 'text'],
    ['fn(1) + 2', 'text'],
    ['', 'empty'],
    ['  \n', 'empty'],
  ])('of %j is %s', (text, form) => {
    expect(formOf(text)?.form).toBe(form);
  });

  it('says how JSON is wrapped', () => {
    expect(formOf(")]}'\n[1]")).toEqual({ form: 'json', value: [1], wrapping: 'guard' });
    expect(formOf('cb([1])')).toEqual({ form: 'json', value: [1], wrapping: 'callback' });
  });

  it('takes one pair for pairs only under its label', () => {
    expect(formOf('error=denied')?.form).toBe('text');
    expect(formOf('error=denied', 'application/x-www-form-urlencoded')).toEqual({
      form: 'pairs',
      value: { error: 'denied' },
    });
  });

  it('of truncated JSON is a fragment', () => {
    expect(contentFormOf(exchangeWith({ text: '{"a":', truncated: true }))).toEqual({ form: 'fragment' });
  });
});

describe('emptiness', () => {
  it.each<[string, Content | undefined, [string, string][], boolean]>([
    ['size 0', { size: 0 }, [], true],
    ['Content-Length 0', undefined, [['content-length', '0']], true],
    ['nothing captured', undefined, [], false],
    ['announced content that was not captured', { size: 0 }, [['content-length', '9']], false],
    ['content', { text: 'x', size: 1 }, [], false],
    ['bytes on the wire', { size: 0, wireSize: 5 }, [], false],
  ])('%s', (_name, content, fields, empty) => {
    expect(isKnownEmpty(exchangeWith(content, fields))).toBe(empty);
  });

  it('is never known of HEAD', () => {
    expect(isKnownEmpty(exchangeWith({ size: 0 }, [], 'HEAD'))).toBe(false);
  });
});
