import { describe, expect, it } from 'vitest';
import { readHar } from '#lib/capture/har.ts';
import { diagnose, isGatewayError } from '#lib/gateways/index.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import { rules } from '#lib/rules/index.ts';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';
import { createViewStore } from '#lib/store/view-store.ts';
import { EXPORT_FILES, type ExportFormat, exportName, exportParts } from '#lib/transfer/export.ts';
import { inSlices } from '#lib/transfer/tasks.ts';
import { exchangeOf, TAB } from '../store/exchanges.ts';

const SECRET = 'Zk3J9sQ2pL8vT5wX1yR7mB4n';
const NGINX_502 =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n';
const FORMATS = Object.keys(EXPORT_FILES) as ExportFormat[];

const broken: Exchange = exchangeOf('x1', {
  url: `https://api.example/pay?access_token=${SECRET}`,
  startedAt: 1_788_000_000_000,
  requestFields: { lines: [{ name: 'Cookie', value: `sid=${SECRET}` }] },
  outcome: {
    state: 'responded',
    status: 502,
    fields: {
      lines: [
        { name: 'Server', value: 'nginx/1.24.0' },
        { name: 'Content-Type', value: 'text/html' },
        { name: 'Set-Cookie', value: `sid=${SECRET}` },
      ],
    },
    content: { text: NGINX_502, size: NGINX_502.length },
  },
});

function exported(format: ExportFormat): string {
  const store = createViewStore({ rules, isGatewayFailure: isGatewayError, diagnose });
  store.receive({ type: 'snapshot', tab: TAB, exchanges: [broken], settings: DEFAULT_SETTINGS, complete: true });
  const { rows, log } = store.getState();
  return [...exportParts(format, { rows, journal: log.journal, rules, name: 'api.example', version: '1.0.0' })].join(
    '',
  );
}

describe('exportParts', () => {
  it.each(FORMATS)('%s holds secrets only where that was asked for', (format) => {
    const text = exported(format);
    expect(text).toContain('api.example');
    expect(text.includes(SECRET)).toBe(format === 'har-with-secrets');
  });

  it('writes what each form promises', () => {
    expect(readHar(JSON.parse(exported('har'))).exchanges).toHaveLength(1);
    expect(JSON.parse(exported('sarif')).runs[0].results.length).toBeGreaterThan(0);
    expect(JSON.parse(exported('json'))).toMatchObject({
      file: 'api.example',
      exchanges: [{ entry: 0, status: 502, gateway: { product: 'nginx' } }],
      summary: { exchanges: 1 },
    });
    expect(exported('markdown')).toContain('Answered by **nginx**');
    const [head, line, end] = exported('csv').split('\r\n');
    expect(head).toMatch(/^entry,started,method,url,/);
    expect(line).toContain(',nginx,');
    expect(end).toBe('');
  });

  it('names files so that every system takes them', () => {
    const day = new Date('2026-09-07T12:00:00Z');
    expect(exportName('har', 'api.example:8443', day)).toBe('status-lens-api.example-8443-2026-09-07.har');
    expect(exportName('csv', '../../etc/passwd', day)).toBe('status-lens-etc-passwd-2026-09-07.csv');
    expect(exportName('har-with-secrets', 'shop.har', day)).toBe('status-lens-shop-2026-09-07.with-secrets.har');
    expect(exportName('json', '', day)).toBe('status-lens-2026-09-07.json');
  });
});

describe('inSlices', () => {
  it('takes every step in order', async () => {
    const taken: number[] = [];
    await inSlices([1, 2, 3], (step) => taken.push(step));
    expect(taken).toEqual([1, 2, 3]);
  });

  it('makes room between steps that take long, and stops when it is told to', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const busy = () => {
      for (const end = performance.now() + 20; performance.now() < end; );
    };
    const work = inSlices([1, 2, 3, 4], busy, {
      signal: stop.signal,
      onProgress(steps) {
        told.push(steps);
        if (steps === 2) stop.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toEqual([1, 2]);
  });
});
