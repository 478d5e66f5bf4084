import { contentOf, textOf } from '../../http/content.ts';
import { contentFormOf } from '../../http/content-form.ts';
import type { Content, Responded } from '../../http/exchange.ts';
import { hasField } from '../../http/fields.ts';
import { isJsonObject, type Json, type JsonObject } from '../../http/json.ts';
import { plainName } from '../../knowledge/body-members.ts';
import { isEmpty } from './object-facts.ts';

const known = new WeakMap<Content, string | undefined>();

/** Codes with which gateways answer themselves. */
const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/** The envelope of an error, in words; undefined where there is none, or where a gateway wrote it. */
export function errorShapeOf(exchange: Responded): string | undefined {
  const { status } = exchange.outcome;
  const content = contentOf(exchange);
  if (status < 400 || status > 599 || content?.text === undefined) return undefined;
  if (!known.has(content)) known.set(content, findShape(exchange));
  return known.get(content);
}

function findShape(exchange: Responded): string | undefined {
  const { status, fields } = exchange.outcome;
  if (GATEWAY.has(status) || status >= 520 || hasField(fields, 'x-amzn-errortype')) return undefined;
  const form = contentFormOf(exchange);
  switch (form?.form) {
    case 'html':
      return isGatewayPage(textOf(exchange) ?? '') ? undefined : 'HTML';
    case 'xml':
      return `XML <${form.root.name}>`;
    case 'json':
      return shapeOfJson(form.value);
    default:
      return undefined;
  }
}

const GATEWAY_PAGE =
  /<center>(?:nginx|openresty|cloudflare|tengine)|cf-error|cloudflare|cloudfront|akamai|fastly|varnish|awselb|envoy|haproxy|\bapache(?:\/| server at)|<address>|request blocked|captcha|microsoft-azure|application gateway|Reference&#32;#|Just a moment/i;
const LEAD = 8 * 1024;

function isGatewayPage(text: string): boolean {
  return GATEWAY_PAGE.test(text.slice(0, LEAD));
}

function shapeOfJson(value: Json): string | undefined {
  if (Array.isArray(value)) return 'a list of errors';
  if (!isJsonObject(value) || 'jsonrpc' in value) return undefined;
  const members = new Map(Object.entries(value).map(([name, member]) => [plainName(name), { name, member }]));
  if (members.has('errordescription')) return undefined;
  const error = members.get('error');
  if (error !== undefined && isJsonObject(error.member)) return `an object under "${error.name}"`;
  if (isProblem(value)) return 'problem details';
  for (const name of ['message', 'msg', 'errmsg', 'errormessage', 'errormsg', 'statusmessage', 'resultmsg', 'retmsg']) {
    const found = members.get(name);
    if (typeof found?.member === 'string' || Array.isArray(found?.member)) return `a text under "${found.name}"`;
  }
  const errors = members.get('errors');
  if (errors !== undefined && !isEmpty(errors.member)) {
    return Array.isArray(errors.member) ? `a list under "${errors.name}"` : `an object under "${errors.name}"`;
  }
  if (typeof error?.member === 'string') return `a text under "${error.name}"`;
  const detail = members.get('detail');
  return detail === undefined || isEmpty(detail.member) ? undefined : `"${detail.name}"`;
}

function isProblem(value: JsonObject): boolean {
  return (
    typeof value.title === 'string' &&
    ('status' in value || 'type' in value || 'detail' in value) &&
    !('message' in value)
  );
}
