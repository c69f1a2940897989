import type { RegionOutline } from './shapes.ts';
import type { Table } from './table.ts';
import type { RegionRow } from './tables/regions.ts';
import type { BaselineRow, TargetRow } from './tables/targets.ts';
import type { ZoneRow } from './tables/zones.ts';
import type {
  Allocation,
  BasemapFeature,
  Boundary,
  Claim,
  Commune,
  GeodataSet,
  Industry,
  IndustryWord,
  OfficialCheck,
  OfficialFigure,
  Orientation,
  OrientationIndustry,
  Plan,
  RegionInfo,
  Scope,
  Source,
  ZoneAlias,
  ZoneLineage,
} from './types.ts';

/** All files as read, each row sound on its own. */
export interface Parts {
  readonly sources: Table<Source>;
  readonly plans: Table<Plan>;
  readonly zones: Table<ZoneRow>;
  readonly zoneSources: Table<{ readonly zone: string; readonly source: string }>;
  readonly zoneAliases: Table<ZoneAlias>;
  readonly zoneLineage: Table<ZoneLineage>;
  readonly scopes: Table<Scope>;
  readonly claims: Table<Claim>;
  readonly regions: Table<RegionRow>;
  readonly orientations: Table<Orientation>;
  readonly orientationIndustries: Table<OrientationIndustry>;
  readonly industries: Table<Industry>;
  readonly industryWords: Table<IndustryWord>;
  readonly communes: Table<Commune>;
  readonly officialFigures: Table<OfficialFigure>;
  readonly officialChecks: Table<OfficialCheck>;
  readonly targets: Table<TargetRow>;
  readonly baselines: Table<BaselineRow>;
  readonly allocations: Table<Allocation>;
  readonly regionOutlines: readonly RegionOutline[];
  readonly basemap: readonly BasemapFeature[];
  readonly boundaries: readonly Boundary[];
}

/** Joins parts that were found sound across files: every reference is known to resolve. */
export function assemble(parts: Parts): GeodataSet {
  const sourcesOf = groupSources(parts.zoneSources);
  const figures = new Map(rows(parts.officialFigures).map((figure) => [figure.key, figure]));
  const outlines = new Map(parts.regionOutlines.map((outline) => [outline.code, outline]));
  return {
    sources: rows(parts.sources),
    plans: rows(parts.plans),
    zones: rows(parts.zones).map((zone) => ({ ...zone, sources: sourcesOf.get(zone.slug) ?? [] })),
    zoneAliases: rows(parts.zoneAliases),
    zoneLineage: rows(parts.zoneLineage),
    scopes: rows(parts.scopes),
    claims: rows(parts.claims).map((claim) =>
      claim.attribution === 'row' ? { ...claim, sources: sourcesOf.get(claim.zone) ?? [] } : claim,
    ),
    boundaries: parts.boundaries,
    regions: rows(parts.regions).map((region) => withOutline(region, found(outlines, region.code))),
    orientations: rows(parts.orientations),
    orientationIndustries: rows(parts.orientationIndustries),
    industries: rows(parts.industries),
    industryWords: rows(parts.industryWords),
    communes: rows(parts.communes),
    basemap: parts.basemap,
    officialFigures: [...figures.values()],
    officialChecks: rows(parts.officialChecks),
    targets: rows(parts.targets).map((target) => {
      const { figure, text, unit, quote, source } = found(figures, target.officialFigure);
      return { ...target, figure, text, unit, quote, source };
    }),
    baselines: rows(parts.baselines).map((baseline) => {
      const { key, figure, unit, quote, source } = found(figures, baseline.officialFigure);
      if (figure === null) throw new Error(`baseline without a number: ${key}`);
      return { ...baseline, figure, unit, quote, source };
    }),
    allocations: rows(parts.allocations),
  };
}

function rows<Row>(table: Table<Row>): Row[] {
  return table.rows.map(({ row }) => row);
}

function withOutline(region: RegionRow, outline: RegionOutline): RegionInfo {
  const { geometry, accuracyM, source } = outline;
  return { ...region, geometry, accuracyM, outlineSource: source };
}

function groupSources(table: Parts['zoneSources']): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const { zone, source } of rows(table)) {
    grouped.set(zone, [...(grouped.get(zone) ?? []), source]);
  }
  return grouped;
}

function found<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`unchecked reference: ${String(key)}`);
  return value;
}
