import { assemble, type Parts } from './assemble.ts';
import type { Columns } from './columns.ts';
import { checkAcrossFiles } from './cross.ts';
import { checkExpressions } from './expressions.ts';
import { listGeoJson, readText } from './files.ts';
import { Problems } from './problems.ts';
import {
  BASEMAP,
  BOUNDARIES,
  REGION_OUTLINES,
  readBasemap,
  readBoundary,
  readRegionOutlines,
} from './shapes.ts';
import { readTable, type Table, type TableSpec } from './table.ts';
import { claimsTable } from './tables/claims.ts';
import { officialChecksTable, officialFiguresTable } from './tables/official.ts';
import { communesTable, industriesTable, industryWordsTable } from './tables/places.ts';
import { orientationIndustriesTable, orientationsTable, regionsTable } from './tables/regions.ts';
import { plansTable, sourcesTable } from './tables/sources.ts';
import { allocationsTable, baselinesTable, targetsTable } from './tables/targets.ts';
import {
  scopesTable,
  zoneAliasesTable,
  zoneLineageTable,
  zoneSourcesTable,
  zonesTable,
} from './tables/zones.ts';
import type { Boundary, GeodataResult } from './types.ts';

/**
 * Reads and validates a geodata folder. Never throws for what is wrong with the files: every fault is listed with
 * file, line, column and cause, and a folder with a fault hands over nothing.
 */
export async function readGeodata(folder: string): Promise<GeodataResult> {
  const problems = new Problems();
  const table = async <C extends Columns, Row>(spec: TableSpec<C, Row>): Promise<Table<Row>> => {
    const text = await readText(folder, spec.file, problems);
    return text === null
      ? { file: spec.file, rows: [], keys: null, references: [] }
      : readTable(spec, text, problems);
  };
  const regionText = await readText(folder, REGION_OUTLINES, problems);
  const basemapText = await readText(folder, BASEMAP, problems);
  const parts: Parts = {
    sources: await table(sourcesTable),
    plans: await table(plansTable),
    zones: await table(zonesTable),
    zoneSources: await table(zoneSourcesTable),
    zoneAliases: await table(zoneAliasesTable),
    zoneLineage: await table(zoneLineageTable),
    scopes: await table(scopesTable),
    claims: await table(claimsTable),
    regions: await table(regionsTable),
    orientations: await table(orientationsTable),
    orientationIndustries: await table(orientationIndustriesTable),
    industries: await table(industriesTable),
    industryWords: await table(industryWordsTable),
    communes: await table(communesTable),
    officialFigures: await table(officialFiguresTable),
    officialChecks: await table(officialChecksTable),
    targets: await table(targetsTable),
    baselines: await table(baselinesTable),
    allocations: await table(allocationsTable),
    regionOutlines: regionText === null ? [] : readRegionOutlines(regionText, problems),
    basemap: basemapText === null ? [] : readBasemap(basemapText, problems),
    boundaries: await readBoundaries(folder, problems),
  };
  checkAcrossFiles(parts, problems);
  if (problems.list.length > 0) return { ok: false, problems: problems.sorted() };
  const set = assemble(parts);
  checkExpressions(set, parts.officialChecks, problems);
  return problems.list.length > 0 ? { ok: false, problems: problems.sorted() } : { ok: true, set };
}

async function readBoundaries(folder: string, problems: Problems): Promise<Boundary[]> {
  const boundaries: Boundary[] = [];
  for (const name of await listGeoJson(folder, BOUNDARIES)) {
    const file = `${BOUNDARIES}/${name}`;
    const text = await readText(folder, file, problems);
    const boundary = text === null ? null : readBoundary(file, text, problems);
    if (boundary !== null) boundaries.push(boundary);
  }
  return boundaries;
}
