import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange, ResourceType } from '#lib/http/exchange.ts';
import { protocolOf } from '#lib/lint/body/by-design.ts';
import { errorDetailsOf } from '#lib/lint/body/error-details.ts';
import { findLeaks } from '#lib/lint/body/leaks.ts';
import { codeWords, isVague, meaningOfCode, meaningOfText, saysFailure, saysSuccess } from '#lib/lint/body/meaning.ts';
import { membersOf } from '#lib/lint/body/object-facts.ts';
import { verdictOf } from '#lib/lint/body/verdict.ts';
import { createLinter, onRuleCrash } from '#lib/lint/lint.ts';
import { rules } from '#lib/rules/index.ts';

onRuleCrash((_rule, _exchange, error) => {
  throw new Error('a rule threw', { cause: error });
});

const bodyRules = new Map(
  [...rules].filter(([id, { family }]) => family === 'status-against-body' || id === 'error-shape-drift'),
);

let made = 0;

function exchangeWith(text: string, status = 200, type = 'application/json', kind: ResourceType = 'fetch'): Exchange {
  made += 1;
  return {
    id: `made-${made}`,
    sources: ['har'],
    type: kind,
    method: 'POST',
    url: 'https://api.example/v1/things?x=1',
    startedAt: made,
    requestFields: { lines: [{ name: 'Accept', value: 'application/json' }] },
    requestContent: { text: '{"a":"b"}' },
    outcome: {
      state: 'responded',
      status,
      reasonPhrase: '',
      fields: { lines: [{ name: 'Content-Type', value: type }] },
      content: { text, size: text.length },
    },
  };
}

const words = fc.constantFrom(
  'error',
  'errors',
  'message',
  'msg',
  'code',
  'status',
  'success',
  'ok',
  'data',
  'result',
  'meta',
  'response',
  'fault',
  'exception',
  'ret',
  'jsonrpc',
  'items',
  'responses',
  'detail',
  'title',
  'type',
  'id',
  'field',
  '__proto__',
  'constructor',
);
const values = fc.oneof(
  fc.constantFrom('error', 'fail', 'ok', 'NOT_FOUND', 'failed', '401', '登录已过期', 'Not Found', '', 'false'),
  fc.constantFrom(0, 1, 200, 404, 500, -1, 20000, 1e308),
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const { body } = fc.letrec<{ body: unknown }>((tie) => ({
  body: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    values,
    fc.array(tie('body'), { maxLength: 4 }),
    fc.dictionary(words, tie('body'), { maxKeys: 6 }),
  ),
}));
const statuses = fc.constantFrom(200, 201, 204, 207, 304, 400, 404, 500, 503);
const types = fc.constantFrom(
  'application/json',
  'application/problem+json',
  'text/html',
  'text/plain',
  'application/xml',
  'application/grpc-web-text',
  'multipart/mixed',
  '',
);
const kinds = fc.constantFrom<ResourceType>('fetch', 'document', 'image');

describe('the rules about bodies', () => {
  it('take any JSON', () => {
    fc.assert(
      fc.property(body, statuses, types, kinds, (value, status, type, kind) => {
        const exchange = exchangeWith(JSON.stringify(value), status, type, kind);
        for (const { evidence } of createLinter(bodyRules).lint(exchange)) {
          for (const item of evidence)
            if (item.kind === 'content') expect(item.excerpt.length).toBeLessThanOrEqual(256);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('take any text', () => {
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<a>',
          '</a>',
          '<?xml',
          '<!--',
          '{"',
          '":',
          '}',
          '[',
          'at ',
          'File "',
          '#1 ',
          '.php',
          ':1:2',
          '\\n',
          '\n',
          'error: ',
          'a=b&',
          'cb(',
          ')',
          'SQLSTATE[',
          'Traceback',
        ),
        fc.string({ unit: 'binary', maxLength: 10 }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(parts, statuses, types, kinds, (text, status, type, kind) => {
        createLinter(bodyRules).lint(exchangeWith(text.join(''), status, type, kind));
      }),
      { numRuns: 400 },
    );
  });

  it.each<[string, string]>([
    ['deep lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['deep errors', `${'{"error":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['deep elements', '<error>'.repeat(50_000)],
    [
      'many members',
      JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`error${n}`, 'x failed']))),
    ],
    [
      'many errors',
      JSON.stringify({ errors: Array.from({ length: 20_000 }, () => ({ code: 'A', message: 'x failed' })) }),
    ],
    ['long words', JSON.stringify({ error: 'not '.repeat(100_000), message: 'invalid missing '.repeat(50_000) })],
    ['frames without an end', 'at a.'.repeat(50_000)],
    ['one endless name', `at ${'a'.repeat(300_000)}`],
    ['paths without an end', '/srv/a/'.repeat(50_000)],
  ])('take %s', (_name, text) => {
    for (const status of [200, 500]) {
      for (const type of ['application/json', 'text/plain', 'text/html'])
        createLinter(bodyRules).lint(exchangeWith(text, status, type));
    }
  });

  it('look at a bounded part of a large body', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, n) => [`k${n}`, { message: `x${n} failed`, code: `C${n}` }]),
    );
    expect(membersOf(many, [])).toHaveLength(200);
    const { messages, codes, others } = errorDetailsOf(exchangeWith(JSON.stringify(many), 500));
    expect(messages.length + codes.length + others.length).toBeLessThan(2000);
    const frames = findLeaks('    at a (/srv/a.js:1:2)\n'.repeat(10_000));
    expect(frames[0]?.frames).toBeLessThanOrEqual(50);
    expect(findLeaks(`${' '.repeat(1_000_000)}SQLSTATE[HY000] x`)).toEqual([]);
  });
});

describe('a verdict', () => {
  it('is found once per content', () => {
    const exchange = exchangeWith('{"success":false}');
    expect(verdictOf(exchange)).toBe(verdictOf(exchange));
    expect(errorDetailsOf(exchange)).toBe(errorDetailsOf(exchange));
  });

  it('names the status that the body states or means', () => {
    const statusesOf = (value: unknown) =>
      verdictOf(exchangeWith(JSON.stringify(value))).signals.map(({ status }) => status);
    expect(statusesOf({ code: 401, msg: '登录已过期' })).toEqual([401]);
    expect(statusesOf({ ok: false, error: 'channel_not_found' })).toContain(404);
    expect(statusesOf({ success: false })).toEqual([undefined]);
  });

  it('is left to a protocol that reports failures in the content', () => {
    const found = protocolOf(exchangeWith('{"jsonrpc":"2.0","id":1,"error":{"code":-1,"message":"x"}}'));
    expect(found).toMatchObject({ protocol: 'JSON-RPC', failure: { path: ['error'] } });
    expect(protocolOf(exchangeWith('{"jsonrpc":"2.0","id":1,"result":1}'))?.failure).toBeUndefined();
    expect(protocolOf(exchangeWith('{"error":"x"}'))).toBeUndefined();
  });
});

describe('the details of an error', () => {
  it.each([
    ['a message', { error: { message: 'LONG' } }, 'messages'],
    ['a list', { errors: ['LONG'] }, 'messages'],
    ['a text of another name', { hint: 'LONG' }, 'messages'],
    ['the fault of a field', { errors: [{ field: 'name', message: 'LONG' }] }, 'fields'],
    ['faults by field', { email: ['LONG'] }, 'fields'],
  ] as const)('are the beginning of %s: a page cannot make the search for phrases slow', (_name, value, list) => {
    const text = JSON.stringify(value).replace('LONG', 'a '.repeat(500_000));
    const found = errorDetailsOf(exchangeWith(text, 400))[list];
    expect(found).toHaveLength(1);
    expect(found[0]?.text).toHaveLength(2048);
  });
});

describe('meanings', () => {
  it.each([
    ['ORDER_NOT_FOUND', 'not-found'],
    ['AuthFailure.TokenExpired', 'unauthenticated'],
    ['urn:acme:rate-limited', 'rate-limited'],
    ['com.acme#AccessDeniedException', 'forbidden'],
    ['duplicateEmail', 'duplicate'],
    ['ERR_VALIDATION', 'invalid'],
    ['SomethingElse', undefined],
  ])('of the code %s: %s', (code, meaning) => {
    expect(meaningOfCode(code)).toBe(meaning);
  });

  it.each([
    ['User 4 was not found', 'not-found'],
    ['您的登录已过期，请重新登录', 'unauthenticated'],
    ['Sie haben keine Berechtigung', 'forbidden'],
    ['Email has already been taken', 'duplicate'],
    ['请求过于频繁', 'rate-limited'],
    ['名称不能为空', 'invalid'],
    ['Could not connect to database', 'database'],
    ['Internal Server Error', 'crash'],
    ['Hello', undefined],
  ])('of %s: %s', (text, meaning) => {
    expect(meaningOfText(text)).toBe(meaning);
  });

  it('tell success from failure', () => {
    for (const text of ['OK', 'Saved successfully', '操作成功', 'No errors'])
      expect([saysSuccess(text), saysFailure(text)]).toEqual([true, false]);
    for (const text of ['Unsuccessful', '操作不成功', 'Not found', 'Login failed'])
      expect([saysSuccess(text), saysFailure(text)]).toEqual([false, true]);
  });

  it('know when nothing is said', () => {
    for (const text of ['Something went wrong.', 'An error occurred. Please try again later.', '系统错误'])
      expect(isVague(text)).toBe(true);
    for (const text of ['size must be s, m or l', 'The store is full']) expect(isVague(text)).toBe(false);
  });

  it('join the words of codes', () => {
    expect(['tokenExpired', 'token-expired', 'TOKEN_EXPIRED', 'Token.Expired'].map(codeWords)).toEqual(
      Array(4).fill('TOKEN_EXPIRED'),
    );
  });
});
