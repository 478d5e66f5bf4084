import { describe, expect, it } from 'vitest';
import { defineRule } from '#lib/lint/rule.ts';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';
import { pageMarkdown, shareableUrl } from '#lib/store/markdown.ts';
import { exchangeOf, RULES, responded, storeOf, TAB } from './exchanges.ts';

describe('a URL to be shared', () => {
  it.each([
    ['https://user:secret@shop.example/a/b?token=abc&page=2#frag', 'https://shop.example/a/b?token=…&page=…'],
    ['https://shop.example/', 'https://shop.example/'],
  ])('%s becomes %s', (url, shareable) => {
    expect(shareableUrl(url)).toBe(shareable);
  });
});

describe('the report of a page', () => {
  const leaky = defineRule({
    ...(RULES.get('needs-login') as NonNullable<ReturnType<typeof RULES.get>>),
    on: 'response',
    *check() {
      yield {
        message: 'It names things.',
        evidence: [
          { kind: 'field', in: 'request', name: 'Authorization', value: 'Bearer secret-1' },
          { kind: 'field', in: 'response', name: 'Set-Cookie', value: 'sid=secret-2' },
          { kind: 'field', in: 'response', name: 'Server', value: 'a `tick` b' },
          { kind: 'url', url: 'https://api.example/?key=secret-3' },
        ],
        fix: { summary: 'Do it.', set: { Allow: 'GET' } },
      };
    },
  });

  it('has the facts, the fix and the counts, and no secrets', () => {
    const store = storeOf(new Map([['leaky', leaky]]));
    store.receive({
      type: 'snapshot',
      tab: TAB,
      settings: DEFAULT_SETTINGS,
      complete: true,
      exchanges: [
        exchangeOf('1', { type: 'document', outcome: responded(401), url: 'https://api.example/?key=secret-3' }),
      ],
    });
    const report = pageMarkdown(store.getState());
    expect(report).not.toContain('secret');
    expect(report).toContain('GET https://api.example/?key=…: 401 Unauthorized');
    expect(report).toContain('`Allow: GET`');
    expect(report).toContain('`` Server: a `tick` b ``');
    expect(report).toContain('1 exchange: 1 × 4xx');
  });

  it('says so when nothing is wrong', () => {
    const store = storeOf();
    store.receive({
      type: 'snapshot',
      tab: TAB,
      settings: DEFAULT_SETTINGS,
      complete: true,
      exchanges: [exchangeOf('1')],
    });
    expect(pageMarkdown(store.getState())).toContain('Nothing wrong was found.');
  });
});
