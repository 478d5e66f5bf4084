import { contentOf, textOf } from '../../http/content.ts';
import { contentFormOf } from '../../http/content-form.ts';
import type { Content, Responded } from '../../http/exchange.ts';
import { fieldValue, hasField } from '../../http/fields.ts';
import { isJsonObject, type Json, type JsonObject } from '../../http/json.ts';
import { ERROR_TEXTS, MESSAGES, plainName } from '../../knowledge/body-members.ts';
import { protocolOf } from './by-design.ts';
import { isEmpty } from './object-facts.ts';

const known = new WeakMap<Content, readonly string[]>();
const NONE: readonly string[] = [];

/** Codes with which gateways answer themselves. */
const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Where the error stands in its body, in words, the first place first; empty where there is no error or where a gateway
 * wrote it. Two errors that share a place have one shape.
 */
export function errorShapeOf(exchange: Responded): readonly string[] {
  const { status } = exchange.outcome;
  const content = contentOf(exchange);
  if (status < 400 || status > 599 || content?.text === undefined) return NONE;
  const shape = known.get(content) ?? findShape(exchange);
  known.set(content, shape);
  return shape;
}

function findShape(exchange: Responded): readonly string[] {
  const { status, fields } = exchange.outcome;
  if (
    protocolOf(exchange) !== undefined ||
    GATEWAY.has(status) ||
    status >= 520 ||
    hasField(fields, 'x-amzn-errortype') ||
    GATEWAY_SERVER.test(fieldValue(fields, 'server') ?? '')
  )
    return NONE;
  const form = contentFormOf(exchange);
  switch (form?.form) {
    case 'html':
      return isGatewayPage(textOf(exchange) ?? '') ? NONE : ['HTML'];
    case 'xml':
      return [`XML <${form.root.name}>`];
    case 'json':
      return isByApiGateway(exchange.outcome, form.value) ? NONE : shapeOfJson(form.value);
    default:
      return NONE;
  }
}

/** Gateways that name themselves in Server where they answer themselves, and leave the field alone otherwise. */
const GATEWAY_SERVER = /^(?:awselb|akamaighost|cloudfront|kong|datadome)\b/i;

/** What the pages of gateways, firewalls and web servers hold. */
const GATEWAY_PAGE = new RegExp(
  [
    '<center>(?:nginx|openresty|cloudflare|tengine)',
    '<center><h1>[45]\\d\\d ',
    'cf-error|cloudflare|cloudfront|just a moment',
    'akamai|edgesuite|reference&#32;(?:#|&#35;)',
    'fastly|varnish|awselb|envoy',
    // HAProxy
    'haproxy|forbidden by administrative rules|your browser (?:sent an invalid request|didn.t send a complete request)',
    // Apache
    '\\bapache(?:/| server at)|<address>|-//ietf//dtd html 2\\.0//',
    // IIS
    'id="header"><h1>server error|microsoft-azure|application gateway',
    // Azure Front Door
    'request (?:is )?blocked|captcha',
    // BIG-IP
    'requested url was rejected',
    // Imperva
    'incapsula',
    // Google
    'that.s all we know',
    'sucuri|mod_security|wordfence|forti(?:gate|guard|net|web)|ddos-guard|awswaf|vercel security checkpoint',
    'powered by litespeed|\\(squid',
  ].join('|'),
  'i',
);
const LEAD = 8 * 1024;

/** What a page loads says nothing: libraries come from the same networks. */
const LOADED = /\b(?:src|href)\s{0,9}=\s{0,9}["']?(?:https?:)?\/\/[^"'\s>]*/gi;

function isGatewayPage(text: string): boolean {
  return GATEWAY_PAGE.test(text.slice(0, LEAD).replace(LOADED, ''));
}

/** AWS API Gateway names the class of its own error; an HTTP API, which names none, says the reason phrase alone. */
function isByApiGateway({ fields }: Responded['outcome'], value: Json): boolean {
  if (!hasField(fields, 'apigw-requestid') || !isJsonObject(value)) return false;
  return (
    Object.keys(value).length === 1 &&
    /^(?:not found|forbidden|unauthorized|too many requests|internal server error)$/i.test(String(value.message))
  );
}

function shapeOfJson(value: Json): readonly string[] {
  if (Array.isArray(value)) return ['a list of errors'];
  if (!isJsonObject(value) || 'jsonrpc' in value) return NONE;
  const members = new Map(Object.entries(value).map(([name, member]) => [plainName(name), { name, member }]));
  if (members.has('errordescription')) return NONE;
  const places: string[] = [];
  const error = ERROR.map((name) => members.get(name)).find((found) => found !== undefined);
  if (isJsonObject(error?.member)) places.push(`an object under "${error?.name}"`);
  if (isProblem(value)) places.push('problem details');
  for (const [plain, { name, member }] of members) {
    const isText = typeof member === 'string' || Array.isArray(member);
    if (isText && (MESSAGES.has(plain) || ERROR_TEXTS.has(plain))) places.push(`a text under "${name}"`);
  }
  const errors = members.get('errors');
  if (errors !== undefined && !isEmpty(errors.member)) {
    places.push(Array.isArray(errors.member) ? `a list under "${errors.name}"` : `an object under "${errors.name}"`);
  }
  if (typeof error?.member === 'string') places.push(`a text under "${error.name}"`);
  const detail = members.get('detail');
  if (detail !== undefined && !isEmpty(detail.member)) places.push(`"${detail.name}"`);
  return places;
}

/** The member that holds the error, in the languages of those who name it. */
const ERROR = ['error', 'erro', 'fehler', 'erreur', 'errore', 'fout', 'fejl', 'chyba', 'hata'];

function isProblem(value: JsonObject): boolean {
  return (
    typeof value.title === 'string' &&
    ('status' in value || 'type' in value || 'detail' in value) &&
    !('message' in value)
  );
}
