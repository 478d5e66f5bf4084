import { describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/http/exchange.ts';
import { Ledger } from '#lib/ledger/ledger.ts';
import type { Rules } from '#lib/lint/lint.ts';
import { defineRule } from '#lib/lint/rule.ts';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';
import { badgeOf } from '#lib/toolbar/badge.ts';
import { TabProblems } from '#lib/toolbar/tab-problems.ts';
import { eventOf } from '#tests/lib/capture/web-request-events.ts';

const SPEC = { title: 'RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110' } as const;

function rule(title: string, level: 'error' | 'warning' | 'info', isBad: (outcome: Outcome) => boolean) {
  return defineRule({
    family: 'protocol',
    level,
    profile: ['all'],
    title,
    why: 'Because.',
    specs: [SPEC],
    needs: [],
    on: 'settled',
    *check({ outcome }) {
      if (isBad(outcome)) yield { message: title, evidence: [{ kind: 'status' }], fix: { summary: 'Fix it' } };
    },
  });
}

const rules: Rules = new Map([
  ['failed', rule('It failed', 'error', ({ state }) => state === 'failed')],
  ['bad-status', rule('Bad status', 'error', (outcome) => outcome.state === 'responded' && outcome.status >= 400)],
  ['odd', rule('An odd success', 'warning', (outcome) => outcome.state === 'responded' && outcome.status === 203)],
  ['advice', rule('Some advice', 'info', () => true)],
]);

function watched() {
  const ledger = new Ledger();
  const problems = new TabProblems(ledger, rules, DEFAULT_SETTINGS);
  ledger.listen(problems);
  let requests = 0;
  const answer = (statusCode: number | undefined, url: string) => {
    requests += 1;
    const stage = statusCode === undefined ? 'error' : 'completed';
    ledger.webRequest(eventOf(stage, { requestId: `${requests}`, url, statusCode }));
  };
  return { ledger, problems, answer, badge: () => badgeOf(problems.of(1), rules) };
}

describe('the badge', () => {
  it('shows no number for a page without problems, advice aside', () => {
    const { answer, badge } = watched();
    answer(200, 'https://a.test/');
    expect(badge()).toMatchObject({ text: '', title: 'Status Lens: no problems on this page' });
  });

  it('counts a problem once for all numbers in a path', () => {
    const { answer, badge } = watched();
    for (let id = 1; id <= 5; id += 1) answer(404, `https://a.test/users/${id}`);
    expect(badge()).toMatchObject({ text: '1', title: 'Status Lens: 1 problem on this page, worst: 404 Not Found' });
  });

  it('names the worst: the server, then no response, then the request', () => {
    const { answer, badge } = watched();
    answer(203, 'https://a.test/1/a');
    expect(badge().title).toBe('Status Lens: 1 problem on this page, worst: An odd success');
    answer(422, 'https://a.test/1/b');
    expect(badge().title).toBe('Status Lens: 2 problems on this page, worst: 422 Unprocessable Content');
    answer(undefined, 'https://a.test/1/c');
    expect(badge().title).toBe('Status Lens: 3 problems on this page, worst: no response, net::ERR_CONNECTION_RESET');
    answer(502, 'https://a.test/1/d');
    expect(badge()).toMatchObject({ text: '4', title: expect.stringContaining('worst: 502 Bad Gateway') });
  });

  it('starts again with the next page', () => {
    const { ledger, answer, badge } = watched();
    answer(500, 'https://a.test/');
    expect(badge().text).toBe('1');
    const details = { tabId: 1, frameId: 0, url: 'https://a.test/', timeStamp: 1, documentId: 'NEXT' };
    ledger.navigation({ stage: 'committed', details });
    expect(badge().text).toBe('');
  });

  it('follows the settings', () => {
    const { problems, answer, badge } = watched();
    answer(500, 'https://a.test/');
    problems.changeSettings({ ...DEFAULT_SETTINGS, disabledRules: ['bad-status'] });
    expect(badge().text).toBe('');
    problems.changeSettings({ ...DEFAULT_SETTINGS, mutes: [{ origin: 'https://a.test' }] });
    expect(badge().text).toBe('');
  });

  it('tells which exchanges have findings, so that they are kept', () => {
    const { ledger, problems, answer } = watched();
    answer(500, 'https://a.test/');
    problems.of(1);
    expect(problems.hasFindings(1, ledger.shown(1)[0]?.id ?? '')).toBe(true);
    expect(problems.hasFindings(1, 'w99.0')).toBe(false);
  });

  it('shows the code of the worst instead, where the user wants that', () => {
    const { problems, answer } = watched();
    const text = () => badgeOf(problems.of(1), rules, 'worst-code').text;
    expect(text()).toBe('');
    answer(404, 'https://a.test/a');
    expect(text()).toBe('404');
    answer(undefined, 'https://a.test/b');
    expect(text()).toBe('ERR');
    answer(502, 'https://a.test/c');
    expect(text()).toBe('502');
  });

  it('does not count warnings on responses of other sites, unless the user wants them', () => {
    const { ledger, problems, answer, badge } = watched();
    const details = { tabId: 1, frameId: 0, url: 'https://www.a.test/', timeStamp: 1, documentId: 'PAGE' };
    ledger.navigation({ stage: 'committed', details });
    answer(203, 'https://cdn.b.test/');
    expect(badge().text).toBe('');
    answer(500, 'https://cdn.b.test/');
    expect(badge().text).toBe('1');
    answer(203, 'https://api.a.test/');
    expect(badge().text).toBe('2');
    problems.changeSettings({ ...DEFAULT_SETTINGS, thirdParty: 'all' });
    expect(badge().text).toBe('3');
  });

  it('is read at a glance: four characters at most', () => {
    const { problems, answer, badge } = watched();
    for (let index = 0; index < 1_200; index += 1) answer(500, `https://host${index}.test/`);
    expect(problems.of(1).length).toBeGreaterThan(999);
    expect(badge().text).toBe('999+');
  });
});
