import { describe, expect, it } from 'vitest';
import { completionAt, valuesFor } from '#lib/store/filter/complete.ts';
import { FILTER_KEYS, type FilterKey } from '#lib/store/filter/keys.ts';
import { ROWS, row } from './rows.ts';

const rows = Object.values(ROWS);

/** The text with its caret at `|`, completed by the n-th suggestion. */
function offered(marked: string, known = rows): string[] {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const completion = completionAt(text, caret, (key) => valuesFor(key, known));
  return (completion?.suggestions ?? []).map(
    (suggestion) => text.slice(0, completion?.start) + suggestion.text + text.slice(completion?.end),
  );
}

describe('completion', () => {
  it.each([
    ['sta|', ['status:']],
    ['-sta|', ['-status:']],
    ['head|', ['has-header:', 'has-request-header:']],
    ['a sl| b', ['a slower-than: b']],
    ['me|thod:GET', ['method:GET']],
    ['met|:GET', ['method:GET']],
    ['level:|', ['level:error', 'level:warning', 'level:info']],
    ['level:W|', ['level:warning']],
    ['-level:w|arn', ['-level:warning']],
    ['level:error,i|', ['level:error,info']],
    ['method:p|', ['method:POST', 'method:PUT']],
    ['method:P|,GET', ['method:POST,GET', 'method:PUT,GET']],
    ['domain:oth|', ['domain:cdn.other.example']],
    ['domain:"sho|"', ['domain:shop.example']],
    ['rule:|', ['rule:csp-missing', 'rule:not-there', 'rule:retry-storm']],
    ['has-header:lo|', ['has-header:location']],
    ['has-request-header:|', ['has-request-header:authorization']],
    ['status:40|', ['status:404', 'status:>=400']],
    ['level:error|', []],
    ['"sta|', []],
    ['/sta|/', []],
    ['users|', []],
    ['colour:re|', []],
  ])('%s', (text, completed) => {
    expect(offered(text)).toEqual(completed);
  });

  it('offers every key where nothing stands', () => {
    const all = Object.keys(FILTER_KEYS).map((name) => `${name}:`);
    expect(offered('|')).toEqual(all);
    expect(offered('users |')).toEqual(all.map((name) => `users ${name}`));
  });

  it('puts what needs it into quotes, and offers nothing that cannot be written', () => {
    const known = [row({ url: 'https://a.example/x,y' }), row({ url: 'https://a.example/"z"' })];
    expect(offered('path:/|', known)).toEqual(['path:"/x,y"']);
  });

  it('says what values mean and how many rows have them, the most frequent first', () => {
    const known = [row(), ...rows.filter(({ exchange }) => exchange.method === 'PUT'), row()];
    expect(valuesFor(FILTER_KEYS.method, known)).toEqual([
      { value: 'GET', about: '2 here' },
      { value: 'PUT', about: '1 here' },
    ]);
    const status: FilterKey = FILTER_KEYS.status;
    expect(valuesFor(status, known).at(-1)).toEqual({ value: '500', about: 'Internal Server Error, 1 here' });
  });
});
