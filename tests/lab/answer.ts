import { STATUS_CODES } from 'node:http';

/** What a URL under `/status/` or `/shop/` asks the lab to answer. The grammar is in docs/lab.md. */
export interface Answer {
  readonly status: number;
  readonly reason: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly content: Buffer | undefined;
  /** Milliseconds before the answer begins. */
  readonly delay: number;
  /** Bytes that Content-Length promises beyond what is sent, before the connection is cut. */
  readonly missingBytes: number;
  /** What is done instead of answering. */
  readonly instead: 'garbage' | 'close' | undefined;
  readonly cors: 'any' | 'reflect' | 'none';
  /** The status code of an answer to a CORS preflight. */
  readonly preflight: number;
}

/** A request that the lab does not understand; its message says how to ask. */
export class NotUnderstood extends Error {}

/** Reads the answer that `/status/CODE?…` asks for. Throws `NotUnderstood`. */
export function readAnswer(code: string, query: URLSearchParams): Answer {
  const status = readStatus(code);
  const text = query.get('body');
  const bytes = readCount(query, 'bytes');
  const binary = query.get('base64');
  const written = binary === null ? text : Buffer.from(binary, 'base64');
  const content = bytes > 0 ? Buffer.alloc(bytes, 'status lab ') : written === null ? undefined : Buffer.from(written);
  const type = query.get('type');
  const cors = query.get('cors') ?? 'any';
  if (cors !== 'any' && cors !== 'reflect' && cors !== 'none') {
    throw new NotUnderstood(`cors=${cors}: it is any, reflect or none`);
  }
  return {
    status,
    reason: query.get('reason') ?? STATUS_CODES[status] ?? '',
    fields: [
      ...(type === null ? [] : [['Content-Type', type] as const]),
      ...query.getAll('header').map((line) => readFieldLine(line)),
    ],
    content,
    delay: readCount(query, 'delay'),
    missingBytes: readCount(query, 'truncate'),
    instead: query.get('garbage') === '1' ? 'garbage' : query.get('close') === '1' ? 'close' : undefined,
    cors,
    preflight: readStatus(query.get('preflight') ?? '204'),
  };
}

/** Reads a status code of three digits, the first of which is not 0. Throws `NotUnderstood`. */
export function readStatus(text: string): number {
  if (!/^[1-9]\d{2}$/.test(text)) throw new NotUnderstood(`${text}: a status code here has three digits, from 100 on`);
  return Number(text);
}

/** Reads a parameter that counts something; 0 where it is absent. Throws `NotUnderstood`. */
export function readCount(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? '0';
  if (!/^\d{1,9}$/.test(text)) throw new NotUnderstood(`${name}=${text}: it is a whole number`);
  return Number(text);
}

function readFieldLine(line: string): readonly [name: string, value: string] {
  const match = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([^\r\n]*)$/.exec(line);
  if (match === null) throw new NotUnderstood(`header=${line}: it is Name:Value`);
  return [match[1] ?? '', match[2] ?? ''];
}
