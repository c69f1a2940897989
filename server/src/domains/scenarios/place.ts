import { type Outline, ringsOf } from '../../lib/outline.ts';
import { placeOf } from './check.ts';
import { hundredths } from './range.ts';
import type {
  Range,
  ScenarioContent,
  ScenarioNewZone,
  ScenarioStep,
  ZoneResult,
} from './schema.ts';

/** A zone of a scenario as the live data has it. */
export interface ZoneRow
  extends Pick<
    ZoneResult,
    'kind' | 'name_vi' | 'name_en' | 'orientation' | 'status' | 'bound_ha' | 'held_ha'
  > {
  /** As the scenario names it; `slug` is the name of today. */
  readonly asked: string;
  readonly slug: string;
  readonly sample: boolean;
  /** Entered by the ledger for days to come. */
  readonly ahead_ha: number;
  /** Held in the end. */
  readonly developer_ha: number;
  readonly tenant_ha: number;
  /** What the ledger has come to hold since the scenario's author looked. */
  readonly moved_ha: number;
  readonly free_known: boolean;
  readonly free_min: number | null;
  readonly free_max: number | null;
  /** What the law of the kind divides, and by what. */
  readonly rate_known: boolean;
  readonly leased_min: number | null;
  readonly leased_max: number | null;
  readonly land_min: number | null;
  readonly land_max: number | null;
  readonly bounds: number[];
}

/** A zone or a new one, with all that the scenario does there. */
export interface Place
  extends Pick<
    ZoneRow,
    | 'kind'
    | 'name_vi'
    | 'name_en'
    | 'orientation'
    | 'status'
    | 'bound_ha'
    | 'held_ha'
    | 'ahead_ha'
    | 'developer_ha'
    | 'tenant_ha'
    | 'moved_ha'
  > {
  readonly zone: string | null;
  readonly new: string | null;
  readonly free: Range | null;
  readonly leased: Range | null;
  readonly land: Range | null;
  readonly bounds: number[] | null;
  /** In the order of years. */
  readonly steps: readonly ScenarioStep[];
  readonly extension_ha: number;
  /** Handed over by all its steps. */
  readonly scenario_ha: number;
}

/** West, south, east, north of an outline. */
function boundsOf(outline: Outline): number[] {
  const points = ringsOf(outline).flat();
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)];
  const least = (all: readonly number[]) => all.reduce((a, b) => Math.min(a, b));
  const most = (all: readonly number[]) => all.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

const byYear = (a: ScenarioStep, b: ScenarioStep) => a.year - b.year;

const known = (is: boolean, min: number | null, max: number | null): Range | null =>
  is ? { min, max } : null;

function standing(row: ZoneRow, steps: ScenarioStep[], extension: number): Place {
  const { kind, name_vi, name_en, orientation, status, bounds } = row;
  const { bound_ha, held_ha, ahead_ha, developer_ha, tenant_ha, moved_ha } = row;
  return {
    ...{ kind, name_vi, name_en, orientation, status, bounds },
    ...{ bound_ha, held_ha, ahead_ha, developer_ha, tenant_ha, moved_ha },
    zone: row.slug,
    new: null,
    free: known(row.free_known, row.free_min, row.free_max),
    leased: known(row.rate_known, row.leased_min, row.leased_max),
    land: known(row.rate_known, row.land_min, row.land_max),
    ...whatIsDone(steps, extension),
  };
}

/** A zone that is not there yet holds nothing; what it will be let by law is not known. */
function begun(zone: ScenarioNewZone, steps: ScenarioStep[]): Place {
  const { id, kind, name, orientation = 'unknown', planned_ha, leasable_ha, outline } = zone;
  const bound = leasable_ha ?? planned_ha ?? null;
  return {
    ...{ kind, name_vi: name, name_en: name, orientation, status: 'planned' },
    ...{ held_ha: 0, ahead_ha: 0, developer_ha: 0, tenant_ha: 0, moved_ha: 0 },
    zone: null,
    new: id,
    bound_ha: bound,
    free: bound === null ? null : { min: leasable_ha ?? 0, max: bound },
    leased: null,
    land: null,
    bounds: outline ? boundsOf(outline) : null,
    ...whatIsDone(steps, 0),
  };
}

const whatIsDone = (steps: ScenarioStep[], extension: number) => ({
  steps: steps.sort(byYear),
  extension_ha: hundredths(extension),
  scenario_ha: hundredths(steps.reduce((sum, { hectares = 0 }) => sum + hectares, 0)),
});

/** Every place a scenario speaks of, zones first; two names of one zone are one place. */
export function placesOf(content: ScenarioContent, rows: readonly ZoneRow[]): Place[] {
  const steps = group(content.steps);
  const zones = [...new Map(rows.map((row) => [row.slug, row])).values()].map((row) => {
    const names = new Set(rows.filter(({ slug }) => slug === row.slug).map(({ asked }) => asked));
    const extension = content.extensions
      .filter(({ zone }) => names.has(zone))
      .reduce((sum, { hectares }) => sum + hectares, 0);
    return standing(
      row,
      [...names].flatMap((name) => steps.get(name) ?? []),
      extension,
    );
  });
  const begunZones = content.new_zones.map((zone) =>
    begun(zone, steps.get(placeOf({ new: zone.id })) ?? []),
  );
  return [...zones, ...begunZones];
}

function group(steps: readonly ScenarioStep[]): Map<string, ScenarioStep[]> {
  const groups = new Map<string, ScenarioStep[]>();
  for (const step of steps) {
    const key = placeOf(step);
    const own = groups.get(key);
    if (own) own.push(step);
    else groups.set(key, [step]);
  }
  return groups;
}
