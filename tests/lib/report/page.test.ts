import { describe, expect, it } from 'vitest';
import { defineRule } from '#lib/lint/rule.ts';
import { pageMarkdown } from '#lib/report/page.ts';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';
import { exchangeOf, RULES, responded, storeOf, TAB } from '../store/exchanges.ts';

describe('the report of a page', () => {
  const leaky = defineRule({
    ...(RULES.get('needs-login') as NonNullable<ReturnType<typeof RULES.get>>),
    on: 'response',
    *check() {
      yield {
        message: 'It names https://api.example/?key=secret-3.',
        evidence: [
          { kind: 'field', in: 'request', name: 'Authorization', value: 'Bearer secret-1' },
          { kind: 'field', in: 'response', name: 'Set-Cookie', value: 'sid=secret-2' },
          { kind: 'field', in: 'response', name: 'Server', value: 'a `tick` b' },
          { kind: 'field', in: 'request', name: 'X-Shop-Token', value: 'secret-4' },
          { kind: 'content', path: '/', excerpt: '{"access_token":"secret-5"}' },
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
    expect(report).toContain('GET https://api.example/?key=REDACTED: 401 Unauthorized');
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
