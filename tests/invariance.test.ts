import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHar } from '#lib/capture/har.ts';
import type { Exchange, FieldLine } from '#lib/http/exchange.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { parseJson } from '#lib/http/json.ts';
import { createLinter } from '#lib/lint/lint.ts';
import { rules } from '#lib/rules/index.ts';
import type { Cases, CaseText } from './support/cases.ts';
import { exchangesOf } from './support/http.ts';

type Change = (exchange: Exchange) => Exchange;
type Lines = readonly FieldLine[];

const LONGEST = 100;

/** The cases of every rule, and the labelled samples but the longest, which are there for their length. */
const sequences: Exchange[][] = [];
for (const id of rules.keys()) {
  const { default: cases } = (await import(`./rules/${id}.ts`)) as { default: Cases };
  const groups: Readonly<Record<string, CaseText>>[] = [
    cases.reports,
    cases.passes,
    ...Object.values(cases.reportsAt ?? {}),
  ];
  sequences.push(...groups.flatMap((group) => Object.values(group)).map(exchangesOf));
}
const samples: readonly { entries: readonly unknown[] }[] = JSON.parse(
  readFileSync(new URL('./fixtures/exchanges.json', import.meta.url), 'utf8'),
);
for (const { entries } of samples) {
  if (entries.length <= LONGEST)
    sequences.push(readHar({ log: { entries } }).exchanges.map(({ exchange }) => exchange));
}

/** What is found on each exchange of a sequence: rules with their levels, in no order. */
function found(exchanges: readonly Exchange[]): string[] {
  const linter = createLinter(rules, { enabledRules: [...rules.keys()] });
  return exchanges.map((exchange) =>
    linter
      .lint(exchange)
      .map(({ rule, level }) => `${rule} (${level})`)
      .sort()
      .join(', '),
  );
}

const before = sequences.map(found);

const ofRequest =
  (change: (lines: Lines) => Lines): Change =>
  ({ requestFields, ...rest }) =>
    requestFields === undefined
      ? rest
      : { ...rest, requestFields: { ...requestFields, lines: change(requestFields.lines) } };

const ofResponse =
  (change: (lines: Lines) => Lines): Change =>
  (exchange) => {
    if (!isResponded(exchange) || exchange.outcome.fields === undefined) return exchange;
    const { fields } = exchange.outcome;
    return { ...exchange, outcome: { ...exchange.outcome, fields: { ...fields, lines: change(fields.lines) } } };
  };

const ofBoth =
  (change: (lines: Lines) => Lines): Change =>
  (exchange) =>
    ofResponse(change)(ofRequest(change)(exchange));

const named =
  (rename: (name: string) => string) =>
  (lines: Lines): Lines =>
    lines.map(({ name, value }) => ({ name: rename(name), value }));

/** The order of fields with different names is not significant (RFC 9110 §5.3). */
function reordered(lines: Lines): Lines {
  const names = [...new Set(lines.map(({ name }) => name.toLowerCase()))].reverse();
  return names.flatMap((wanted) => lines.filter(({ name }) => name.toLowerCase() === wanted));
}

const added =
  (fields: Readonly<Record<string, string>>) =>
  (lines: Lines): Lines =>
    lines.length === 0 ? lines : [...Object.entries(fields).map(([name, value]) => ({ name, value })), ...lines];

/** The same JSON, written in another way; Content-Length follows. */
const rewritten =
  (write: (value: unknown) => string): Change =>
  (exchange) => {
    const content = isResponded(exchange) ? exchange.outcome.content : undefined;
    const value = content?.truncated === true ? undefined : parseJson(content?.text ?? '');
    if (!isResponded(exchange) || typeof value !== 'object' || content?.size !== content?.wireSize) return exchange;
    const text = write(value);
    const size = new TextEncoder().encode(text).length;
    const changed: Exchange = {
      ...exchange,
      outcome: { ...exchange.outcome, content: { text, size, wireSize: size } },
    };
    return ofResponse((lines) =>
      lines.map((line) =>
        line.name.toLowerCase() === 'content-length' && Number(line.value) === content?.size
          ? { ...line, value: String(size) }
          : line,
      ),
    )(changed);
  };

const HARMLESS: Readonly<Record<string, Change>> = {
  'field names in lower case': ofBoth(named((name) => name.toLowerCase())),
  'field names in upper case': ofBoth(named((name) => name.toUpperCase())),
  'fields in another order': ofBoth(reordered),
  'response fields that no rule judges': ofResponse(
    added({
      'server-timing': 'edge;dur=1',
      'alt-svc': 'h3=":443"; ma=86400',
      nel: '{"report_to":"x","max_age":604800}',
      'report-to': '{"group":"x","max_age":604800,"endpoints":[{"url":"https://reports.example/x"}]}',
      priority: 'u=3',
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'geolocation=()',
      'x-frame-options': 'DENY',
      'x-cache': 'MISS',
      'content-language': 'de',
    }),
  ),
  'request fields that no rule judges': ofRequest(
    added({ dnt: '1', 'sec-gpc': '1', priority: 'u=1, i', 'sec-ch-ua-platform': '"Linux"' }),
  ),
  'HTTP/3 for HTTP/2, no reason phrase, another server address': (exchange) => ({
    ...exchange,
    ...(exchange.httpVersion === 'h2' && { httpVersion: 'h3' }),
    serverAddress: '198.51.100.9',
    outcome: isResponded(exchange) ? { ...exchange.outcome, reasonPhrase: '' } : exchange.outcome,
  }),
  'JSON on many lines': rewritten((value) => JSON.stringify(value, null, 2).replaceAll('\n', '\r\n')),
  'JSON in ASCII': rewritten((value) =>
    JSON.stringify(value).replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  ),
};

/** Each takes a fact away that no finding may appear without. */
const LESS: Readonly<Record<string, Change>> = {
  'unknown times': ({ duration: _, timings: __, ...rest }) => rest,
  'unknown content of requests': ({ requestContent: _, ...rest }) => rest,
  'unknown initiator': ({ initiator: _, ...rest }) => rest,
  'copies from the cache': (exchange) => ({ ...exchange, fromCache: true }),
};

describe('what is found does not change with', () => {
  it.each(Object.entries(HARMLESS))('%s', (_name, change) => {
    expect(before.join('')).not.toBe('');
    for (const [index, exchanges] of sequences.entries()) {
      const first = exchanges[0];
      expect(found(exchanges.map(change)), `${first?.method} ${first?.url}`).toEqual(before[index]);
    }
  });
});

describe('nothing new is found with', () => {
  it.each(Object.entries(LESS))('%s', (_name, change) => {
    for (const [index, exchanges] of sequences.entries()) {
      for (const [place, findings] of found(exchanges.map(change)).entries()) {
        const idsBefore = before[index]?.[place]?.replaceAll(/ \(\w+\)/g, '').split(', ');
        const ids = findings.replaceAll(/ \(\w+\)/g, '').split(', ');
        expect(idsBefore).toEqual(expect.arrayContaining(ids.filter((id) => id !== '')));
      }
    }
  });
});
