import { type IncomingMessage, request } from 'node:http';
import type { Exchange, FieldLine, Outcome } from '#lib/http/exchange.ts';

/** Larger than any header in the tests; Node's own limit would hide what a gateway hands on. */
const MAX_HEADER_SIZE = 256 * 1024;

/** Sends one GET over HTTP/1.1 and returns what a browser would know of it, spelling of field names included. */
export function askGateway(port: number, target: string): Promise<Exchange> {
  const startedAt = Date.now();
  let firstByteAt = startedAt;
  const exchange = (outcome: Outcome): Exchange => ({
    id: `${port}${target}`,
    sources: ['har'],
    type: 'fetch',
    method: 'GET',
    url: target.startsWith('/') ? `http://127.0.0.1:${port}${target}` : target,
    startedAt,
    duration: Date.now() - startedAt,
    timings: { send: 0, wait: firstByteAt - startedAt, receive: Date.now() - firstByteAt },
    httpVersion: 'http/1.1',
    requestFields: { lines: [{ name: 'Host', value: `127.0.0.1:${port}` }] },
    outcome,
  });
  return new Promise((resolve) => {
    const sent = request(
      {
        ...{ host: '127.0.0.1', port, path: target, agent: false, maxHeaderSize: MAX_HEADER_SIZE },
        headers: { Connection: 'keep-alive' },
      },
      (response) => {
        firstByteAt = Date.now();
        void outcomeOf(response).then((outcome) => resolve(exchange(outcome)));
      },
    );
    sent.on('error', ({ code }: NodeJS.ErrnoException) => resolve(exchange({ state: 'failed', error: nameOf(code) })));
    sent.end();
  });
}

/** The browser's name for an error of Node's client. */
function nameOf(code: string | undefined): string {
  if (code?.startsWith('HPE_')) return 'net::ERR_INVALID_HTTP_RESPONSE';
  return code === 'ECONNRESET' ? 'net::ERR_EMPTY_RESPONSE' : `net::${code}`;
}

async function outcomeOf(response: IncomingMessage): Promise<Outcome> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk);
  } catch {
    // Cut short: `complete` tells.
  }
  const content = Buffer.concat(chunks);
  return {
    state: 'responded',
    status: response.statusCode ?? 0,
    reasonPhrase: response.statusMessage ?? '',
    fields: { lines: linesOf(response.rawHeaders) },
    content: { text: content.toString('utf8'), size: content.length, wireSize: content.length },
    ...(!response.complete && { laterError: 'net::ERR_CONTENT_LENGTH_MISMATCH' }),
  };
}

function linesOf(raw: readonly string[]): readonly FieldLine[] {
  return Array.from({ length: raw.length / 2 }, (_, index) => ({
    name: raw[index * 2] ?? '',
    value: raw[index * 2 + 1] ?? '',
  }));
}
