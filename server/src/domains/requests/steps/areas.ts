import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { type Fault, fault } from '../draft/faults.ts';

/** Areas of which the first cannot be larger than the second. */
const WITHIN = [
  ['leased_area_ha', 'leasable_area_ha'],
  ['leased_area_ha', 'planned_area_ha'],
  ['leasable_area_ha', 'planned_area_ha'],
  ['industrial_area_ha', 'planned_area_ha'],
  ['service_area_ha', 'planned_area_ha'],
  ['leased_service_area_ha', 'service_area_ha'],
] as const;
type Area = (typeof WITHIN)[number][number];

/** What is known of an area, ha. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}
interface Row extends Bounds {
  /** Place of the item that proposes it; null where it stands already. */
  readonly n: number | null;
  readonly field: Area;
  /** Null for a zone that is on no map yet. */
  readonly valid: string | null;
}

/**
 * Areas that cannot be true together, on any day from which the request would hold: what it proposes against what it
 * proposes besides and what stands.
 */
export async function areaFaults(tx: Queryable, request: number): Promise<Fault[]> {
  const rows = await tx.query<Row>(sql`
    select i.n, a.field, v.valid::text, lower(coalesce(i.v, a.v)) as min, upper(coalesce(i.v, a.v)) as max
    from change_request r
    left join zone_rev v on v.zone = r.zone and upper_inf(v.rev) and v.valid && daterange(r.effective_on, null)
    cross join lateral (values
      ('planned_area_ha', v.planned_area), ('industrial_area_ha', v.industrial_area),
      ('service_area_ha', v.service_area), ('leasable_area_ha', v.leasable_area),
      ('leased_area_ha', v.leased_area), ('leased_service_area_ha', v.leased_service_area)) a (field, v)
    left join lateral (
      select i.n, coalesce(i.v_range, c.v_range, 'empty') as v
      from change_item i left join claim c on c.id = i.claims[1]
      where i.request = r.id and i.field = a.field and i.scope = '') i on true
    where r.id = ${request}::integer
    order by v.valid, a.field`);
  const faults = new Map<string, Fault>();
  for (const valid of new Set(rows.map((row) => row.valid))) {
    const areas = new Map(rows.filter((row) => row.valid === valid).map((row) => [row.field, row]));
    for (const [part, whole] of impossibleAreas(areas)) {
      const n = areas.get(part)?.n ?? areas.get(whole)?.n ?? null;
      if (n === null) continue;
      faults.set(
        `${part}/${whole}`,
        fault(`/items/${n}`, 'impossible_areas', `${part} above ${whole}`),
      );
    }
  }
  return [...faults.values()];
}

/** The parts and wholes among the areas of a zone that cannot be true together. */
export function impossibleAreas(areas: ReadonlyMap<string, Bounds>): (readonly [Area, Area])[] {
  return WITHIN.filter(([part, whole]) => exceeds(areas.get(part), areas.get(whole)));
}

/** Whether every value the part can have lies above every value the whole can have. */
function exceeds(part: Bounds | undefined, whole: Bounds | undefined): boolean {
  const least = part?.min ?? null;
  const most = whole?.max ?? null;
  return least !== null && most !== null && least > most;
}
