import { describe, expect, it } from 'vitest';
import { parseSettings, readSettingsFile } from '#lib/settings.ts';
import { DEFAULT_TABLE, type TableSettings } from '#lib/settings-table.ts';

const ARRANGED: TableSettings = {
  columns: ['status', 'name', 'start'],
  widths: { name: 300, domain: 90 },
  sort: { column: 'time', descending: true },
  foldRepeats: false,
};

describe('the arrangement of the table', () => {
  it('is read as it was stored, and from a settings file', () => {
    expect(parseSettings({ table: ARRANGED }).table).toEqual(ARRANGED);
    expect(readSettingsFile({ table: ARRANGED }, () => true)).toMatchObject({ settings: { table: ARRANGED } });
    expect(readSettingsFile({ table: {} }, () => true)).toMatchObject({ settings: { table: DEFAULT_TABLE } });
  });

  it('keeps the columns in their order, each once', () => {
    const { table } = parseSettings({ table: { ...ARRANGED, columns: ['start', 'name', 'start', 'status'] } });
    expect(table.columns).toEqual(['status', 'name', 'start']);
  });

  it.each<[string, unknown, Partial<TableSettings>]>([
    ['no table', 'x', DEFAULT_TABLE],
    ['a column that is not known', { ...ARRANGED, columns: ['name', 'colour'] }, { columns: undefined as never }],
    ['columns without the path', { ...ARRANGED, columns: ['status'] }, { columns: undefined as never }],
    [
      'a width out of bounds',
      { ...ARRANGED, widths: { name: 3, domain: 90, colour: 100 } },
      { widths: { domain: 90 } },
    ],
    ['a sort of no column', { ...ARRANGED, sort: { column: 'x', descending: true } }, { sort: undefined as never }],
    ['a switch that is none', { ...ARRANGED, foldRepeats: 1 }, { foldRepeats: true }],
  ])('with %s has the default there, and a file with it is refused', (_, table, change) => {
    const expected = JSON.parse(JSON.stringify({ ...ARRANGED, ...change }));
    expect(parseSettings({ table }).table).toEqual(table === 'x' ? DEFAULT_TABLE : expected);
    expect(readSettingsFile({ table }, () => true)).toHaveProperty('faults');
  });
});
