import { type Json, jsonOf } from '../http/content.ts';
import type { Fields, Responded } from '../http/exchange.ts';
import { fieldValue, lacksField } from '../http/fields.ts';
import { isJson, isXml, mediaTypeOf } from '../http/media-type.ts';
import type { Evidence } from '../lint/finding.ts';
import { excerptOf, type Page, readPage } from './page.ts';
import type { Condition } from './product.ts';

/** A response as the diagnosis looks at it; everything that was not captured is undefined. */
export interface Answer {
  readonly exchange: Responded;
  readonly status: number;
  readonly fields: Fields | undefined;
  /** Values of each field by its name in lower case. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** HTTP/1 only: HTTP/2 and HTTP/3 have none (RFC 9113 §8.3.2), what a source shows there is its own. */
  readonly reason: string | undefined;
  readonly json: Json | undefined;
  readonly page: Page | undefined;
  /** Known to be empty. What a HEAD leaves out, or what was not kept although it was announced, is not. */
  readonly empty: boolean;
  /** Milliseconds to the first byte, or to the end where only that is known. */
  readonly wait: number | undefined;
  /** What `wait` measures. */
  readonly waited: 'wait for the first byte' | 'whole exchange';
}

/** Chromium's error where a document has an error status and no content, so that it shows a page of its own. */
const SHOWN_BY_BROWSER = 'net::ERR_HTTP_RESPONSE_CODE_FAILURE';

/** Prepares a response for the diagnosis. */
export function readAnswer(exchange: Responded): Answer {
  const { status, fields, content, reasonPhrase, laterError } = exchange.outcome;
  const json = jsonOf(exchange);
  const length = fieldValue(fields, 'content-length');
  const missing = exchange.method === 'HEAD' || (!content?.text && Number(length) > 0);
  const text = missing ? undefined : content?.text;
  return {
    exchange,
    status,
    fields,
    values: valuesByName(fields),
    reason: /^h[23]/.test(exchange.httpVersion ?? '') ? undefined : reasonPhrase,
    json,
    page: text === undefined ? undefined : readPage(text, json),
    empty:
      text === undefined
        ? length === '0' || laterError === SHOWN_BY_BROWSER || (content?.size === 0 && !missing)
        : text.trim() === '',
    wait: exchange.timings?.wait ?? exchange.duration,
    waited: exchange.timings?.wait === undefined ? 'whole exchange' : 'wait for the first byte',
  };
}

function valuesByName(fields: Fields | undefined): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const { name, value } of fields?.lines ?? []) {
    const key = name.toLowerCase();
    const known = values.get(key);
    if (known === undefined) values.set(key, [value]);
    else known.push(value);
  }
  return values;
}

/** Whether the wait is about so many seconds: three in a hundred, and half a second for the network. */
export function isAbout(wait: number | undefined, seconds: number): boolean {
  if (wait === undefined) return false;
  return wait >= seconds * 970 && wait <= seconds * 1030 + 500;
}

/** What shows that the condition holds; undefined where it does not hold or cannot be known. */
function evidenceFor(condition: Condition, answer: Answer): Evidence | undefined {
  const { fields, page, wait } = answer;
  switch (condition.kind) {
    case 'status':
      return condition.codes.includes(answer.status) ? { kind: 'status' } : undefined;
    case 'field': {
      const value = answer.values.get(condition.name)?.find((line) => condition.value?.test(line.trim()) ?? true);
      return value === undefined ? undefined : { kind: 'field', in: 'response', name: condition.name, value };
    }
    case 'no-field':
      return lacksField(fields, condition.name)
        ? { kind: 'missing-field', in: 'response', name: condition.name }
        : undefined;
    case 'only-fields':
      return fields !== undefined &&
        fields.lines.length === answer.values.size &&
        [...answer.values.keys()].every((name) => condition.names.includes(name))
        ? { kind: 'status' }
        : undefined;
    case 'reason':
      return answer.reason !== undefined && condition.phrase.test(answer.reason) ? { kind: 'status' } : undefined;
    case 'page':
      return inPage(page, page?.skeleton, condition);
    case 'text':
      return inPage(page, page?.text, condition);
    case 'title':
      return inPage(page, page?.title, condition);
    case 'declaration':
      return inPage(page, page?.raw.slice(0, 256).trimStart(), condition);
    case 'mark':
      return inPage(page, page?.marks, condition);
    case 'json':
      return page !== undefined && holdsMembers(answer.json, condition)
        ? { kind: 'content', path: `/${Object.keys(condition.holds)[0]}`, excerpt: page.raw.slice(0, 256) }
        : undefined;
    case 'empty':
      return answer.empty ? { kind: 'content', path: '', excerpt: '' } : undefined;
    case 'no-data':
      return isData(answer) ? undefined : { kind: 'status' };
    case 'about':
      return condition.seconds.some((seconds) => isAbout(wait, seconds)) ? timing(answer) : undefined;
    case 'sooner':
      return wait !== undefined && wait < condition.seconds * 1000 ? timing(answer) : undefined;
    case 'later':
      return wait !== undefined && wait > condition.seconds * 1000 ? timing(answer) : undefined;
    case 'service-worker':
      return answer.exchange.fromServiceWorker === true ? { kind: 'status' } : undefined;
  }
}

/** What shows that all conditions hold; undefined where one does not. */
export function evidenceForAll(conditions: readonly Condition[], answer: Answer): readonly Evidence[] | undefined {
  const all: Evidence[] = [];
  for (const condition of conditions) {
    const evidence = evidenceFor(condition, answer);
    if (evidence === undefined) return undefined;
    all.push(evidence);
  }
  return all;
}

/** The beginning of a page that is written as XML. */
const XHTML = /^\s*<\?xml[^>]{0,200}>\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+)?html[\s>]/i;

/** The beginning of JSON, sound or cut short, or of what is nearly JSON; a word in brackets is none. */
const DATA = /^\s*(?:\{\s*(?:["'}]|[\w$]+\s*:)|\[\s*(?:[[{"\]]|(?:-?\d+(?:\.\d+)?|true|false|null)\s*[,\]])|<\?xml)/;

/** Whether the content is JSON or XML, or is labelled so; a page in XHTML is a page. */
export function isData({ exchange, json, page }: Answer): boolean {
  const type = mediaTypeOf(exchange);
  const start = page?.raw.slice(0, 1024) ?? '';
  return json !== undefined || isJson(type) || isXml(type) || (DATA.test(start) && !XHTML.test(start));
}

/** The wait as evidence; undefined where it is unknown. */
export function timing({ wait, waited }: Answer): Extract<Evidence, { kind: 'timing' }> | undefined {
  return wait === undefined ? undefined : { kind: 'timing', ms: wait, what: waited };
}

function inPage(
  page: Page | undefined,
  view: string | undefined,
  { pattern, quote }: { readonly pattern: RegExp; readonly quote?: string },
): Evidence | undefined {
  if (page === undefined || view === undefined || view === '' || !pattern.test(view)) return undefined;
  return { kind: 'content', path: '', excerpt: excerptOf(page.raw, quote) };
}

function holdsMembers(
  json: Json | undefined,
  { holds, exact }: { readonly holds: Readonly<Record<string, RegExp>>; readonly exact?: true },
): boolean {
  if (json === undefined || json === null || typeof json !== 'object' || Array.isArray(json)) return false;
  const object = json as { readonly [member: string]: Json };
  if (exact === true && Object.keys(object).length !== Object.keys(holds).length) return false;
  return Object.entries(holds).every(([name, pattern]) => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    return (typeof value === 'string' || typeof value === 'number') && pattern.test(String(value).slice(0, 1000));
  });
}
