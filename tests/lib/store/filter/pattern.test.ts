import { expect, it } from 'vitest';
import { parseFilter } from '#lib/store/filter/parse.ts';
import { loadPatterns } from '#lib/store/filter/pattern.ts';
import { row } from './rows.ts';

it('a regular expression counts once what reads it is loaded; the rest of the filter does not wait', async () => {
  const fits = (text: string) => parseFilter(text, () => true).test(row({ url: 'https://a.example/v1' }));
  expect(fits('/v2/ method:GET')).toBe(true);
  expect(fits('/v2/ method:POST')).toBe(false);
  expect(parseFilter('/(/', () => true).mistakes).toEqual([]);
  await loadPatterns();
  expect(fits('/v2/ method:GET')).toBe(false);
  expect(fits('/v1/ method:GET')).toBe(true);
  expect(parseFilter('/(/', () => true).mistakes).toHaveLength(1);
});
