import { contentOf, textOf } from '../../http/content.ts';
import { type ContentForm, contentFormOf } from '../../http/content-form.ts';
import type { Content, Exchange } from '../../http/exchange.ts';
import { isJsonObject, type Json, type JsonObject, parseJson } from '../../http/json.ts';
import type { Path } from '../../http/json-pointer.ts';
import { isHtml, isJson, isXml, type MediaType, mediaTypeOf } from '../../http/media-type.ts';
import { parseUrl } from '../../http/url.ts';
import * as names from '../../knowledge/body-members.ts';
import { bodyValue, proseOf } from './body-value.ts';
import { type Circumstances, circumstancesOf, isAskedFor, isNamedInPath, namesThing } from './circumstances.ts';
import { isEmpty, type ObjectFacts, wholeNumber } from './object-facts.ts';
import { truthOf } from './read-flags.ts';
import { readObject } from './read-object.ts';
import { readPhpError, readText } from './read-text.ts';
import type { Reading, Signal } from './signals.ts';

/** What a body says of the call: the signals that hold after all that speaks against them. */
export interface Verdict {
  /** `none` where nothing says so, `weak` where two weak signals do, `strong` where one strong one does. */
  readonly failure: 'none' | 'weak' | 'strong';
  readonly signals: readonly Signal[];
  readonly successes: readonly Signal[];
}

const NOTHING: Verdict = { failure: 'none', signals: [], successes: [] };

const known = new WeakMap<Content, Verdict>();

/** What the response content says of the call, whatever the status says; found once per content. */
export function verdictOf(exchange: Exchange): Verdict {
  const content = contentOf(exchange);
  const form = contentFormOf(exchange);
  if (content === undefined || form === undefined) return NOTHING;
  const found = known.get(content) ?? judge(exchange, form);
  known.set(content, found);
  return found;
}

function judge(exchange: Exchange, form: ContentForm): Verdict {
  const circumstances = { ...circumstancesOf(exchange), isXml: form.form === 'xml' };
  if (form.form === 'text' && !isProse(mediaTypeOf(exchange))) return NOTHING;
  if (form.form === 'text') return conclude(readText(proseOf(exchange), circumstances));
  if (form.form === 'html') return conclude(readPhpError(textOf(exchange) ?? ''));
  if (form.form === 'json-lines') {
    const reading = read(form.values[0] ?? null, ['0'], circumstances, 1);
    return conclude({ ...reading, failures: reading.failures.slice(0, 1) });
  }
  const value = bodyValue(form);
  if (value === undefined || isDescription(value, form)) return NOTHING;
  return conclude(read(value, [], circumstances, form.form === 'xml' ? 3 : 2));
}

/** A label under which a text can be a message: style sheets, tables, scripts and YAML have lines that look like one. */
function isProse(type: MediaType | undefined): boolean {
  return type === undefined || isJson(type) || isXml(type) || isHtml(type) || MESSAGE_TYPES.has(type.essence);
}

const MESSAGE_TYPES: ReadonlySet<string> = new Set([
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
]);

/** Documents whose members describe errors without reporting one: schemas, API descriptions, feeds, vocabularies. */
function isDescription(value: Json, form: ContentForm): boolean {
  if (form.form === 'xml') return DATA_ROOTS.test(form.root.name);
  if (!isJsonObject(value)) return false;
  return (
    ['$schema', 'openapi', 'swagger', 'asyncapi', '@context', 'definitions', '$defs', 'properties', 'paths'].some(
      (name) => name in value,
    ) && !('detail' in value && 'status' in value)
  );
}

const DATA_ROOTS =
  /^(?:rss|feed|RDF|svg|xliff|resources|TS|tmx|urlset|sitemapindex|opml|kml|gpx|plist|schema|definitions|WSDL|wadl|application|project|testsuites?|checkstyle|coverage|manifest|configuration|config|html|tei|ncx|package|office|document|log|logs|catalog|(?:error|status|result|return)-?_?codes|glossary|stylesheet|pmd|FindBugs|BugCollection)$/i;

interface Around extends Circumstances {
  readonly isXml: boolean;
}

interface Findings extends Reading {
  readonly cancelled: boolean;
}

/** Reads a value and the envelopes in it, as many levels deep as are left. */
function read(value: Json, path: Path, circumstances: Around, depth: number): Findings {
  if (Array.isArray(value)) return readLoneItem(value, path, circumstances);
  if (!isJsonObject(value)) return { failures: [], successes: [], cancelled: false };
  const wrapped = unwrapped(value);
  if (wrapped !== undefined && depth > 0) {
    const at = (signal: Signal): Signal => ({ ...signal, path: [...path, 'd'], value: wrapped.text });
    const reading = read(wrapped.inner, [...path, 'd'], circumstances, depth - 1);
    return { ...reading, failures: reading.failures.map(at), successes: reading.successes.map(at) };
  }
  const { failures, successes, facts } = readObject(value, path, circumstances.isRead);
  const saysNo = failures.some(({ kind, strength }) => kind === 'flag' && strength === 'strong');
  const cancelled =
    !saysNo &&
    successes.some(
      (signal) =>
        (signal.strength === 'strong' && (signal.kind === 'flag' || signal.kind === 'word')) || isText(signal),
    );
  const zero = successes.some(({ kind, value: code }) => kind === 'code' && !isEcho(code));
  const fine = successes.length > 0;
  const own = failures.filter((signal) => {
    if (cancelled) return false;
    if (signal.kind === 'code') return !fine || (signal.status !== undefined && isNamedStatus(signal));
    if (signal.kind === 'error' && zero) return false;
    return !(fine && signal.strength === 'weak');
  });
  const unasked = own.filter((signal) => {
    const { kind, path: at, value: state } = signal;
    if (kind !== 'word' && !canRepeat(signal, facts)) return true;
    return (kind === 'word' || circumstances.isSentKnown) && !isAskedFor(at.at(-1) ?? '', state, circumstances);
  });
  const kept = withhold(unasked, facts, circumstances);
  const insides =
    depth === 0 || cancelled || isAboutAnother(facts, circumstances.path)
      ? []
      : envelopesOf(value, facts, circumstances.isXml).map(({ name, kind }) => ({
          kind,
          ...readInside(value[name] as Json, [...path, name], kind, facts, circumstances, depth - 1),
        }));
  const isFine = insides.some(
    (reading) => reading.kind === 'envelope' && reading.cancelled && reading.failures.length === 0,
  );
  const inner = insides.filter(({ kind }) => kind === 'envelope' || !isFine);
  return {
    failures: [...kept, ...inner.flatMap((reading) => reading.failures)],
    successes: [...successes, ...inner.flatMap((reading) => reading.successes)],
    cancelled,
  };
}

/** A flag beside a value or another switch, without a text: it may be one that was sent, and comes back. */
function canRepeat({ kind, value }: Signal, { lean, members, texts }: ObjectFacts): boolean {
  if (kind !== 'flag' || texts.length > 0) return false;
  return !lean || (truthOf(value) === true && members.filter((member) => typeof member.value === 'boolean').length > 1);
}

/** The JSON in the text of `d`, the only member, as ASP.NET's script services answer. */
function unwrapped(value: JsonObject): { text: string; inner: Json } | undefined {
  const { d: text } = value;
  if (typeof text !== 'string' || !text.startsWith('{') || Object.keys(value).length > 1) return undefined;
  const inner = parseJson(text);
  return inner === undefined ? undefined : { text, inner };
}

/** A success flag that holds a text: a message for people, or one of a table of texts, colours or pictures. */
function isText({ kind, value }: Signal): boolean {
  return kind === 'flag' && typeof value === 'string' && !/^(?:true|false|yes|no|y|n)$/i.test(value.trim());
}

/** A status of 200 in the body may only repeat the status line; other success codes are the body's own. */
function isEcho(code: Json): boolean {
  const number = wholeNumber(code);
  return number !== undefined && number >= 200 && number <= 299;
}

function isNamedStatus({ value }: Signal): boolean {
  const number = wholeNumber(value);
  return number !== undefined && number >= 400 && number <= 599;
}

/** Meanings that are about the call, not about what it asked for. */
const ABOUT_THE_CALL: ReadonlySet<string | undefined> = new Set([
  'unauthenticated',
  'forbidden',
  'rate-limited',
  'method-not-allowed',
]);

/** What answers a write and repeats some of it; what something happened to later has a state of its own. */
function isAnswerToWrite({ isProcess }: ObjectFacts, { isRead }: Around): boolean {
  return !isRead && !isProcess;
}

/** A flag, a word or an error that is about the call, whatever stands beside it. */
function saysFailed({ kind, strength, value, meaning }: Signal): boolean {
  if (strength !== 'strong') return false;
  if (kind === 'flag') return truthOf(value) === false;
  if (kind === 'error') return meaning !== undefined;
  return kind === 'word' && names.FAILURE_WORDS_OF_STATUS.has(names.plainName(String(value)));
}

/** Leaves out what is the state of a thing, an entry of a catalogue, a verdict, or the health of a service. */
function withhold(signals: readonly Signal[], facts: ObjectFacts, circumstances: Around): readonly Signal[] {
  if (signals.length === 0) return signals;
  const aboutCall = (signal: Signal) => ABOUT_THE_CALL.has(signal.meaning);
  if (facts.isThing && !(isAnswerToWrite(facts, circumstances) && signals.some(saysFailed))) return [];
  if (isWhatWasRead(facts, circumstances) && !signals.some((signal) => signal.kind === 'flag' || isOfCall(signal)))
    return [];
  const saysOwn = signals.some((signal) => signal.kind === 'flag' || aboutCall(signal));
  const isNumbered = signals.some(({ kind }) => kind === 'code');
  const isBare = facts.texts.length === 0 && signals.every(({ kind }) => kind === 'flag');
  if (circumstances.isRead && (isNumbered || isBare || !saysOwn) && isAboutAnother(facts, circumstances.path))
    return [];
  if (facts.isVerdict || circumstances.isVerdict) {
    const serious = (signal: Signal) =>
      (aboutCall(signal) && !(facts.isVerdict && signal.meaning === 'unauthenticated')) ||
      signal.meaning === 'crash' ||
      signal.meaning === 'database' ||
      signal.meaning === 'overloaded' ||
      signal.meaning === 'upstream';
    return signals.some(serious) ? signals : [];
  }
  if (circumstances.isCatalogue)
    return signals.some(({ kind }) => kind === 'flag') ||
      signals.some((signal) => aboutCall(signal) && signal.kind === 'error')
      ? signals
      : [];
  const isState = signals.some(({ kind }) => kind === 'word');
  const isCall = signals.some((signal) => signal.kind === 'flag' || isOfCall(signal));
  const isOnlyMeant = !signals.some((signal) => signal.kind === 'flag' || aboutCall(signal));
  if (facts.hasId && isState && (!isCall || (circumstances.isJob && isOnlyMeant))) return [];
  if (circumstances.isHealth) return isOnlyMeant ? [] : signals;
  if (circumstances.isJob && isState && !isCall) return [];
  return signals;
}

/** A thing under the name by which it was asked for. */
function isWhatWasRead({ members }: ObjectFacts, circumstances: Around): boolean {
  return members.some(
    ({ name, value }) => NAMING.has(name) && typeof value === 'string' && isNamedInPath(value, circumstances),
  );
}

const NAMING: ReadonlySet<string> = new Set(['name', 'hostname', 'domain', 'slug']);

function isOfCall({ meaning }: Signal): boolean {
  return ABOUT_THE_CALL.has(meaning) || meaning === 'not-found' || meaning === 'invalid';
}

/** It names an address that is not the one requested: what it says is about that one. */
function isAboutAnother({ members }: ObjectFacts, requested: string): boolean {
  return members.some(({ name, value }) => {
    if (typeof value !== 'string' || !ADDRESS.has(name)) return false;
    const path = /^https?:\/\//.test(value) ? parseUrl(value)?.pathname : undefined;
    return path !== undefined && path !== requested;
  });
}

const ADDRESS: ReadonlySet<string> = new Set(['url', 'website', 'site', 'checkedurl', 'target', 'targeturl']);

/** One error alone in a list, as some APIs answer. */
function readLoneItem(value: readonly Json[], path: Path, circumstances: Around): Findings {
  const [item] = value;
  const nothing = { failures: [], successes: [], cancelled: false };
  if (value.length !== 1 || !isJsonObject(item)) return nothing;
  const reading = read(item, [...path, '0'], circumstances, 0);
  const isError = reading.failures.some(
    ({ kind, strength }) => strength === 'strong' && (kind === 'code' || kind === 'error'),
  );
  return isError ? reading : nothing;
}

type EnvelopeKind = 'envelope' | 'payload';

/** The members in which the call's own outcome may stand. */
function envelopesOf(
  value: JsonObject,
  facts: ObjectFacts,
  isXml: boolean,
): readonly { name: string; kind: EnvelopeKind }[] {
  const list: { name: string; kind: EnvelopeKind }[] = [];
  for (const { name: plain, value: inner, path } of facts.members) {
    if (!isJsonObject(inner) || isEmpty(inner)) continue;
    const name = path.at(-1) as string;
    const isRoot = isXml && path.length === 1;
    if (plain === 'response' && isJsonObject(value.request)) continue;
    if (facts.isThing && (plain === 'status' || plain === 'state')) continue;
    if (names.ERRORS.has(plain)) {
      if (names.ENVELOPES.has(plain)) list.push({ name, kind: 'envelope' });
    } else if (
      names.ENVELOPES.has(plain) ||
      (plain === 'messages' && 'resultCode' in inner) ||
      /(?:respon[sc]e|result|reply|header|rsp)$/i.test(name) ||
      (isRoot && !namesThing(name)) ||
      (facts.members.length === 1 && ['meta', 'header', 'head'].some((wrapper) => isJsonObject(inner[wrapper])))
    ) {
      list.push({ name, kind: 'envelope' });
    } else if (names.PAYLOADS.has(plain) || facts.members.length === 1 || isRoot) {
      list.push({ name, kind: 'payload' });
    }
  }
  return list.filter(({ name }) => value[name] !== undefined).slice(0, 8);
}

/** In the payload only what is unmistakable counts: the payload may be a thing that failed. */
function readInside(
  value: Json,
  path: Path,
  kind: EnvelopeKind,
  outer: ObjectFacts,
  circumstances: Around,
  depth: number,
): Findings {
  const reading = read(value, path, circumstances, depth);
  if (kind === 'envelope') return reading;
  const isState = reading.failures.some((signal) => signal.kind === 'word');
  const hold = (signal: Signal) =>
    isUnmistakable(signal) &&
    (!isState || signal.kind === 'flag' || ABOUT_THE_CALL.has(signal.meaning) || signal.meaning === 'not-found');
  const failures = outer.nearlyLean && !outer.isThing ? reading.failures.filter(hold) : [];
  return { failures, successes: [], cancelled: false };
}

function isUnmistakable({ kind, strength, value, meaning }: Signal): boolean {
  if (strength !== 'strong') return false;
  if (kind === 'error') return meaning !== undefined || typeof value === 'object';
  if (kind === 'flag') return value !== true && !/^(?:true|yes|y)$/i.test(String(value));
  return (kind === 'code' && meaning !== undefined) || kind === 'document';
}

function conclude({ failures, successes }: Reading): Verdict {
  const strong = failures.some(({ strength }) => strength === 'strong');
  const kinds = new Set(failures.map(({ kind }) => kind));
  const failure = strong ? 'strong' : kinds.size >= 2 ? 'weak' : 'none';
  return { failure, signals: [...failures].sort((a, b) => rank(a) - rank(b)), successes };
}

function rank({ strength }: Signal): number {
  return strength === 'strong' ? 0 : 1;
}
