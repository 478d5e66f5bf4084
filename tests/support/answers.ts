import { type CaseExchange, http } from './http.ts';

/** What stands around the content of an answer. */
export interface Around {
  /** Default: `GET /v1/things`. */
  readonly call?: string;
  /** Content of the request. */
  readonly sent?: string;
  /** Default: `200 OK`. */
  readonly status?: string;
  /** The media type. Default: `application/json`; `none` sends no field. */
  readonly as?: string;
  /** Further fields of the response, a line each. */
  readonly fields?: string;
  readonly accept?: string;
  /** Default: `https://api.example`. */
  readonly origin?: string;
  readonly type?: 'fetch' | 'document' | 'image' | 'script' | 'xhr';
}

/** An answer with the given content, JSON unless it is a text, on one line or several. */
export function answer(content: unknown, around: Around = {}): CaseExchange {
  const { call = 'GET /v1/things', sent = '', status = '200 OK', as = 'application/json', accept = '*/*' } = around;
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const [method, path] = call.split(' ');
  const lines = [
    `${method} ${around.origin ?? 'https://api.example'}${path}`,
    'Content-Type: application/json',
    `Accept: ${accept}`,
    '',
    sent,
    `HTTP/1.1 ${status}`,
    ...(as === 'none' ? [] : [`Content-Type: ${as}`]),
    ...(around.fields === undefined ? [] : around.fields.split('\n').map((line) => line.trim())),
    '',
    text,
  ];
  return http({ type: around.type ?? 'fetch' })(
    Object.assign([''], { raw: [lines.join('\n')] }) as TemplateStringsArray,
  );
}

/** A POST of JSON to the path. */
export function post(path: string, sent: unknown = {}): Pick<Around, 'call' | 'sent'> {
  return { call: `POST ${path}`, sent: typeof sent === 'string' ? sent : JSON.stringify(sent) };
}
