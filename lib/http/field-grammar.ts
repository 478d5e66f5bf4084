import { parseContentRange } from './content-range.ts';
import { parseDeprecation } from './deprecation.ts';
import { parseHttpDate } from './http-date.ts';
import { splitOutsideQuotes } from './list.ts';
import { rememberTexts } from './recent.ts';
import { parseTransportSecurity } from './strict-transport-security.ts';
import { isStructured, type StructuredForm } from './structured-fields.ts';

/** How a field value breaks its grammar. */
export interface GrammarFault {
  /** Completes the sentence "… does not follow its grammar: …". */
  readonly reason: string;
  /** Clients cope with it, or ignore the field as if it were not there. */
  readonly isMild?: true;
  /** The value as it was probably meant, in the right form; undefined where that cannot be told. */
  readonly repaired?: string;
}

/** What a grammar needs to know beside the value. */
export interface Circumstances {
  /** The URL of the request, which relative references start from. */
  readonly url: string;
  /** The time of the exchange, in milliseconds since the epoch. */
  readonly around: number;
}

type Grammar = (value: string, circumstances: Circumstances) => GrammarFault | undefined;

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const QUOTED = String.raw`"(?:[\t !#-[\]-~\u0080-\uffff]|\\[\t -~\u0080-\uffff])*"`;
const ONE_TOKEN = new RegExp(`^${TOKEN}$`);
const PARAMETER = new RegExp(`^${TOKEN}=(?:${TOKEN}|${QUOTED})$`);
const LONGEST = 64 * 1024;

/**
 * How a value of a response field breaks the field's grammar; undefined where it follows it, where the project knows no
 * grammar for the field, and where the value is too long to be judged. Empty list elements are no faults.
 */
export function grammarFault(name: string, value: string, circumstances: Circumstances): GrammarFault | undefined {
  const grammar = GRAMMARS.get(name.toLowerCase());
  if (grammar === undefined || value.length > LONGEST) return undefined;
  const fault = grammar(value.trim(), circumstances);
  if (fault === undefined) return undefined;
  const { repaired, ...rest } = fault;
  return repaired && grammar(repaired, circumstances) === undefined ? fault : rest;
}

/** Entity tags (RFC 9110 §8.8.3). */
function entityTag(value: string): GrammarFault | undefined {
  if (/^(?:W\/)?"[!#-~\u0080-\uffff]*"$/.test(value)) return undefined;
  const [, weak = '', tag = ''] = /^([Ww]\/)?"?([!#-~]+?)"?$/.exec(value) ?? [];
  return {
    reason: 'an entity tag stands in double quotes, without blanks, after W/ (in this case) if it is weak',
    ...(tag !== '' && { repaired: `${weak.toUpperCase()}"${tag}"` }),
  };
}

/** Dates (RFC 9110 §5.6.7); the obsolete forms count as dates. */
function httpDate(value: string, { around }: Circumstances): GrammarFault | undefined {
  if (parseHttpDate(value, around) !== undefined) return undefined;
  const meant = /[a-z]{3}/i.test(value) || /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? Date.parse(value) : Number.NaN;
  return {
    reason: 'a date is written like Sun, 06 Nov 1994 08:49:37 GMT',
    ...(!Number.isNaN(meant) && { repaired: new Date(meant).toUTCString() }),
  };
}

/** Expires (RFC 9111 §5.3): 0 and -1 are no dates, but a common way to say "stale". */
function expires(value: string, circumstances: Circumstances): GrammarFault | undefined {
  return value === '0' || value === '-1' ? undefined : httpDate(value, circumstances);
}

const DIRECTIVE = new RegExp(`^(${TOKEN})(?:=(${TOKEN}|${QUOTED}))?$`);
const SECONDS: ReadonlySet<string> = new Set(['max-age', 's-maxage', 'stale-while-revalidate', 'stale-if-error']);
/** Sent without a number by well-known frameworks; caches then ignore them. */
const EXTENSIONS: ReadonlySet<string> = new Set(['stale-while-revalidate', 'stale-if-error']);

/** Cache-Control (RFC 9111 §5.2). */
function cacheControl(value: string): GrammarFault | undefined {
  for (const element of splitOutsideQuotes(value, ',')) {
    const [, name = '', argument] = DIRECTIVE.exec(element) ?? [];
    if (name === '') {
      return {
        reason: `${quoted(element)} is no directive; directives are separated by commas`,
        ...(value.includes(';') && { repaired: splitOutsideQuotes(value, ';').join(', ') }),
      };
    }
    const directive = name.toLowerCase();
    if (SECONDS.has(directive) && !/^"?\d+"?$/.test(argument ?? '')) {
      const isMild = argument === undefined && EXTENSIONS.has(directive);
      const instead = argument === undefined ? 'and has none' : `not ${quoted(argument)}`;
      return { reason: `${directive} takes a whole number of seconds, ${instead}`, ...(isMild && { isMild }) };
    }
  }
  return undefined;
}

const TYPE = new RegExp(`^${TOKEN}/${TOKEN}$`);

/** Media types (RFC 9110 §8.3.1). */
function mediaType(value: string): GrammarFault | undefined {
  const [type = '', ...parameters] = splitOutsideQuotes(value, ';');
  const isType = TYPE.test(type) && !/^\s*;/.test(value);
  if (!isType) return { reason: `${quoted(type)} is no type/subtype` };
  const wrong = parameters.find((parameter) => !PARAMETER.test(parameter));
  return wrong === undefined ? undefined : { reason: `${quoted(wrong)} is no parameter of the form name=value` };
}

/** Lists of names: Vary (RFC 9110 §12.5.5), Allow (§10.2.1). */
function names(value: string): GrammarFault | undefined {
  const wrong = splitOutsideQuotes(value, ',').find((element) => !ONE_TOKEN.test(element));
  if (wrong === undefined) return undefined;
  const repaired = value.split(/[;,\s]+/).filter((name) => name !== '');
  return {
    reason: `${quoted(wrong)} is no name; names are separated by commas`,
    repaired: repaired.join(', '),
  };
}

/** URI references (RFC 3986 §4.1). */
function uriReference(value: string, { url }: Circumstances): GrammarFault | undefined {
  if (/[^!-~]/.test(value))
    return { reason: 'it holds a blank or a character outside ASCII, which must be written as %XX' };
  if (/[<>"\\]/.test(value)) return { reason: 'it holds one of < > " \\, which must be written as %XX' };
  if (/%(?![0-9A-Fa-f]{2})/.test(value)) return { reason: 'a % is not followed by two hexadecimal digits' };
  const colon = /^[^/?#]*?:/.exec(value)?.[0];
  if (colon !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]*:$/.test(colon))
    return { reason: `${quoted(colon)} is no scheme` };
  if (!URL.canParse(value, url)) return { reason: 'it is no URI reference' };
  const afterAuthority = value.replace(/^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/[^/?#]*/, '');
  if (/[{}|^`[\]]/.test(afterAuthority) || value.split('#').length > 2) {
    return { reason: 'it holds a character that must be written as %XX', isMild: true };
  }
  return undefined;
}

const AUTH_PARAMETER = new RegExp(`^${TOKEN}[ \\t]*=[ \\t]*(?:${TOKEN}|${QUOTED})$`);
const SCHEME = new RegExp(`^${TOKEN}(?: +(.+))?$`, 's');
const TOKEN68 = /^[A-Za-z0-9._~+/-]+=*$/;

/** Lists of challenges (RFC 9110 §11.6.1). */
function challenges(value: string): GrammarFault | undefined {
  const elements = splitOutsideQuotes(value, ',');
  if (elements.length === 0) return { reason: 'it names no scheme' };
  let hasScheme = false;
  for (const element of elements) {
    if (hasScheme && AUTH_PARAMETER.test(element)) continue;
    const [match, rest] = SCHEME.exec(element) ?? [];
    const isChallenge =
      match !== undefined && (rest === undefined || AUTH_PARAMETER.test(rest.trim()) || TOKEN68.test(rest.trim()));
    if (!isChallenge) {
      return {
        reason: `${quoted(element)} is neither a scheme nor a parameter; parameters are separated by commas, and values other than plain words stand in double quotes`,
      };
    }
    hasScheme = true;
  }
  return undefined;
}

const LINK_PARAMETER = new RegExp(`^${TOKEN}(?:[ \\t]*=[ \\t]*(?:${QUOTED}|[^\\s",;<>]+))?$`);

/** Links (RFC 8288 §3). */
function links(value: string): GrammarFault | undefined {
  const values: string[] = [];
  for (const part of splitOutsideQuotes(value, ',')) {
    if (part.startsWith('<') || values.length === 0) values.push(part);
    else values.push(`${values.pop()},${part}`);
  }
  for (const link of values) {
    const [, target = '', rest] = /^<([^<>]*)>[ \t]*(.*)$/s.exec(link) ?? [];
    if (rest === undefined) return { reason: `${quoted(link)} does not begin with a target in < >` };
    if (rest !== '' && !rest.startsWith(';')) return { reason: 'a semicolon is missing after the target' };
    const wrong = splitOutsideQuotes(rest, ';').find((parameter) => !LINK_PARAMETER.test(parameter));
    if (wrong !== undefined) return { reason: `${quoted(wrong)} is no parameter of the form name="value"` };
    if (/[\s"\\]/.test(target.trim())) {
      return { reason: `the target ${quoted(target)} holds a character that must be written as %XX`, isMild: true };
    }
  }
  return undefined;
}

/** Content-Length (RFC 9110 §8.6); a list of equal numbers is tolerated. */
function contentLength(value: string): GrammarFault | undefined {
  const isNumber = /^\d+(?:\s*,\s*\d+)*$/.test(value);
  return isNumber ? undefined : { reason: 'it is a whole number of bytes' };
}

function contentRange(value: string): GrammarFault | undefined {
  if (parseContentRange(value) !== undefined) return undefined;
  return { reason: 'a range is written like bytes 0-99/1234', ...(!/^bytes/i.test(value) && { isMild: true }) };
}

/** Strict-Transport-Security (RFC 6797 §6.1). Some recorders join its lines, of which browsers read the first. */
function transportSecurity(value: string): GrammarFault | undefined {
  if (parseTransportSecurity(value) !== undefined) return undefined;
  const parts = splitOutsideQuotes(value, ',');
  if (parts.length > 1 && parts.every((part) => parseTransportSecurity(part) !== undefined)) {
    return { reason: 'it holds several values, and it may have one', isMild: true, repaired: parts[0] ?? '' };
  }
  return {
    reason: 'it needs max-age=SECONDS, and its directives are separated by semicolons',
    repaired: parts.join('; '),
  };
}

function deprecation(value: string, { around }: Circumstances): GrammarFault | undefined {
  return parseDeprecation(value, around) === undefined
    ? { reason: 'a date is written like @1688169599, in seconds since 1970', isMild: true }
    : undefined;
}

/** Structured fields (RFC 9651); browsers and caches ignore the whole field if it does not parse. */
function structured(form: StructuredForm, isMild: boolean): Grammar {
  return rememberTexts((value) => {
    const compact = form === 'item' ? value : splitOutsideQuotes(value, ',').join(', ');
    if (isStructured(compact, form)) return undefined;
    return { reason: `it does not parse as a structured field (${form})`, ...(isMild && { isMild: true }) };
  });
}

const structuredList = structured('list', true);

/** Drafts of RateLimit changed between lists and dictionaries. */
const listOrDictionary: Grammar = (value, circumstances) =>
  isStructured(value, 'dictionary') ? undefined : structuredList(value, circumstances);

/** Structured fields that caches, browsers and signatures read. */
const STRUCTURED_FIELDS: readonly (readonly [name: string, form: StructuredForm])[] = [
  ['accept-ch', 'list'],
  ['cache-group-invalidation', 'list'],
  ['cache-groups', 'list'],
  ['cdn-cache-control', 'dictionary'],
  ['content-digest', 'dictionary'],
  ['critical-ch', 'list'],
  ['cross-origin-embedder-policy', 'item'],
  ['cross-origin-embedder-policy-report-only', 'item'],
  ['cross-origin-opener-policy', 'item'],
  ['cross-origin-opener-policy-report-only', 'item'],
  ['no-vary-search', 'dictionary'],
  ['origin-agent-cluster', 'item'],
  ['permissions-policy', 'dictionary'],
  ['priority', 'dictionary'],
  ['reporting-endpoints', 'dictionary'],
  ['repr-digest', 'dictionary'],
  ['signature', 'dictionary'],
  ['signature-input', 'dictionary'],
  ['want-content-digest', 'dictionary'],
  ['want-repr-digest', 'dictionary'],
];

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map<string, Grammar>([
  ['etag', entityTag],
  ['cache-control', rememberTexts(cacheControl)],
  ['date', httpDate],
  ['expires', expires],
  ['last-modified', httpDate],
  ['sunset', httpDate],
  ['location', uriReference],
  ['content-location', uriReference],
  ['www-authenticate', rememberTexts(challenges)],
  ['proxy-authenticate', rememberTexts(challenges)],
  ['content-type', rememberTexts(mediaType)],
  ['content-length', contentLength],
  ['content-range', contentRange],
  ['vary', rememberTexts(names)],
  ['allow', rememberTexts(names)],
  ['link', rememberTexts(links)],
  ['strict-transport-security', rememberTexts(transportSecurity)],
  ['deprecation', deprecation],
  ['proxy-status', structured('list', false)],
  ['cache-status', structured('list', false)],
  ['ratelimit', listOrDictionary],
  ['ratelimit-policy', listOrDictionary],
  ...STRUCTURED_FIELDS.map(([name, form]): [string, Grammar] => [name, structured(form, true)]),
]);

function quoted(text: string): string {
  const LONGEST_QUOTED = 60;
  return `“${text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text}”`;
}
