import { describe, expect, it } from 'vitest';
import type { WhyMissing } from '#lib/http/asked-content.ts';
import type { Content, Exchange, Responded } from '#lib/http/exchange.ts';
import {
  canAskForContent,
  whatIsHidden,
  whyCredentialsUnknown,
  whyNoContent,
  whyNoFields,
  whyNoRequestContent,
} from '#lib/store/not-captured.ts';

interface Asked {
  readonly status?: number;
  readonly type?: string;
  readonly content?: Content;
  readonly exchange?: Partial<Omit<Exchange, 'outcome'>>;
  readonly why?: WhyMissing;
}

const answered = ({ status = 200, type, content, exchange }: Asked): Responded => ({
  id: '1',
  sources: ['web-request', 'devtools'],
  type: 'fetch',
  method: 'GET',
  url: 'https://shop.example/',
  startedAt: 0,
  ...exchange,
  outcome: {
    state: 'responded',
    status,
    fields: { lines: type === undefined ? [] : [{ name: 'Content-Type', value: type }] },
    ...(content !== undefined && { content }),
  },
});

describe('a body that is not there', () => {
  it.each<readonly [string, Asked, RegExp]>([
    ['HEAD', { exchange: { method: 'HEAD' } }, /^The answer to HEAD has no content/],
    ['204', { status: 204 }, /^A 204 has no content\.$/],
    ['304', { status: 304 }, /copy in the cache/],
    ['empty', { content: { size: 0 } }, /^The response has no content/],
    [
      'dropped from a tab',
      { content: { leftOut: true }, exchange: { sources: ['web-request', 'page'] } },
      /^It was seen, and dropped to save memory/,
    ],
    ['a file without it', { exchange: { sources: ['har'] } }, /^The file does not hold it/],
    [
      'no DevTools',
      { exchange: { sources: ['web-request'] } },
      /once the page has read the response: reload the page with it open/,
    ],
    ['a redirect', { status: 302 }, /^Browsers follow a redirect/],
    ['a service worker', { exchange: { fromServiceWorker: true } }, /^A service worker made it/],
    ['events', { type: 'text/event-stream' }, /^A stream of events/],
    ['an image', { exchange: { type: 'image' } }, /^The browser has no copy.* no image that the browser can read\.$/],
    ['gone', { why: 'gone' }, /^The browser has no copy.* or nothing read it\.$/],
    ['too much', { why: 'too-large' }, /^Up to 4 MB.*Network panel/],
    ['too much in a file', { why: 'too-large', exchange: { sources: ['har'] } }, /^Up to 4 MB.*The file holds/],
    ['a file that changed', { why: 'file-changed', exchange: { sources: ['har'] } }, /open it again/],
    ['DevTools were closed', { why: 'no-devtools' }, /while DevTools is open on the tab: open it/],
    ['too old', { why: 'not-held' }, /latest 500 bodies.*Make the request again/],
    ['a redirect that was asked for', { why: 'gone', status: 302 }, /^Browsers follow a redirect/],
  ])('is explained: %s', (_, asked, expected) => {
    expect(whyNoContent(answered(asked), asked.why)).toMatch(expected);
  });

  it.each<readonly [string, Asked, boolean]>([
    ['an image that DevTools saw', { type: 'image/png', content: { size: 9 } }, true],
    ['a body of a file', { exchange: { sources: ['har'] } }, true],
    ['a text that was left out', { content: { leftOut: true, size: 9 } }, true],
    ['a text that was captured', { content: { text: 'abc' } }, false],
    ['a text that is none', { content: { text: 'PK\u0003\u0004\0\0' } }, true],
    ['what webRequest alone saw', { exchange: { sources: ['web-request'] } }, false],
    ['the answer to HEAD', { exchange: { method: 'HEAD' } }, false],
    ['a 304', { status: 304 }, false],
    ['nothing', { content: { size: 0 } }, false],
    ['a stream of events', { type: 'text/event-stream' }, false],
  ])('is asked for where that can help: %s', (_, asked, expected) => {
    expect(canAskForContent(answered(asked))).toBe(expected);
  });
});

describe('a request content that is not there', () => {
  it('is explained where there should be one', () => {
    const asked = (exchange: Asked['exchange']) => whyNoRequestContent(answered({ exchange: exchange ?? {} }));
    expect(asked({ method: 'POST' })).toMatch(/a file or a stream/);
    expect(asked({ method: 'POST', sources: ['web-request'] })).toMatch(/reload the page with it open/);
    expect(asked({ method: 'PUT', sources: ['har'] })).toMatch(/^The file/);
    expect(asked({ method: 'DELETE', requestContent: { size: 4 } })).toMatch(/handed over no content/);
    expect(asked({ method: 'POST', requestContent: { size: 0 } })).toBeUndefined();
    expect(asked({ method: 'GET' })).toBeUndefined();
  });
});

describe('header fields that are not there', () => {
  const fromFile = answered({ exchange: { sources: ['har'] } });

  it('are explained by where the exchange comes from', () => {
    expect(whyNoFields(answered({}), 'request')).toMatch(/request headers are seen only while DevTools is open/);
    expect(whyNoFields(fromFile, 'response')).toBe('The file does not hold the response headers.');
  });

  it('are told apart from those that are known to be absent', () => {
    const hidden = { lines: [], hidden: ['authorization', 'cookie'] };
    expect(whatIsHidden(answered({}), hidden)).toMatch(
      /^Whether there was authorization or cookie .* DevTools is open/,
    );
    expect(whatIsHidden(fromFile, hidden)).toMatch(/left out of the file/);
    expect(whatIsHidden(fromFile, { lines: [] })).toBeUndefined();
  });

  it('leave open whether credentials were sent', () => {
    expect(whyCredentialsUnknown(answered({}))).toMatch(/only while DevTools is open/);
    expect(whyCredentialsUnknown(fromFile)).toMatch(/the file does not hold all headers/);
  });
});
