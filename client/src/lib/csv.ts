const BOM = '\ufeff';

/** A number as it is typed where commas part decimals. */
export const comma = (text: string) => text.replace('.', ',');

/** A table as a spreadsheet opens it where Vietnamese is set: semicolons, a byte order mark. */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  `${BOM}${lines.map((line) => `${line.map(cellOf).join(';')}\r\n`).join('')}`;

/** What a spreadsheet would run is told to be text; what is a number stays one. */
function cellOf(text: string): string {
  const runs = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?\d+(?:,\d+)?$/.test(text);
  const safe = runs ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
