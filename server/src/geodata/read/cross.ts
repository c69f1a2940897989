import type { Parts } from './assemble.ts';
import type { Problems } from './problems.ts';
import { BASEMAP, BOUNDARIES, REGION_OUTLINES, shapeReference } from './shapes.ts';
import type { Located, Reference, Table } from './table.ts';
import { type Claim, type FigureField, REGIONS } from './types.ts';

/** Fields whose chosen figure may not exceed the chosen planned area of the same zone. */
const WITHIN_PLANNED: readonly FigureField[] = [
  'industrial_area_ha',
  'service_area_ha',
  'leasable_area_ha',
  'leased_area_ha',
  'leased_service_area_ha',
];

/** Everything that takes more than one row or file to see. */
export function checkAcrossFiles(parts: Parts, problems: Problems): void {
  checkReferences(parts, problems);
  checkZones(parts, problems);
  checkClaims(parts, problems);
  checkRegions(parts, problems);
  checkBaselines(parts, problems);
}

function tablesOf(parts: Parts): Table<unknown>[] {
  return Object.values(parts).filter((part): part is Table<unknown> => 'references' in part);
}

function checkReferences(parts: Parts, problems: Problems): void {
  const keys = new Map(tablesOf(parts).map(({ file, keys }) => [file, keys]));
  const references: Reference[] = tablesOf(parts).flatMap((table) => table.references);
  for (const { code, source } of parts.regionOutlines) {
    references.push(shapeReference(REGION_OUTLINES, `source of ${code}`, source, 'sources.csv'));
  }
  for (const { id, source } of parts.basemap) {
    references.push(shapeReference(BASEMAP, `source of ${id}`, source, 'sources.csv'));
  }
  for (const { zone, source } of parts.boundaries) {
    const file = `${BOUNDARIES}/${zone}.geojson`;
    references.push(shapeReference(file, '', zone, 'zones.csv'));
    references.push(shapeReference(file, 'source', source, 'sources.csv'));
  }
  for (const { file, line, column, value, target } of references) {
    const known = keys.get(target);
    // An unreadable target is a fault of its own; its dependants would only repeat it.
    if (known === undefined || known === null || known.has(value)) continue;
    problems.add({ file, line, column, message: `not found in ${target}`, value });
  }
}

function checkZones({ zones, zoneSources, zoneAliases }: Parts, problems: Problems): void {
  const lines = new Map<number, number>();
  const sourced = new Set(zoneSources.rows.map(({ row }) => row.zone));
  const fail = (line: number, column: string, message: string, value: string) =>
    problems.add({ file: zones.file, line, column, message, value });
  for (const { line, row } of zones.rows) {
    const first = lines.get(row.id);
    if (first !== undefined) fail(line, 'id', `already used on line ${first}`, String(row.id));
    lines.set(row.id, line);
    if (zoneSources.keys !== null && !sourced.has(row.slug)) {
      fail(line, 'slug', `no source in ${zoneSources.file} stands behind this zone`, row.slug);
    }
  }
  for (const { line, row } of zoneAliases.rows) {
    if (row.type === 'slug' && zones.keys?.has(row.alias)) {
      const message = 'the slug belongs to a zone of today';
      problems.add({ file: zoneAliases.file, line, column: 'alias', message, value: row.alias });
    }
  }
}

function checkClaims({ claims, industryWords }: Parts, problems: Problems): void {
  const fail = (line: number, column: string, message: string, value: string) =>
    problems.add({ file: claims.file, line, column, message, value });
  const chosen = new Map<string, Located<Claim>>();
  for (const claim of claims.rows) {
    const { line, row } = claim;
    if (row.field === 'industry') {
      if (industryWords.keys !== null && !industryWords.keys.has(row.text)) {
        fail(line, 'text', `the phrase is not in ${industryWords.file}`, row.text);
      }
      continue;
    }
    if (!row.chosen) continue;
    const place = `${row.zone}/${row.field}/${row.scope}`;
    const first = chosen.get(place);
    if (first !== undefined) fail(line, 'chosen', `line ${first.line} is chosen already`, row.key);
    chosen.set(place, claim);
  }
  for (const { line, row } of chosen.values()) {
    if (!('figure' in row) || row.scope !== '' || !WITHIN_PLANNED.includes(row.field)) continue;
    const planned = chosen.get(`${row.zone}/planned_area_ha/`)?.row;
    const ceiling = planned !== undefined && 'figure' in planned ? planned.figure.max : null;
    if (ceiling !== null && row.figure.min !== null && row.figure.min > ceiling) {
      fail(line, 'min', `more than the planned area of the zone (${ceiling} ha)`, row.key);
    }
  }
}

function checkRegions({ regions, regionOutlines }: Parts, problems: Problems): void {
  for (const code of REGIONS) {
    if (regions.keys !== null && !regions.keys.has(code)) {
      const message = 'the region has no row';
      problems.add({ file: regions.file, line: 0, column: 'code', message, value: code });
    }
    const outlined = regionOutlines.some((outline) => outline.code === code);
    if (!outlined && !problems.list.some(({ file }) => file === REGION_OUTLINES)) {
      const message = 'the region has no outline';
      problems.add({ file: REGION_OUTLINES, line: 0, column: 'code', message, value: code });
    }
  }
}

function checkBaselines({ baselines, officialFigures }: Parts, problems: Problems): void {
  for (const { line, row } of baselines.rows) {
    const figure = officialFigures.rows.find(({ row: { key } }) => key === row.officialFigure)?.row;
    if (figure === undefined || figure.figure !== null) continue;
    const message = 'a baseline needs a number';
    const value = row.officialFigure;
    problems.add({ file: baselines.file, line, column: 'official_figure', message, value });
  }
}
