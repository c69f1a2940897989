const MOST_COLUMNS = 200;
/** A quoted attribute may hold `>`, so a tag is followed through its quotes. */
const TAG =
  /<(?:[^\s<>/="']+:)?(row|c|f)(?=[\s/>])((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/y;
const START = /<(?:([^\s<>/="']+):)?(row|c|f)(?=[\s/>])/g;
const ADDRESS = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const ERROR = /\st\s*=\s*["']e["']/;

/** Why a part of a workbook is not read as a table, and where. */
export interface SheetFault {
  readonly code: 'not_workbook' | 'too_many_rows' | 'too_many_columns' | 'formula' | 'cell_error';
  readonly cell?: { readonly row: number; readonly column: string };
}

/**
 * What in a part of a workbook keeps it from being read as a table: a formula, whose value may be another than the one
 * that was looked at; an error instead of a value; and the address of a cell or a row so far out that padding up to it would fill the memory. Pure:
 * the page's reader of corner lists looks at its workbooks with it too.
 */
export function faultIn(xml: string, mostRows: number): SheetFault | undefined {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) return { code: 'not_workbook' };
  let rows = 0;
  let cell: { row: number; column: string } | undefined;
  START.lastIndex = 0;
  for (const match of xml.matchAll(START)) {
    const [, prefix, name] = match;
    // Lists to choose from and conditions have formulas of their own kind, which no cell's value comes from.
    if (prefix === 'xm') continue;
    TAG.lastIndex = match.index;
    const attributes = TAG.exec(xml)?.[2];
    if (attributes === undefined) return { code: 'not_workbook' };
    if (name === 'f') return cell ? { code: 'formula', cell } : { code: 'formula' };
    const [, double, single] = ADDRESS.exec(attributes) ?? [];
    const address = double ?? single;
    if (name === 'row') {
      rows += 1;
      if (address !== undefined && !/^\d{1,7}$/.test(address)) return { code: 'not_workbook' };
      if (rows > mostRows || Number(address ?? 0) > mostRows) return { code: 'too_many_rows' };
    } else {
      const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address ?? '') ?? [];
      if (letters === undefined) return { code: 'not_workbook' };
      if (columnOf(letters) > MOST_COLUMNS) return { code: 'too_many_columns' };
      if (Number(digits) > mostRows) return { code: 'too_many_rows' };
      cell = { row: Number(digits), column: letters };
      // The library reads such a cell as an empty one, which would leave the value as it is.
      if (ERROR.test(attributes)) return { code: 'cell_error', cell };
    }
  }
  return undefined;
}

/** A = 1, Z = 26, AA = 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
