import MiniSearch from 'minisearch';
import { netError, netErrors } from '../knowledge/net-errors.ts';
import { className, explain, statusCode, statusCodes, vendorCodes } from '../knowledge/status-codes/index.ts';
import { vendorStatusCodes } from '../knowledge/status-codes/vendor.ts';
import type { Rules } from '../lint/lint.ts';
import type { Guide } from './guides/guide.ts';
import { plainText } from './inline.ts';
import type { Place } from './place.ts';
import { symptoms } from './symptoms.ts';

/** What a search finds. */
export interface Hit {
  readonly place: Place;
  readonly title: string;
  /** What kind of thing it is, or whose. */
  readonly about: string;
  /** The code, where it is one. */
  readonly code?: number;
  /** Codes that a symptom points to. */
  readonly codes?: readonly number[];
}

interface Entry extends Hit {
  readonly id: number;
  readonly name: string;
  readonly words: string;
  readonly text: string;
  /** Breaks ties between kinds. */
  readonly weight: number;
}

/** What is searched: guides and rules beside the codes, which are always there. */
export interface SearchSources {
  readonly guides: readonly Guide[];
  readonly rules: Rules;
}

/** Finds codes, errors, guides, rules and symptoms. */
export interface Search {
  /** Best first; empty for an empty query. */
  find(query: string, limit?: number): readonly Hit[];
}

const FUZZINESS = 0.25;
const SHORTEST_FUZZY_WORD = 4;
/** Words that say nothing, or that every entry has. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and the of to for in on is are was it with my i do does what which when how http status code error codes that this or be by'.split(
    ' ',
  ),
);

/** A search over everything that can be looked up. Its index is built by the first query, within about 0.1 s. */
export function createSearch(sources: SearchSources): Search {
  let index: Index | undefined;
  return {
    find(query, limit = 30) {
      index ??= new Index(sources);
      return unique([...directHits(query), ...index.search(query, limit)]).slice(0, limit);
    },
  };
}

class Index {
  readonly #entries: readonly Entry[];
  readonly #words: MiniSearch<Entry>;

  constructor({ guides, rules }: SearchSources) {
    const drafts = [codeEntries(), netErrorEntries(), symptomEntries(), guideEntries(guides), ruleEntries(rules)];
    this.#entries = drafts.flat().map((entry, id) => ({ ...entry, id }));
    this.#words = new MiniSearch<Entry>({
      fields: ['name', 'words', 'text'],
      tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
      processTerm: (word) => {
        const term = word.toLowerCase();
        return STOP_WORDS.has(term) ? null : term;
      },
      searchOptions: {
        boost: { name: 4, words: 2.5 },
        prefix: (term) => term.length > 1,
        fuzzy: (term) => (term.length >= SHORTEST_FUZZY_WORD && !/^\d+$/.test(term) ? FUZZINESS : false),
        maxFuzzy: 2,
        weights: { fuzzy: 0.35, prefix: 0.75 },
        boostDocument: (id) => this.#entries[id as number]?.weight ?? 1,
      },
    });
    this.#words.addAll(this.#entries);
  }

  /** What has every word first, then, up to the limit, what has some. */
  search(query: string, limit: number): readonly Hit[] {
    const every = this.#words.search(query, { combineWith: 'AND' });
    const some = every.length < limit ? this.#words.search(query, { combineWith: 'OR' }) : [];
    return [...every, ...some].flatMap(({ id }) => this.#entries[id as number] ?? []).map(hitOf);
  }
}

/** The codes that a query names by number: `404`, `5xx`, `40*`, `500-504`; undefined for anything else. */
export function codesNamed(query: string): readonly number[] | undefined {
  const text = query
    .trim()
    .toLowerCase()
    .replace(/^(?:https?|status|code)[\s:/]+/, '');
  if (/^[1-9]\d{2}$/.test(text)) return [Number(text)];
  const between = /^([1-9]\d{2})\s*(?:-|–|to|\.\.)\s*([1-9]\d{2})$/.exec(text);
  if (between !== null) return knownBetween(Number(between[1]), Number(between[2]));
  const pattern = /^[1-9](?:[\dx*]{0,2})$/.exec(text)?.[0];
  if (pattern === undefined) return undefined;
  const digits = pattern.replaceAll(/[x*]/g, '');
  return knownBetween(Number(digits.padEnd(3, '0')), Number(digits.padEnd(3, '9')));
}

function knownBetween(from: number, to: number): readonly number[] {
  const known = [...statusCodes, ...vendorStatusCodes].map(({ code }) => code);
  return [...new Set(known)].filter((code) => code >= from && code <= to).sort((a, b) => a - b);
}

function directHits(query: string): readonly Hit[] {
  const codes = codesNamed(query);
  if (codes !== undefined) return codes.flatMap(hitsOfCode);
  const named = byName.get(normal(query));
  if (named !== undefined) return named.flatMap(hitsOfCode);
  const error = netError(query);
  return error === undefined
    ? []
    : [{ place: { kind: 'net-error', name: error.name }, title: error.name, about: 'Browser error' }];
}

/** Codes by their whole names, present and former. */
const byName: ReadonlyMap<string, readonly number[]> = codesByName();

function codesByName(): Map<string, number[]> {
  const codes = new Map<string, number[]>();
  for (const { code, name, aliases } of [...statusCodes, ...vendorStatusCodes]) {
    for (const one of [name, ...aliases].map(normal)) {
      const known = codes.get(one) ?? [];
      if (!known.includes(code)) codes.set(one, [...known, code]);
    }
  }
  return codes;
}

function normal(name: string): string {
  return name.trim().toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
}

function hitsOfCode(code: number): readonly Hit[] {
  const entries =
    statusCode(code)?.registration.by === 'iana' ? [explain(code), ...vendorCodes(code)] : vendorCodes(code);
  const all = entries.length === 0 ? [explain(code)] : entries;
  return all.map((entry) => ({
    place: { kind: 'code', code },
    code,
    title: `${code} ${entry.name}`,
    about: aboutCode(code, entry.registration),
  }));
}

function aboutCode(code: number, registration: ReturnType<typeof explain>['registration']): string {
  return registration.by === 'vendor' ? registration.vendor : className(code);
}

function hitOf({ place, title, about, code, codes }: Entry): Hit {
  return { place, title, about, ...(code !== undefined && { code }), ...(codes !== undefined && { codes }) };
}

function unique(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const key = `${JSON.stringify(hit.place)} ${hit.title}`;
    return !seen.has(key) && seen.add(key);
  });
}

type Draft = Omit<Entry, 'id'>;

function codeEntries(): Draft[] {
  return [...statusCodes, ...vendorStatusCodes].map((entry) => {
    const {
      code,
      name,
      aliases,
      meaning,
      client,
      server,
      registration,
      background = [],
    } = entry as ReturnType<typeof explain>;
    return {
      place: { kind: 'code', code },
      code,
      title: `${code} ${name}`,
      about: aboutCode(code, registration),
      name: `${code} ${name} ${aliases.join(' ')}`,
      words: registration.by === 'vendor' ? registration.vendor : '',
      text: [meaning, ...client, ...server, ...background].join(' '),
      weight: registration.by === 'iana' ? 1.6 : 1,
    };
  });
}

function netErrorEntries(): Draft[] {
  return netErrors.map(({ name, meaning, causes }) => ({
    place: { kind: 'net-error', name },
    title: name,
    about: 'Browser error',
    name: name.replaceAll('_', ' '),
    words: '',
    text: [meaning, ...causes].join(' '),
    weight: 0.7,
  }));
}

function symptomEntries(): Draft[] {
  return symptoms.map(({ title, words, codes, place }) => ({
    place,
    title,
    about: 'Symptom',
    codes,
    name: title,
    words,
    text: '',
    weight: 1.4,
  }));
}

function guideEntries(guides: readonly Guide[]): Draft[] {
  return guides.flatMap((guide) => [
    {
      place: { kind: 'guide', id: guide.id },
      title: guide.title,
      about: 'Guide',
      name: guide.title,
      words: plainText(guide.summary),
      text: '',
      weight: 1.2,
    } satisfies Draft,
    ...guide.sections.map(
      ({ id, title }): Draft => ({
        place: { kind: 'guide', id: guide.id, section: id },
        title,
        about: `Guide: ${guide.title}`,
        name: title,
        words: '',
        text: '',
        weight: 0.9,
      }),
    ),
  ]);
}

function ruleEntries(rules: Rules): Draft[] {
  return [...rules].map(([id, { title, why }]) => ({
    place: { kind: 'rule', id },
    title,
    about: `Rule: ${id}`,
    name: `${title} ${id.replaceAll('-', ' ')}`,
    words: '',
    text: why,
    weight: 0.6,
  }));
}
