import type { Exchange, Outcome } from '#lib/http/exchange.ts';
import { fieldsFrom } from '#lib/http/fields.ts';
import type { Rules } from '#lib/lint/lint.ts';
import { defineRule } from '#lib/lint/rule.ts';
import type { TabFacts } from '#lib/messages.ts';
import { createViewStore, type ViewStore } from '#lib/store/view-store.ts';

/** A response with a status, for an exchange. */
export function responded(status: number, fields: readonly (readonly [string, string])[] = []): Outcome {
  return { state: 'responded', status, fields: fieldsFrom(fields) };
}

/** An exchange with defaults; `startedAt` is its place in time. */
export function exchangeOf(id: string, change: Partial<Exchange> = {}): Exchange {
  return {
    id,
    sources: ['web-request'],
    tabId: 1,
    type: 'fetch',
    method: 'GET',
    url: `https://api.example/items/${id}`,
    startedAt: Number(id.replace(/\D/g, '')) || 0,
    outcome: responded(200),
    ...change,
  };
}

export const TAB: TabFacts = { tabId: 1, loading: false, access: 'ok', dropped: 0 };

/** Two rules: every 401 is an error, every 404 a warning. */
export const RULES: Rules = new Map(
  [['needs-login', 401, 'error'] as const, ['not-there', 404, 'warning'] as const].map(([id, status, level]) => [
    id,
    defineRule({
      family: 'authentication',
      level,
      profile: ['all'],
      title: `A ${status}`,
      why: 'It is a test.',
      specs: [{ title: 'A specification', url: 'https://spec.example/' }],
      needs: [],
      on: 'response',
      *check({ outcome }) {
        if (outcome.status !== status) return;
        yield { message: `It answered ${status}.`, evidence: [{ kind: 'status' }], fix: { summary: 'Answer 200.' } };
      },
    }),
  ]),
);

/** A store with these rules; 502 is a gateway failure. */
export function storeOf(rules: Rules = RULES): ViewStore {
  return createViewStore({
    rules,
    isGatewayFailure: ({ outcome }) => outcome.status === 502,
    diagnose: () => undefined,
  });
}
