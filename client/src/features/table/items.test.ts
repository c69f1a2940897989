import { describe, expect, it } from 'vitest';
import { makeValue } from '../../testing/requests.ts';
import { formatOf, itemsOf } from './items.ts';

describe('a row of an uploaded table', () => {
  it('becomes the items of a request', () => {
    const changes = [
      { field: 'planned_area_ha', standing: null, proposed: makeValue(45, { approx: true }) },
      { field: 'developer', standing: makeValue('A'), proposed: makeValue('B') },
      {
        field: 'industry',
        standing: null,
        proposed: { ...makeValue(''), text: null, items: ['26'] },
      },
      { field: 'decision', standing: makeValue('QĐ 1'), proposed: null },
    ];
    expect(itemsOf({ row: 2, slug: 'kcn-a', changes, problems: [] })).toEqual([
      {
        field: 'planned_area_ha',
        scope: '',
        action: 'set',
        value: { min: 45, max: 45, min_inclusive: true, max_inclusive: true, approx: true },
      },
      { field: 'developer', scope: '', action: 'set', value: { text: 'B' } },
      { field: 'industry', scope: '', action: 'set', value: { items: ['26'] } },
      { field: 'decision', scope: '', action: 'clear' },
    ]);
  });

  it('comes from a table, not from anything else', () => {
    expect(formatOf('bảng KCN.XLSX')).toBe('xlsx');
    expect(formatOf('a.csv')).toBe('csv');
    expect(formatOf('a.pdf')).toBeNull();
  });
});
