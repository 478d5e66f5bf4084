import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { RETRY_TYPESCRIPT } from '#lib/reference/guides/retry-code.ts';

type Send = (request: Request) => Promise<Response>;

/** Runs the code that the guide offers, against answers in this order; the last one stays. Waits take no time. */
async function run(answers: readonly Response[], init: RequestInit = {}) {
  const waits: number[] = [];
  let sent = 0;
  const fetch = async () => answers[Math.min(sent++, answers.length - 1)]?.clone();
  const setTimeout = (resolve: () => void, wait: number) => {
    waits.push(wait);
    resolve();
  };
  const define = new Function('fetch', 'setTimeout', `${stripTypeScriptTypes(RETRY_TYPESCRIPT)}; return send;`);
  const send = define(fetch, setTimeout) as Send;
  const response = await send(new Request('https://api.example/things', init));
  return { status: response.status, sent, waits };
}

function answer(status: number, retryAfter?: string): Response {
  return new Response(null, { status, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter } });
}

describe('the retry code of the guide', () => {
  it('waits as Retry-After says, in seconds or as a date', async () => {
    expect(await run([answer(503, '2'), answer(200)])).toEqual({ status: 200, sent: 2, waits: [2000] });
    const past = await run([answer(429, 'Mon, 07 Sep 2020 07:12:40 GMT'), answer(200)]);
    expect(past.waits).toEqual([0]);
  });

  it('waits within growing bounds where nothing is said', async () => {
    const { status, sent, waits } = await run([answer(502)]);
    expect({ status, sent }).toEqual({ status: 502, sent: 5 });
    for (const [attempt, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(500 * 2 ** attempt);
    }
  });

  it.each([400, 401, 403, 404, 409, 422, 501])('does not repeat after %i', async (status) => {
    expect(await run([answer(status)])).toEqual({ status, sent: 1, waits: [] });
  });

  it('repeats a POST only with an idempotency key', async () => {
    expect((await run([answer(503), answer(200)], { method: 'POST', body: 'x' })).sent).toBe(1);
    const keyed = { method: 'POST', body: 'x', headers: { 'Idempotency-Key': '7' } };
    expect((await run([answer(503), answer(200)], keyed)).sent).toBe(2);
  });

  it('gives up where the wait would be too long', async () => {
    expect(await run([answer(503, '3600'), answer(200)])).toEqual({ status: 503, sent: 1, waits: [] });
  });
});
