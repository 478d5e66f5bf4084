import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGuardedJson, parseJson, parseJsonLines, parseJsonp } from '#lib/http/json.ts';
import { findJsonFault } from '#lib/http/json-fault.ts';
import { jsonPointer, locateJson } from '#lib/http/json-pointer.ts';

describe('JSON', () => {
  it('behind a guard or in a call is found whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
        const text = JSON.stringify(value);
        const same = JSON.parse(text);
        expect(parseGuardedJson(`)]}',\n${text}`)).toEqual(same);
        expect(parseGuardedJson(`for(;;);${text}`)).toEqual(same);
        expect(parseJsonp(`/**/jQuery_1(${text});\n`)).toEqual(same);
        expect(parseJsonLines(`${text}\n${text}\n`)).toEqual([same, same]);
      }),
    );
  });

  it('parsers take any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const parse of [parseJson, parseGuardedJson, parseJsonp, parseJsonLines]) parse(text);
      }),
    );
  });
});

describe('the fault of a JSON text', () => {
  it('is there exactly where JSON.parse throws', () => {
    const mutated = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', ']', ':', '\n', '\\', '0', 'n'))
      .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1));
    fc.assert(
      fc.property(fc.oneof(fc.json(), mutated, fc.string()), (text) => {
        expect(findJsonFault(text) === undefined).toBe(parseJson(text) !== undefined || text.trim() === 'undefined');
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['{"a":1}{"b":2}', 7],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['[1,2', 4],
    ['{"a":"x\ny"}', 7],
    ["{'a':1}", 1],
    ['', 0],
    ['01', 1],
  ])('in %j is at %i', (text, at) => {
    expect(findJsonFault(text)).toBe(at);
  });
});

describe('a place in a JSON text', () => {
  it('holds the value that the path leads to', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.array(fc.jsonValue(), { minLength: 1 }), { minKeys: 1 }),
        fc.nat(),
        fc.nat(),
        (value, first, second) => {
          const text = JSON.stringify(value, null, first % 3);
          const parsed = JSON.parse(text) as Record<string, unknown[]>;
          const names = Object.keys(parsed);
          const name = names[first % names.length] as string;
          const list = parsed[name] as unknown[];
          const index = second % list.length;
          const span = locateJson(text, [name, String(index)]);
          expect(JSON.parse(text.slice(span?.start, span?.end))).toEqual(list[index]);
          const member = locateJson(text, [name]);
          expect(JSON.parse(`{${text.slice(member?.start, member?.end)}}`)).toEqual(Object.fromEntries([[name, list]]));
        },
      ),
    );
  });

  it('is found behind a guard', () => {
    const text = ')]}\',\n{"a":{"b":[1,22]}}';
    const span = locateJson(text, ['a', 'b', '1']);
    expect(text.slice(span?.start, span?.end)).toBe('22');
  });

  it('is undefined where there is none', () => {
    expect(locateJson('{"a":1}', ['b'])).toBeUndefined();
    expect(locateJson('[1]', ['4'])).toBeUndefined();
    expect(locateJson('text', [])).toBeUndefined();
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, path) => void locateJson(text, path)),
    );
  });

  it('is written as RFC 6901 does', () => {
    expect(jsonPointer(['a/b', 'm~n', '0'])).toBe('/a~1b/m~0n/0');
    expect(jsonPointer([])).toBe('');
  });
});
