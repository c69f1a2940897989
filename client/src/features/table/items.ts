import type { ChangeItem, TableRow, Value } from '../../api/request-types.ts';

/** A value as the server proposes it. */
function proposed(value: Value): ChangeItem['value'] {
  if (value.items) return { items: value.items };
  if (value.json) return { json: value.json, ...(value.text === null ? {} : { text: value.text }) };
  if (value.text !== null) return { text: value.text };
  return {
    min: value.min,
    max: value.max,
    min_inclusive: value.min_inclusive ?? true,
    max_inclusive: value.max_inclusive ?? true,
    approx: value.approx,
  };
}

/** The changes of a row of the table as items of a request. */
export const itemsOf = (row: TableRow): ChangeItem[] =>
  row.changes.map(({ field, proposed: value }): ChangeItem => {
    if (!value) return { field, scope: '', action: 'clear' };
    return { field, scope: '', action: 'set', value: proposed(value) ?? {} };
  });

/** The format of a file by its name; null for anything else than a table. */
export function formatOf(name: string): 'csv' | 'xlsx' | null {
  const extension = name.toLowerCase().split('.').at(-1);
  return extension === 'csv' || extension === 'xlsx' ? extension : null;
}
