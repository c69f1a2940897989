import { loadSql, type Sql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';

/** Tile units across one tile, and beyond its edges on each side. */
export const EXTENT = 4096;
export const BUFFER = 64;

/** One layer of vector tiles. */
export interface Layer {
  readonly name: string;
  readonly description: string;
  readonly minzoom: number;
  readonly maxzoom: number;
  /** Attributes and what they mean; each is a column of {@link rows}. */
  readonly fields: Readonly<Record<string, string>>;
  /** A query with the columns `id`, the fields, `sample`, `geom` (EPSG:4326) and `geom_3857`. */
  rows(moment: Moment): Sql;
}

function rowsOf(file: string): Layer['rows'] {
  const query = loadSql(import.meta.url, file);
  return ({ date, revision }) => query.bind(date, revision);
}

export const LAYERS: readonly Layer[] = [
  {
    name: 'zones',
    description: 'The 19 industrial parks and 68 clusters; mind geometry_role before measuring',
    minzoom: 0,
    maxzoom: 16,
    fields: {
      slug: 'permanent id, as in /api/zones/{id}',
      name_vi: 'name',
      kind: 'kcn or ccn',
      status: 'planned, established, under_construction, operating or unknown',
      geometry_role:
        'surveyed, digitised, indicative (right area, place within a radius) or inset (place unpublished)',
      freshness: 'fresh, stale (nothing newer than twelve months) or undated',
      sample: 'true for sample data',
    },
    rows: rowsOf('zones.sql'),
  },
  {
    name: 'orientations',
    description: 'The four regional orientations, about 1:500,000',
    minzoom: 0,
    maxzoom: 16,
    fields: {
      code: 'north, south, east or west',
      name_vi: 'name',
      name_en: 'name in English',
      plan: 'id of the plan',
    },
    rows: rowsOf('orientations.sql'),
  },
  {
    name: 'communes',
    description: 'Communes and wards: boundaries where loaded, else representative points',
    minzoom: 0,
    maxzoom: 16,
    fields: {
      code: 'General Statistics Office code',
      name_vi: 'name',
      name_en: 'name in English',
      type: 'phuong (ward) or xa (commune)',
      orientation: 'region it belongs to',
    },
    rows: rowsOf('communes.sql'),
  },
];

/** The columns of the layer's attributes, of a row `r`. */
export function fieldColumns(layer: Layer): Sql {
  const names = Object.keys(layer.fields);
  return sql.join(names.map((name) => sql`r.${sql.identifier(name, names)}`));
}
