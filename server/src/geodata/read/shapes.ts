import type { LineString, MultiPolygon, Polygon } from 'geojson';
import { type Column, number, oneOf, optional, partialDate, slug, text } from './columns.ts';
import { parseGeoJson, type RawFeature } from './geojson.ts';
import type { Problems } from './problems.ts';
import type { Reference } from './table.ts';
import {
  BASEMAP_CLASSES,
  type BasemapFeature,
  BOUNDARY_BASES,
  type Boundary,
  REGIONS,
  type Region,
} from './types.ts';

export interface RegionOutline {
  readonly code: Region;
  readonly accuracyM: number;
  readonly source: string;
  readonly geometry: Polygon | MultiPolygon;
}

export const REGION_OUTLINES = 'regions.geojson';
export const BASEMAP = 'basemap.geojson';
export const BOUNDARIES = 'boundaries';

/** Outlines of the four regions, each once. */
export function readRegionOutlines(content: string, problems: Problems): RegionOutline[] {
  const features = parseGeoJson(REGION_OUTLINES, content, ['Polygon', 'MultiPolygon'], problems);
  const seen = new Set<string>();
  return features.flatMap((feature) => {
    const code = property(feature, 'code', oneOf(REGIONS));
    const accuracyM = property(feature, 'accuracy_m', number(1, 100_000));
    const source = property(feature, 'source', slug());
    if (code === null || accuracyM === null || source === null) return [];
    if (seen.has(code)) feature.fail('code', 'the region is given twice');
    seen.add(code);
    return [{ code, accuracyM, source, geometry: feature.geometry as Polygon | MultiPolygon }];
  });
}

export function readBasemap(content: string, problems: Problems): BasemapFeature[] {
  const features = parseGeoJson(BASEMAP, content, ['LineString', 'Polygon'], problems);
  const seen = new Set<number>();
  return features.flatMap((feature) => {
    const id = property(feature, 'id', number(1, 2_147_483_647, true));
    const kind = property(feature, 'class', oneOf(BASEMAP_CLASSES));
    const accuracyM = property(feature, 'accuracy_m', number(1, 100_000));
    const source = property(feature, 'source', slug());
    const vi = property(feature, 'name_vi', optional(text()));
    const en = property(feature, 'name_en', optional(text()));
    if (id === null || kind === null || accuracyM === null || source === null) return [];
    if (seen.has(id)) feature.fail('id', 'the id is given twice');
    seen.add(id);
    if ((kind === 'lake') !== (feature.geometry.type === 'Polygon')) {
      feature.fail('class', 'a lake is a Polygon, everything else a LineString');
    }
    if ((vi === null) !== (en === null)) feature.fail('name_en', 'names come in both languages');
    const name = vi !== null && en !== null ? { vi, en } : null;
    const geometry = feature.geometry as LineString | Polygon;
    return [{ id, class: kind, name, accuracyM, source, geometry }];
  });
}

/** The boundary of one zone; the zone is the file's name (`boundaries/<slug>.geojson`). */
export function readBoundary(file: string, content: string, problems: Problems): Boundary | null {
  const features = parseGeoJson(file, content, ['Polygon', 'MultiPolygon'], problems);
  const [feature] = features;
  if (feature === undefined) return null;
  if (features.length > 1) feature.fail('', 'one file holds the one boundary of one zone');
  const basis = property(feature, 'basis', oneOf(BOUNDARY_BASES));
  const method = property(feature, 'method', text());
  const accuracyM = property(feature, 'accuracy_m', optional(number(0.01, 100_000)));
  const asOf = property(feature, 'as_of', optional(partialDate()));
  const source = property(feature, 'source', slug());
  if (basis === null || method === null || source === null) return null;
  const zone = zoneOfBoundaryFile(file);
  const geometry = feature.geometry as Polygon | MultiPolygon;
  return { zone, basis, method, accuracyM, asOf, source, geometry };
}

export function zoneOfBoundaryFile(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.geojson$/, '');
}

/** What a shape refers to in other files, to be checked with the tables' references. */
export function shapeReference(
  file: string,
  column: string,
  value: string,
  target: string,
): Reference {
  return { file, line: 0, column, value, target };
}

/** A property read like a cell: numbers are accepted as numbers or as text. */
function property<T>(feature: RawFeature, name: string, column: Column<T>): T | null {
  const raw = feature.properties[name];
  const value = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : '';
  if (value === '') {
    if (column.empty !== undefined) return column.empty.value;
    feature.fail(name, 'must not be empty');
    return null;
  }
  const parsed = column.parse(value.normalize('NFC'));
  if ('value' in parsed) return parsed.value;
  feature.fail(name, parsed.fault);
  return null;
}
