import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of nginx as its 502 carries it. */
export const NGINX_502 =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n';

interface AnswerWanted {
  readonly type?: string;
  readonly body?: string;
  readonly headers?: readonly string[];
}

/** The path that makes the lab answer so. */
export function answerPath(status: number, { type, body, headers = [] }: AnswerWanted = {}): string {
  const query = new URLSearchParams();
  if (type !== undefined) query.set('type', type);
  if (body !== undefined) query.set('body', body);
  for (const line of headers) query.append('header', line);
  return `/status/${status}?${query}`;
}

/** The path of an HTML page that has nothing wrong and asks for no icon. */
export function quietPage(title: string): string {
  return answerPath(200, {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>${title}</title><p>${title}</p>`,
    headers: [
      'Cache-Control: no-cache',
      'ETag: "1"',
      "Content-Security-Policy: default-src 'self'; connect-src *; frame-ancestors 'none'; base-uri 'none'",
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
    ],
  });
}

/** Makes the page ask for these, one after the other; what fails is no fault. */
export async function fetchAll(
  page: Page,
  requests: readonly (readonly [method: string, url: string])[],
): Promise<void> {
  await page.evaluate(async (list) => {
    for (const [method, url] of list) await fetch(url, { method }).catch(() => undefined);
  }, requests);
}

/** What axe finds wrong in a frame; it is evaluated from outside, as the pages of an extension load no foreign script. */
export async function axeViolations(frame: Frame | Page): Promise<readonly unknown[]> {
  await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
    }));
  });
}
