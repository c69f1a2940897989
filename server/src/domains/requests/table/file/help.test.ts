import { expect, it } from 'vitest';
import type { Field } from '../../fields/catalogue.ts';
import { readCell } from '../cell/cell.ts';
import { CELL_HELP, HELP_SHEET } from './help.ts';
import { readWorkbook, writeWorkbook } from './workbook.ts';
import { readZip } from './zip.ts';

const AREA: Field = {
  key: 'planned_area_ha',
  type: 'range',
  unit: 'ha',
  subjectOf: 'kind',
  codes: null,
};

it('teaches only what is read', () => {
  for (const [example] of CELL_HELP) expect(readCell(AREA, example)).toHaveProperty('change');
});

it('is a second sheet, which is not read with the table', async () => {
  const rows = [['slug'], ['Mã'], ['kcn-yen-binh']];
  const file = await writeWorkbook('KCN', rows);
  const made = readZip(file, () => true, { entries: 50, bytes: 1e6 });
  const book = 'entries' in made ? made.entries.get('xl/workbook.xml')?.toString() : '';
  expect([...(book ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(
    ['KCN', HELP_SHEET],
  );
  expect(await readWorkbook(file)).toEqual({ rows });
});
