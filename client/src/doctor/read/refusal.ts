import { MOST_BYTES } from '../limits.ts';
import type { Figures, Finding, FindingCode } from '../types.ts';

/** Why a file was not read. One sentence each in the message files. */
export type Unreadable =
  /** Cut off, or not what its first bytes promise. */
  | 'damaged'
  | 'empty'
  | 'not_text'
  /** An archive with a password. */
  | 'encrypted'
  /** An archive with neither a Shapefile nor a KML nor a workbook in it. */
  | 'archive_without_layer'
  | 'missing_shp'
  /** A .shp alone, without its archive. */
  | 'shp_alone'
  /** Placemarks under a namespace prefix, which no reader finds. */
  | 'kml_prefix'
  /** XML, but no KML. */
  | 'not_kml'
  /** JSON, but no GeoJSON. */
  | 'not_geojson'
  /** Features that are a view or a virtual table: reading them would run what the file says. */
  | 'geopackage_view'
  | 'dwg'
  | 'binary_dxf'
  | 'old_workbook'
  | 'pdf'
  | 'rar'
  | 'seven_zip'
  /** A list without two columns of coordinates. */
  | 'no_columns'
  /** A cell that should be a number; its address stands in `cell`. */
  | 'cell'
  | 'broken_quotes';

const found = (
  severity: Finding['severity'],
  code: FindingCode,
  figures: Figures,
  count: number,
): Finding => ({ code, severity, place: null, count, figures, fixes: [] });

/** Something to tell that does not keep the file from being read. */
export const noteOf = (
  severity: Finding['severity'],
  code: FindingCode,
  figures: Figures = {},
  count = 1,
) => found(severity, code, figures, count);

/**
 * Ends the reading of a file from wherever it is found that it cannot go on. It never leaves `prepare`, which answers
 * with its finding.
 */
export class Refusal extends Error {
  readonly finding: Finding;

  constructor(code: FindingCode, figures: Figures = {}) {
    super(code);
    this.finding = found('stop', code, figures, 1);
  }
}

/** A file that is no readable file of its kind. */
export const unreadable = (reason: Unreadable, figures: Figures = {}) =>
  new Refusal('unreadable', { reason, ...figures });

/** A file that is too large, by its size alone. */
export const tooLarge = (bytes: number) => new Refusal('too_large', { bytes, limit: MOST_BYTES });
