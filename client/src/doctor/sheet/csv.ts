import { comma, csvText } from '../../lib/csv.ts';
import type { CornerTable } from './corner-table.ts';
import { degreesText, dmsText } from './degrees.ts';

/** Headings of the file, in the reader's language. */
export interface CsvWords {
  readonly ring: string;
  readonly corner: string;
  readonly north: string;
  readonly east: string;
  readonly lat: string;
  readonly lon: string;
  readonly gridSide: string;
  readonly side: string;
}

/** What a sheet says once, above its table: a name and what it is. */
export type Line = readonly [name: string, value: string];

/**
 * The corner table as a spreadsheet opens it where Vietnamese is set: semicolons, a byte order mark, decimal commas.
 * Its headings name the systems with their EPSG numbers, so that it can be read back without a guess.
 */
export function cornerCsv(table: CornerTable, words: CsvWords, about: readonly Line[]): string {
  const rows = table.rings.flatMap(({ part, ring, corners }) =>
    corners.map(({ n, x, y, at: [lon, lat], gridSideM, sideM }) => [
      `${part}.${ring}`,
      String(n),
      comma(x.toFixed(3)),
      comma(y.toFixed(3)),
      comma(degreesText(lat)),
      comma(degreesText(lon)),
      comma(dmsText(lat)),
      comma(dmsText(lon)),
      comma(gridSideM.toFixed(3)),
      comma(sideM.toFixed(3)),
    ]),
  );
  const { ring, corner, north, east, lat, lon, gridSide, side } = words;
  const heading = [ring, corner, north, east, lat, lon, `${lat} DMS`, `${lon} DMS`, gridSide, side];
  const lines = [...about.map((line) => [...line]), heading, ...rows];
  return csvText(lines);
}
