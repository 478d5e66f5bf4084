import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:http2';
import type { Answer } from './answer.ts';

/** Fields of an answer, in the order of the wire. */
export type FieldPairs = readonly (readonly [name: string, value: string])[];

const CONTENT_FORBIDDEN: ReadonlySet<number> = new Set([204, 205, 304]);
const CONTENT_TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css' };
/** What the lab's own pages may load: the lab itself, and whatever a scenario asks for. */
const PAGE_POLICY =
  "default-src 'self'; script-src 'self' 'inline-speculation-rules'; connect-src *; img-src *; frame-src *; base-uri 'none'";

/** Answers with a file of the lab's own page, which no cache keeps. */
export function sendPage(response: ServerResponse, type: keyof typeof CONTENT_TYPES, text: Buffer): void {
  send(response, 200, {
    fields: [
      ['Content-Type', CONTENT_TYPES[type]],
      ['Cache-Control', 'no-store'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Content-Security-Policy', PAGE_POLICY],
    ],
    content: text,
  });
}

/** Answers with JSON that no cache keeps. */
export function sendJson(response: ServerResponse, status: number, value: unknown, fields: FieldPairs = []): void {
  send(response, status, {
    fields: [['Content-Type', 'application/json'], ['Cache-Control', 'no-store'], ...fields],
    content: Buffer.from(JSON.stringify(value)),
  });
}

/** Answers as HTTP wants it; Content-Length is added. */
export function send(
  response: ServerResponse,
  status: number,
  { fields = [], content, reason }: { fields?: FieldPairs; content?: Buffer | undefined; reason?: string } = {},
): void {
  response.statusCode = status;
  if (reason !== undefined && !isHttp2(response)) response.statusMessage = reason;
  for (const [name, value] of fields) response.appendHeader(name, value);
  if (!CONTENT_FORBIDDEN.has(status)) response.setHeader('Content-Length', content?.byteLength ?? 0);
  response.end(content);
}

/** Sends what was asked for, broken where it was asked to be broken. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  corsFields: FieldPairs,
): void {
  const fields = [...corsFields, ...answer.fields];
  if (isHttp2(response)) sendOverHttp2(response, answer, fields);
  else if (isBeyondNode(answer)) request.socket.end(rawBytes(answer, fields), () => request.socket.destroy());
  else send(response, answer.status, { ...answer, fields });
}

function isHttp2(response: ServerResponse): boolean {
  return 'stream' in response;
}

/** Whether Node's own server would mend the answer, or refuse to send it. */
function isBeyondNode({ status, content, instead, missingBytes }: Answer): boolean {
  const forbidden = status === 204 || status === 304;
  return status < 200 || (forbidden && content !== undefined) || instead !== undefined || missingBytes > 0;
}

function rawBytes({ status, reason, content, instead, missingBytes }: Answer, fields: FieldPairs): Buffer {
  if (instead === 'garbage') return Buffer.from('\u0000\u0001this is no HTTP\r\n');
  if (instead === 'close') return Buffer.alloc(0);
  const interim = status < 200 && status !== 101;
  const length = (content?.byteLength ?? 0) + missingBytes;
  const lines = [
    ...(interim ? [`HTTP/1.1 ${status} ${reason}`, ''] : []),
    interim ? 'HTTP/1.1 200 OK' : `HTTP/1.1 ${status} ${reason}`,
    ...fields.map(([name, value]) => `${name}: ${value}`),
    `Date: ${new Date().toUTCString()}`,
    `Content-Length: ${length}`,
    'Connection: close',
    '',
    '',
  ];
  return Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), content ?? Buffer.alloc(0)]);
}

function sendOverHttp2(response: ServerResponse, answer: Answer, fields: FieldPairs): void {
  const { stream } = response as unknown as { stream: { close(code: number): void } };
  if (answer.instead !== undefined) {
    stream.close(constants.NGHTTP2_PROTOCOL_ERROR);
  } else if (answer.missingBytes > 0) {
    response.statusCode = answer.status;
    for (const [name, value] of fields) response.appendHeader(name, value);
    response.write(answer.content ?? '', () => stream.close(constants.NGHTTP2_INTERNAL_ERROR));
  } else {
    send(response, answer.status, { fields, content: answer.content });
  }
}
