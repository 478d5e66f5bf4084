import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FILTER_KEYS, FREE_FORMS, filterKey } from '#lib/store/filter/keys.ts';
import { parseFilter } from '#lib/store/filter/parse.ts';
import { loadPatterns, SEEN_BY_PATTERNS } from '#lib/store/filter/pattern.ts';
import { readDuration, readSize } from '#lib/store/filter/readers.ts';
import { termsOf } from '#lib/store/filter/terms.ts';
import { compileFilter, type Filter, filterAsText, NO_FILTER } from '#lib/store/filter.ts';
import { anyText } from '#tests/support/any-text.ts';
import { ROWS, row } from './rows.ts';

const isRule = (id: string) => ['retry-storm', 'not-there', 'csp-missing'].includes(id);
const parse = (text: string) => parseFilter(text, isRule);

function left(text: string): string[] {
  const { test } = parse(text);
  return Object.keys(ROWS).filter((name) => test(ROWS[name] as (typeof ROWS)[string]));
}

function mistakes(text: string): string[] {
  return parse(text).mistakes.map(({ message }) => message);
}

const others = (...names: string[]) => Object.keys(ROWS).filter((name) => !names.includes(name));

beforeAll(loadPatterns);

describe('every key', () => {
  it.each(Object.keys(FILTER_KEYS))('%s: has help, and examples that leave some rows and not others', (name) => {
    const key = filterKey(name.toUpperCase());
    expect(key?.about).toMatch(/^[a-z]/);
    expect(key?.takes).toMatch(/^[a-z*\d]/);
    for (const { text, leaves } of key?.examples ?? []) {
      expect(text).toContain(`${name}:`);
      expect(leaves).toMatch(/\S/);
      expect(mistakes(text)).toEqual([]);
    }
    expect(key?.examples.map(({ text }) => left(text).length)).not.toContain(Object.keys(ROWS).length);
  });

  it.each(
    Object.entries(FILTER_KEYS).flatMap(([name, key]) =>
      Object.keys('values' in key ? key.values : {}).map((value) => [name, value] as const),
    ),
  )('%s:%s can be read, as it is offered', (name, value) => {
    expect(mistakes(`${name}:${value}`)).toEqual([]);
    expect(left(`${name}:${value}`)).not.toEqual(Object.keys(ROWS));
  });

  it.each(FREE_FORMS.map(({ text }) => text))('%s is a form that can be read', (text) => {
    expect(mistakes(text)).toEqual([]);
  });
});

describe('what a filter leaves', () => {
  it.each([
    ['users', ['notFound']],
    ['"not found"', ['notFound']],
    ['"found not"', []],
    ['found not', ['notFound']],
    ['"never closed not', []],
    ['"" users', ['notFound']],
    ['status:404', ['notFound']],
    ['status:5xx', ['broken']],
    ['status:5XX,201', ['created', 'broken']],
    ['status:300-399', ['moved', 'notModified']],
    ['status:>=404', ['notFound', 'broken']],
    ['status:>404', ['broken']],
    ['status:<300 method:post', ['created']],
    ['status:<=201 method:post', ['created']],
    ['-status:100-399', ['notFound', 'broken', 'refused', 'cancelled', 'waiting']],
    ['class:error', ['notFound', 'broken', 'refused', 'cancelled']],
    ['class:none,pending', ['refused', 'cancelled', 'waiting']],
    ['rule:retry-storm', ['broken']],
    ['rule:csp-*', ['broken', 'advised']],
    ['level:error', ['broken']],
    ['level:warning', ['notFound', 'broken']],
    ['level:info', ['notFound', 'broken', 'advised']],
    ['domain:shop.example', ['notFound']],
    ['domain:*.example -domain:api.example', ['notFound', 'broken']],
    ['domain:example', []],
    ['domain:localhost', ['moved']],
    ['domain:localhost:3000', ['moved']],
    ['domain:localhost:300', []],
    ['method:put,POST', ['created', 'broken']],
    ['type:xhr,script', ['created', 'broken']],
    ['path:/v1/*', ['notFound']],
    ['path:/v1', []],
    ['path:*.js', ['broken']],
    ['path:/v1/users/7', ['notFound']],
    ['has-header:set-cookie', ['created']],
    ['has-header:SET-COOKIE=secure', ['created']],
    ['has-header:set-cookie=lax', []],
    ['has-header:"cache-control=private, no-store"', ['broken']],
    ['has-header:set', []],
    ['has-request-header:authorization', ['worker']],
    ['larger-than:10k', ['large']],
    ['larger-than:9999', ['large', 'slow']],
    ['larger-than:0.25M', []],
    ['slower-than:400ms', ['slow']],
    ['slower-than:0.3s', ['large', 'slow']],
    ['slower-than:2500', []],
    ['is:cached', ['cached']],
    ['is:muted', ['cached']],
    ['is:third-party', ['broken']],
    ['is:failed', ['refused']],
    ['is:cancelled', ['cancelled']],
    ['is:pending', ['waiting']],
    ['is:redirect', ['moved']],
    ['is:redirected', ['advised']],
    ['is:service-worker', ['worker']],
    ['is:problem', ['notFound', 'broken', 'refused']],
    ['IS:Cached', ['cached']],
    ['/users/\\d/', ['notFound']],
    ['/USERS/', []],
    ['/USERS.\\d/i', ['notFound']],
    ['-/example/', ['moved']],
    ['/v1/users', ['notFound']],
    ['http://localhost:3000', ['moved']],
    ['localhost:3000', ['moved']],
    ['net::err_conn', ['refused']],
    ['-users status:4xx', []],
  ])('%s', (text, names) => {
    expect(mistakes(text)).toEqual([]);
    expect(left(text)).toEqual(names);
  });

  it('is everything for an empty text', () => {
    expect(left('  ')).toEqual(Object.keys(ROWS));
  });

  it('takes no unknown as known: a missing size or time is not large, and not slow', () => {
    expect(left('-larger-than:1')).toEqual(others('large', 'slow'));
    expect(left('-slower-than:1')).toEqual(others('large', 'slow'));
  });

  it('reads URLs of every shape', () => {
    const fits = (text: string, url: string) => parse(text).test(row({ url }));
    expect(fits('domain:[::1]', 'http://[::1]:8080/a')).toBe(true);
    expect(fits('domain:[::1]:8080', 'http://[::1]:8080/a')).toBe(true);
    expect(fits('domain:host', 'https://me:secret@host/x')).toBe(true);
    expect(fits('path:/', 'https://host/?a=/b')).toBe(true);
    expect(fits('path:/a', 'https://host/a#b')).toBe(true);
    expect(fits('domain:*', 'data:text/plain,x')).toBe(true);
    expect(fits('domain:host', 'data:text/plain,//host')).toBe(false);
  });
});

describe('a mistake', () => {
  it.each([
    [
      'status:4x4',
      'status: takes a number such as 404, a class such as 5xx, a range such as 400-499 or a bound such as >=400; you wrote 4x4',
    ],
    ['status:499-400', /you wrote 499-400$/],
    ['status:', /nothing stands after it$/],
    ['method:,', /^method: takes a method such as GET or POST; nothing stands after it$/],
    ['class:bad', /^class: takes error, 1xx, .* or pending; you wrote bad$/],
    ['level:fatal', 'level: takes error, warning or info; you wrote fatal'],
    ['rule:retry-strom', /^rule: takes the id of a rule .*; you wrote retry-strom$/],
    ['domain:https://a.example', /^domain: takes a host/],
    ['path:api', /^path: takes a path/],
    ['has-header:a/b', /^has-header: takes the name of a header/],
    ['larger-than:10x', /^larger-than: takes a size/],
    ['larger-than:-1', /^larger-than: takes a size/],
    ['slower-than:fast', /^slower-than: takes a time/],
    ['is:constructor', /^is: takes failed, /],
    ['stauts:404', 'There is no key stauts: (did you mean status:). To search for it as text, put it in quotes'],
    ['statu:404x', /did you mean status:/],
    ['header:etag', /did you mean has-header:/],
    ['methdo:GET', /did you mean method:/],
    ['colour:red', /There is no key colour: \(press \? /],
    ['/(/', /a parenthesis is not closed/],
    ['/[z-a]/', /no regular expression/],
    ['/*a/', /nothing before it to repeat/],
    ['/a(?=b)/', /looks ahead or behind/],
    ['/(a)\\1/', /refers back/],
  ])('%s is explained', (text, message) => {
    const found = mistakes(text);
    expect(found).toHaveLength(1);
    if (typeof message === 'string') expect(found[0]).toBe(message);
    else expect(found[0]).toMatch(message);
    expect(left(text)).toEqual(Object.keys(ROWS));
  });

  it('says where it is, and what is right still filters', () => {
    const text = 'method:POST status:4x4,500 -level:bad';
    const { mistakes } = parse(text);
    expect(mistakes.map(({ start, end }) => text.slice(start, end))).toEqual(['4x4', 'bad']);
    expect(left('method:PUT status:4x4,500')).toEqual(['broken']);
    expect(left('method:PUT status:4x4')).toEqual(['broken']);
    expect(left('-status:4x4,500')).toEqual(others('broken'));
  });
});

describe('regular expressions', () => {
  const seen = 'a'.repeat(SEEN_BY_PATTERNS);

  it('take no time that grows faster than the text', () => {
    for (const pattern of ['(a+)+$', '(a|a)*b', '(.*)*(.*)*(.*)*x', 'a*a*a*a*a*a*a*b']) {
      const { test, mistakes } = parse(`/${pattern}/`);
      expect(mistakes).toEqual([]);
      expect(test(row({ url: `https://a.test/${seen}!` }))).toBe(pattern === '(a+)+$');
    }
  });

  it('see the beginning of what is very long', () => {
    expect(parse('/end/').test(row({ url: `data:,${seen}end` }))).toBe(false);
    expect(parse('end').test(row({ url: `data:,${seen}end` }))).toBe(true);
  });
});

it('reads sizes and times, and nothing that resembles them', () => {
  expect(['10k', '1M', '1.5MB', '2gb', '7', '7b'].map(readSize)).toEqual([1e4, 1e6, 1.5e6, 2e9, 7, 7]);
  expect(['500ms', '2s', '1.5min', '3m', '20'].map(readDuration)).toEqual([500, 2000, 90_000, 180_000, 20]);
  for (const value of ['', 'k', '1kk', '-1', '1e5', '.5', '1,5', 'constructor', '1constructor']) {
    expect(readSize(value)).toBeUndefined();
    expect(readDuration(value)).toBeUndefined();
  }
});

describe('any text', () => {
  const values = fc.oneof(
    fc.constantFrom('404', '5xx', '4x4', '400-499', 'error', 'GET', 'api.example', '*', '/v1/*', 'cached', '10k', '2s'),
    anyText,
  );
  const terms = fc.oneof(
    anyText,
    fc.constantFrom('users', '"not found"', '/v\\d/', '/v1/i', '-'),
    fc
      .tuple(fc.constantFrom(...Object.keys(FILTER_KEYS)), fc.array(values, { minLength: 1, maxLength: 3 }))
      .map(([name, list]) => `${name}:${list.join(',')}`),
  );

  it('has a reading, term by term in order and without overlap, and never throws', () => {
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 5 }), (parts) => {
        const text = parts.join(' ');
        let last = 0;
        for (const { start, end } of termsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start).trim()).toBe('');
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
        const { test, mistakes } = parse(text);
        for (const one of Object.values(ROWS)) expect(typeof test(one)).toBe('boolean');
        for (const { start, end } of mistakes) expect(text.slice(start, end)).not.toBe('');
      }),
    );
  });

  it('leaves with a minus what it does not leave without', () => {
    fc.assert(
      fc.property(terms, (part) => {
        const text = part.trim();
        const read = termsOf(text);
        fc.pre(
          read.length === 1 &&
            read[0]?.negated === false &&
            mistakes(text).length === 0 &&
            text !== '""' &&
            text !== '"',
        );
        expect(left(`-${text}`)).toEqual(others(...left(text)));
      }),
    );
  });
});

describe('the whole filter', () => {
  const shown = (filter: Partial<Filter>) => {
    const test = compileFilter({ ...NO_FILTER, ...filter }, isRule);
    return Object.keys(ROWS).filter((name) => test(ROWS[name] as (typeof ROWS)[string]));
  };

  it('is classes, problems and text together', () => {
    expect(shown({})).toEqual(Object.keys(ROWS));
    expect(shown({ classes: ['5xx', '4xx'], text: 'method:PUT' })).toEqual(['broken']);
    expect(shown({ problemsOnly: true, text: 'status:5xx' })).toEqual(['broken']);
    expect(shown({ problemsOnly: true, text: 'is:redirected' })).toEqual([]);
  });

  it.each<Partial<Filter>>([
    {},
    { text: ' status:404 ' },
    { classes: ['4xx', 'none'] },
    { classes: ['pending'], problemsOnly: true, text: 'users -"not found"' },
    { problemsOnly: true },
  ])('%j says the same in words alone', (filter) => {
    expect(shown({ text: filterAsText({ ...NO_FILTER, ...filter }) })).toEqual(shown(filter));
  });
});
