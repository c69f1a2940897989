/** Of `shpjs` only what takes nothing but bytes: given a `.prj`, it would transform by itself, 224 m off. */
declare module 'shpjs' {
  /** Shapes in the form of GeoJSON, null where a record has none; throws on a damaged file. */
  export function parseShp(shp: DataView): readonly unknown[];
  /** Rows by the names of their columns. */
  export function parseDbf(dbf: DataView, encoding: string): readonly Record<string, unknown>[];
}
