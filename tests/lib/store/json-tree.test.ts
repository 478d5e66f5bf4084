import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#lib/http/json.ts';
import {
  ancestorsOf,
  findInTree,
  openAtFirst,
  PAGE,
  parentOf,
  previewOf,
  type TreeView,
  treeLines,
  valueAt,
} from '#lib/store/json-tree.ts';

const view = (open: Iterable<string>, more: Partial<TreeView> = {}): TreeView => ({
  open: new Set(open),
  limits: new Map(),
  needed: [],
  ...more,
});

/** Lines as text: the pointer of a value, or how many more there are where. */
const shown = (root: Json, of: TreeView) =>
  treeLines(root, of).map((line) => (line.kind === 'value' ? line.pointer : `${line.parent} +${line.count}`));

/** `levels` arrays, each in the one before. */
function nested(levels: number): Json {
  let value: Json = 'bottom';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

describe('the lines of a JSON tree', () => {
  it('are those of what is open', () => {
    const root = { a: { b: 1, c: [] }, 'd/e~': [true] };
    expect(shown(root, view([]))).toEqual(['']);
    expect(shown(root, view(['']))).toEqual(['', '/a', '/d~1e~0']);
    expect(shown(root, view(['', '/a', '/a/c', '/d~1e~0']))).toEqual([
      '',
      '/a',
      '/a/b',
      '/a/c',
      '/d~1e~0',
      '/d~1e~0/0',
    ]);
  });

  it('name the level, the place and the number of siblings', () => {
    const [, second, , fourth] = treeLines({ a: [1, 2] }, view(['', '/a']));
    expect(second).toMatchObject({ level: 2, label: 'a', position: 1, siblings: 1, children: 2, isOpen: true });
    expect(fourth).toMatchObject({ level: 3, label: 1, position: 2, siblings: 2, children: 0, isOpen: false });
  });

  it('are a page of a long list, and one line for the rest', () => {
    const list = Array.from({ length: 250 }, (_, index) => index);
    expect(shown(list, view([''])).length).toBe(1 + PAGE + 1);
    expect(shown(list, view([''])).at(-1)).toBe(' +150');
    expect(shown(list, view([''], { limits: new Map([['', 200]]) })).at(-1)).toBe(' +50');
  });

  it('hold what is needed, however far it lies, without what lies before it', () => {
    const list = Array.from({ length: 1000 }, (_, index) => ({ id: index }));
    const lines = shown(list, view(['', '/700'], { needed: ['/700/id'] }));
    expect(lines.slice(-4)).toEqual([' +600', '/700', '/700/id', ' +299']);
    const members = Object.fromEntries(list.map(({ id }) => [`n/${id}`, id]));
    expect(shown(members, view([''], { needed: ['/n~1700'] })).slice(-3)).toEqual([' +600', '/n~1700', ' +299']);
  });

  it('do not run out of stack, however deep the value is', () => {
    const root = nested(10_000);
    const open = new Set(openAtFirst(root, []));
    expect(open.size).toBeLessThan(10);
    let pointer = '';
    for (let level = 0; level < 2000; level += 1) {
      open.add(pointer);
      pointer += '/0';
    }
    expect(treeLines(root, view(open)).length).toBe(2001);
  });

  it('stand for every value once, when all is open', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const root = value as Json;
        const open = new Set(['']);
        for (let before = -1; before < open.size; ) {
          before = open.size;
          for (const line of treeLines(root, view(open))) if (line.kind === 'value') open.add(line.pointer);
        }
        const lines = treeLines(root, view(open));
        expect(new Set(lines.map((line) => (line.kind === 'value' ? line.pointer : ''))).size).toBe(lines.length);
        for (const line of lines) if (line.kind === 'value') expect(valueAt(root, line.pointer)).toBe(line.value);
      }),
    );
  });
});

describe('what is open at first', () => {
  it('is everything of a small value', () => {
    expect([...openAtFirst({ a: { b: [1] } }, [])]).toEqual(['', '/a', '/a/b']);
  });

  it('is the outside of a large one', () => {
    const root = { items: Array.from({ length: 90 }, () => ({ a: 1 })), page: { next: 2 } };
    expect([...openAtFirst(root, [])]).toEqual(['', '/page']);
  });

  it('is what lies around the evidence', () => {
    const root = { items: Array.from({ length: 90 }, () => ({ a: 1 })) };
    expect(openAtFirst(root, ['/items/80/a'])).toEqual(new Set(['', '/items', '/items/80']));
  });
});

describe('pointers', () => {
  it('know what they lie in', () => {
    expect(parentOf('/a/b')).toBe('/a');
    expect(parentOf('/a')).toBe('');
    expect(parentOf('')).toBeUndefined();
    expect(ancestorsOf('/a/b/c')).toEqual(['', '/a', '/a/b']);
    expect(ancestorsOf('')).toEqual([]);
  });

  it('lead to nothing where there is nothing', () => {
    expect(valueAt({ a: [1] }, '/a/1')).toBeUndefined();
    expect(valueAt({ a: 1 }, '/a/b/c')).toBeUndefined();
    expect(valueAt({}, '/toString')).toBeUndefined();
  });
});

describe('a search in a tree', () => {
  const root = { Order: { id: 17, note: 'No order yet' }, list: [null, true, 'x17'] };

  it('finds names and values, in the order of the lines', () => {
    expect(findInTree(root, 'order').pointers).toEqual(['/Order', '/Order/note']);
    expect(findInTree(root, '17').pointers).toEqual(['/Order/id', '/list/2']);
    expect(findInTree(root, 'null').pointers).toEqual(['/list/0']);
    expect(findInTree(root, '').pointers).toEqual([]);
  });

  it('stops at a thousand matches and says so, and does so far down', () => {
    const many = Array.from({ length: 5000 }, () => 'same');
    expect(findInTree(many, 'same')).toMatchObject({ isCut: true, pointers: { length: 1000 } });
    expect(findInTree(nested(10_000), 'bottom')).toEqual({ pointers: [], isCut: true });
    expect(findInTree(nested(20), 'bottom')).toMatchObject({ isCut: false, pointers: ['/0'.repeat(20)] });
  });
});

it('a closed value says what it holds', () => {
  expect(previewOf({ id: 1, name: 'Ann', tags: ['a'], inner: {}, more: 1 })).toBe(
    '{id: 1, name: "Ann", tags: […], inner: {}, …}',
  );
  expect(previewOf([1, null, 'x'.repeat(30)])).toBe(`[1, null, "${'x'.repeat(24)}…"]`);
  expect(previewOf([{ a: 1 }])).toBe('[{…}]');
});
