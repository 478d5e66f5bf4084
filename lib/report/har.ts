import { factsOf, OWN_MEMBER } from '../capture/har-facts.ts';
import { sentCookiesOf, setCookiesOf } from '../http/cookies.ts';
import type { Content, Exchange, ExchangeId, FieldLine, ResourceType } from '../http/exchange.ts';
import { fieldValue } from '../http/fields.ts';
import { parseUrl } from '../http/url.ts';
import type { Finding } from '../lint/finding.ts';
import { redactContent, redactField, redactUrl } from './redact.ts';
import { redactFinding } from './redact-finding.ts';
import type { ReportOptions } from './request.ts';

/** An exchange with what was found in it. */
export interface JudgedExchange {
  readonly exchange: Exchange;
  readonly findings: readonly Finding[];
}

/** How a HAR file is written. */
export interface HarOptions extends ReportOptions {
  /** Version of Status Lens, for `log.creator`. */
  readonly version: string;
}

const REDACTED_COMMENT =
  'Cookies, credentials and values that look like secrets are replaced by REDACTED. Names and paths stay.';
const COMPLETE_COMMENT = 'Holds cookies, credentials and tokens as they were sent: whoever reads it can use them.';

/**
 * A HAR 1.2 file in parts, one for each entry. `_statusLens` of an entry holds the findings, and the facts that HAR has
 * no place for, so that reading the file again gives the same exchanges. Secrets are left out unless `redact` is false.
 */
export function* harReport(
  judged: readonly JudgedExchange[],
  { version, redact = true }: HarOptions,
): Generator<string> {
  const entries = new Map(judged.map(({ exchange }, index) => [exchange.id, index]));
  const head = {
    version: '1.2',
    creator: { name: 'Status Lens', version },
    comment: redact ? REDACTED_COMMENT : COMPLETE_COMMENT,
  };
  yield `{"log":${JSON.stringify(head).slice(0, -1)},"pages":[],"entries":[`;
  for (const [index, one] of judged.entries()) {
    const entry = harEntry(one, { redact, entryOf: (id) => entries.get(id) });
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(entry)}`;
  }
  yield '\n]}}\n';
}

/** How one entry is written. */
export interface HarEntryOptions extends ReportOptions {
  /** Index of another exchange in the same file; undefined for those that are not in it. */
  readonly entryOf?: (id: ExchangeId) => number | undefined;
}

/**
 * One exchange as a HAR entry. Where HAR asks for a value that was not captured it gives -1 for sizes, 0 for times and
 * an empty text or list for the rest, as browsers do.
 */
export function harEntry(
  { exchange, findings }: JudgedExchange,
  { redact = true, entryOf = () => undefined }: HarEntryOptions = {},
): object {
  const safe = redact ? redactedExchange(exchange) : exchange;
  return {
    startedDateTime: new Date(safe.startedAt).toISOString(),
    time: safe.duration ?? 0,
    request: requestOf(safe),
    response: responseOf(safe),
    cache: {},
    timings: timingsOf(safe),
    ...(safe.serverAddress !== undefined && { serverIPAddress: safe.serverAddress }),
    _resourceType: RESOURCE_TYPES[safe.type] ?? safe.type,
    ...(safe.initiator !== undefined && { _initiator: { type: 'other', url: safe.initiator } }),
    ...(safe.fromCache === true && { _fromCache: true }),
    [OWN_MEMBER]: {
      findings: findings.map((finding) => ownFinding(redact ? redactFinding(finding) : finding, entryOf)),
      facts: factsOf(safe, entryOf),
    },
  };
}

/** The linter's members; exchanges that evidence points at are named by their place in the file, where they are in it. */
function ownFinding(
  { rule, level, message, evidence, fix, specs }: Finding,
  entryOf: NonNullable<HarEntryOptions['entryOf']>,
) {
  return {
    rule,
    level,
    message,
    evidence: evidence.map((item) => {
      const entry = item.kind === 'exchange' ? entryOf(item.id) : undefined;
      return entry === undefined ? item : { ...item, id: `entry-${entry}` };
    }),
    fix,
    specs,
  };
}

/** Chrome's names, where they differ. */
const RESOURCE_TYPES: Partial<Record<ResourceType, string>> = {
  frame: 'subdocument',
  style: 'stylesheet',
  'event-stream': 'eventsource',
};

/** An exchange without its secrets; sizes stay those of what was sent. */
function redactedExchange(exchange: Exchange): Exchange {
  const { requestFields, requestContent, outcome, initiator } = exchange;
  return {
    ...exchange,
    url: redactUrl(exchange.url),
    ...(initiator !== undefined && { initiator: redactUrl(initiator) }),
    ...(requestFields !== undefined && {
      requestFields: { ...requestFields, lines: requestFields.lines.map(redactedLine) },
    }),
    ...(requestContent !== undefined && { requestContent: redactedContent(requestContent) }),
    outcome:
      outcome.state === 'responded'
        ? {
            ...outcome,
            ...(outcome.fields !== undefined && {
              fields: { ...outcome.fields, lines: outcome.fields.lines.map(redactedLine) },
            }),
            ...(outcome.content !== undefined && { content: redactedContent(outcome.content) }),
          }
        : outcome,
  };
}

const URL_FIELDS: ReadonlySet<string> = new Set(['location', 'content-location', 'referer', ':path']);

function redactedLine(line: FieldLine): FieldLine {
  return URL_FIELDS.has(line.name.toLowerCase())
    ? { name: line.name, value: redactUrl(line.value) }
    : redactField(line);
}

function redactedContent(content: Content): Content {
  const { text, ...rest } = content;
  const safe = text === undefined ? undefined : redactContent(text);
  return safe === undefined ? rest : { ...rest, text: safe };
}

function requestOf({ method, url, httpVersion, requestFields, requestContent }: Exchange) {
  const lines = requestFields?.lines ?? [];
  const { text, size } = requestContent ?? {};
  return {
    method,
    url,
    httpVersion: httpVersion ?? '',
    cookies: sentCookiesOf(requestFields).map(({ name, value }) => ({ name, value })),
    headers: lines.map(({ name, value }) => ({ name, value })),
    queryString: [...(parseUrl(url)?.searchParams ?? [])].map(([name, value]) => ({ name, value })),
    ...(text !== undefined && { postData: { mimeType: fieldValue(requestFields, 'content-type') ?? '', text } }),
    headersSize: -1,
    bodySize: size ?? -1,
  };
}

function responseOf({ httpVersion, outcome, fromServiceWorker }: Exchange) {
  const answer = outcome.state === 'responded' ? outcome : undefined;
  const error = outcome.state === 'failed' ? outcome.error : answer?.laterError;
  const content = answer?.content;
  return {
    status: answer?.status ?? 0,
    statusText: answer?.reasonPhrase ?? '',
    httpVersion: answer === undefined ? '' : (httpVersion ?? ''),
    cookies: setCookiesOf(answer?.fields).map(cookieOf),
    headers: (answer?.fields?.lines ?? []).map(({ name, value }) => ({ name, value })),
    content: {
      size: content?.size ?? -1,
      mimeType: fieldValue(answer?.fields, 'content-type') ?? content?.guessedType ?? '',
      ...(content?.text !== undefined && { text: content.text }),
    },
    redirectURL: fieldValue(answer?.fields, 'location') ?? '',
    headersSize: -1,
    bodySize: content?.wireSize ?? -1,
    ...(error !== undefined && { _error: error }),
    ...(fromServiceWorker === true && { _fetchedViaServiceWorker: true }),
  };
}

type SetCookie = ReturnType<typeof setCookiesOf>[number];

function cookieOf({ name, value, path, domain, expires, httpOnly, secure, sameSite }: SetCookie) {
  return {
    name,
    value,
    ...(path !== undefined && { path }),
    ...(domain !== undefined && { domain }),
    ...(isDate(expires) && { expires: new Date(expires).toISOString() }),
    httpOnly,
    secure,
    ...(sameSite !== undefined && { sameSite }),
  };
}

function isDate(time: number | undefined): time is number {
  return time !== undefined && !Number.isNaN(new Date(time).getTime());
}

function timingsOf({ timings }: Exchange) {
  return {
    blocked: timings?.blocked ?? -1,
    dns: timings?.dns ?? -1,
    connect: timings?.connect ?? -1,
    ssl: timings?.tls ?? -1,
    send: timings?.send ?? 0,
    wait: timings?.wait ?? 0,
    receive: timings?.receive ?? 0,
  };
}
