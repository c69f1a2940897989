import type { Queryable } from '../../db/database.ts';
import { loadSql } from '../../db/sql.ts';
import { INSET_FRAME } from '../footprints/index.ts';
import { type GeodataSet, REGIONS, type RegionInfo } from '../read/types.ts';
import { replaceRows } from './rows.ts';
import { asMultiPolygon } from './values.ts';

const ORIENTATIONS = loadSql(import.meta.url, 'regions.sql');
const INDUSTRIES = loadSql(import.meta.url, 'industries.sql');

function orientationRows({ orientations, regions, communes }: GeodataSet) {
  const byCode = new Map<string, RegionInfo>(regions.map((region) => [region.code, region]));
  return orientations.flatMap((orientation) => {
    const region = byCode.get(orientation.region);
    if (region === undefined) return [];
    return {
      plan: orientation.plan,
      code: orientation.region,
      feature_id: REGIONS.indexOf(orientation.region) + 1,
      name_vi: region.name.vi,
      name_en: region.name.en,
      priorities_vi: orientation.priorities.vi,
      priorities_en: orientation.priorities.en,
      priorities_quote: orientation.prioritiesQuote,
      direction_vi: orientation.direction?.vi ?? null,
      direction_en: orientation.direction?.en ?? null,
      direction_quote: orientation.directionQuote,
      former_districts: region.formerDistricts,
      communes: communes
        .filter(({ orientation: own, alsoOrientation }) =>
          [own, alsoOrientation].includes(region.code),
        )
        .map(({ name }) => name.vi),
      confidence: region.confidence,
      source: orientation.source,
      region_sources: region.sources,
      quote: region.quote,
      note_vi: (orientation.note ?? region.note)?.vi ?? null,
      note_en: (orientation.note ?? region.note)?.en ?? null,
      accuracy_m: region.accuracyM,
      outline_source: region.outlineSource,
      geom: asMultiPolygon(region.geometry),
    };
  });
}

/**
 * The regional orientations of every plan, and what each wants of which industry. What a desk has decided stays.
 *
 * @returns how many regions of plans changed
 */
export async function writeOrientations(
  tx: Queryable,
  rev: number,
  set: GeodataSet,
): Promise<number> {
  const changed = await tx.query(ORIENTATIONS.bind(JSON.stringify(orientationRows(set)), rev));
  const industries = set.orientationIndustries.map((entry) => ({
    plan: entry.plan,
    orientation: entry.region,
    n: entry.n,
    industry: entry.industry,
    stance: entry.stance,
    phrase_vi: entry.phrase,
    basis: entry.basis,
    note: entry.note?.vi ?? null,
    note_en: entry.note?.en ?? null,
  }));
  await tx.query(INDUSTRIES.bind(JSON.stringify(industries), rev));
  return changed.length;
}

/** Ids of the two features that the atlas makes itself, above those of the file. */
const PROVINCE_ID = 2_000_000_001;
const INSET_ID = 2_000_000_002;
const PROVINCE = `
  INSERT INTO basemap_feature (id, class, name_vi, name_en, accuracy_m, source, geom)
  SELECT $1, 'province', $2, $3, max(accuracy_m), min(source), ST_Union(geom)
  FROM jsonb_to_recordset($4::jsonb) AS region (accuracy_m numeric, source text, geom geometry(MultiPolygon, 4326))`;

/** Rivers, lakes and roads of the file, the province as the union of the file's regions, the frame of the inset. */
export async function writeBasemap(tx: Queryable, { basemap, regions }: GeodataSet): Promise<void> {
  const rows = basemap.map((feature) => ({
    id: feature.id,
    class: feature.class as string,
    name_vi: feature.name?.vi ?? null,
    name_en: feature.name?.en ?? null,
    accuracy_m: feature.accuracyM as number | null,
    source: feature.source as string | null,
    geom: feature.geometry as object,
  }));
  const inset = {
    id: INSET_ID,
    class: 'inset',
    name_vi: 'Vị trí chưa công bố',
    name_en: 'Location not published',
    accuracy_m: null,
    source: null,
    geom: INSET_FRAME,
  };
  await replaceRows(tx, 'basemap_feature', [...rows, inset]);
  const shapes = regions.map(({ accuracyM, outlineSource, geometry }) => ({
    accuracy_m: accuracyM,
    source: outlineSource,
    geom: asMultiPolygon(geometry),
  }));
  await tx.query(PROVINCE, [
    PROVINCE_ID,
    'Tỉnh Thái Nguyên',
    'Thái Nguyên Province',
    JSON.stringify(shapes),
  ]);
}
