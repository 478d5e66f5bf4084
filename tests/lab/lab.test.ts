import { readFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarios } from './scenarios.ts';
import { type Lab, startLab } from './server.ts';

const catalogue: { id: string }[] = JSON.parse(
  readFileSync(new URL('../fixtures/catalogue.json', import.meta.url), 'utf8'),
);
const ids = scenarios.map(({ id }) => id);

describe('the scenarios', () => {
  it('have each an id of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('expect rules that exist', () => {
    const known = new Set(catalogue.map(({ id }) => id));
    expect(scenarios.flatMap(({ rules }) => rules).filter((rule) => !known.has(rule))).toEqual([]);
  });

  it('expect nothing of healthy traffic', () => {
    for (const { family, rules } of scenarios) if (family === 'healthy') expect(rules).toEqual([]);
  });

  it('are those that docs/lab.md lists', () => {
    const page = readFileSync(new URL('../../docs/lab.md', import.meta.url), 'utf8');
    const listed = [...page.matchAll(/^\| `(?<id>[\w-]+)` +\|/gm)].map(({ groups }) => groups?.id);
    expect(listed).toEqual(ids);
  });
});

describe('the lab', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await startLab();
  });

  afterAll(() => lab.close());

  it.each([200, 299, 404, 418, 429, 502, 599, 999])('answers %i', async (code) => {
    const response = await fetch(`${lab.url}/status/${code}?type=text/plain&body=hello`);
    expect(response.status).toBe(code);
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(await response.text()).toBe('hello');
  });

  it('sends the fields and the reason phrase that were asked for', async () => {
    const query = new URLSearchParams({ reason: 'Gone Fishing', bytes: '20' });
    query.append('header', 'X-Lab: one');
    query.append('header', 'X-Lab: two');
    const response = await fetch(`${lab.url}/status/503?${query}`);
    expect(response.statusText).toBe('Gone Fishing');
    expect(response.headers.get('x-lab')).toBe('one, two');
    expect((await response.arrayBuffer()).byteLength).toBe(20);
  });

  it.each(['close=1', 'garbage=1'])('gives no response for %s', async (query) => {
    await expect(fetch(`${lab.url}/status/200?${query}`)).rejects.toThrow('fetch failed');
  });

  it('cuts content that it announced', async () => {
    const response = await fetch(`${lab.url}/status/200?body=hello&truncate=10`);
    expect(response.headers.get('content-length')).toBe('15');
    await expect(response.text()).rejects.toThrow();
  });

  it.each(['/status/20', '/status/abc', '/status/200?bytes=many', '/status/200?header=nonsense', '/nowhere'])(
    'says that it does not understand %s',
    async (path) => {
      const response = await fetch(`${lab.url}${path}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not_understood' });
    },
  );

  it('redirects as often as asked', async () => {
    const response = await fetch(`${lab.url}/redirect/307?to=/echo&times=3`, { method: 'POST', body: 'kept' });
    expect(response.redirected).toBe(true);
    expect(await response.json()).toMatchObject({ method: 'POST', content: 'kept' });
  });

  it('answers 304 to a client that has the content', async () => {
    const response = await fetch(`${lab.url}/cached/word`);
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(`${lab.url}/cached/word`, { headers: { 'If-None-Match': etag } });
    expect([response.status, again.status]).toEqual([200, 304]);
  });

  it('permits another origin, unless asked not to', async () => {
    const allowed = async (query: string) => {
      const response = await fetch(`${lab.otherUrl}/status/200?${query}`, { headers: { Origin: lab.url } });
      return response.headers.get('access-control-allow-origin');
    };
    expect(await allowed('')).toBe('*');
    expect(await allowed('cors=reflect')).toBe(lab.url);
    expect(await allowed('cors=none')).toBeNull();
  });

  it('sends events and ends', async () => {
    const response = await fetch(`${lab.url}/events?count=2&every=1`);
    expect((await response.text()).match(/^data: \{"event":\d\}$/gm)).toHaveLength(2);
  });

  it('speaks HTTP/2', async () => {
    const session = connect(lab.h2Url, { rejectUnauthorized: false });
    const stream = session.request({ ':path': '/status/404?type=text/plain&body=hello' });
    const status = await new Promise((resolve) => {
      stream.on('response', (fields) => resolve(fields[':status']));
    });
    expect([status, await text(stream)]).toEqual([404, 'hello']);
    session.close();
  });

  it('has its gateways where they are installed, and always where the project is checked', async () => {
    const { nginx, haproxy } = lab.gateways;
    if (process.env.CI === 'true') expect([nginx, haproxy]).not.toContain(undefined);
    for (const { id, available } of lab.scenarios) {
      if (id.startsWith('nginx-')) expect(available).toBe(nginx !== undefined);
      else if (id.startsWith('haproxy-')) expect(available).toBe(haproxy !== undefined);
      else expect(available).toBe(true);
    }
  });

  it('leaves nothing behind', async () => {
    const other = await startLab();
    await other.close();
    for (const url of [other.url, other.otherUrl, other.gateways.nginx?.url, other.gateways.haproxy?.url]) {
      if (url !== undefined) await expect(fetch(url)).rejects.toThrow('fetch failed');
    }
  });
});
