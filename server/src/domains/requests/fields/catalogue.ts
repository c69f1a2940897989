import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { REGIONS, STATUSES } from '../../../lib/schema.ts';

const FIELD_TYPES = ['range', 'text', 'code', 'codes', 'json', 'boundary'] as const;

/** A field that a request may change. */
export interface Field {
  readonly key: string;
  readonly type: (typeof FIELD_TYPES)[number];
  readonly unit: 'ha' | '%' | 'year' | 'km' | null;
  /** Whose permission a change needs: of the zone's own office, or of the planners. */
  readonly subjectOf: 'kind' | 'planning';
  /** The values it may take; null where it is not a matter of codes. */
  readonly codes: readonly string[] | null;
}

const HOW_FAR = ['yes', 'partial', 'no'] as const;

/** Values of the fields of type `code`; those of lists come from the database. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  status: STATUSES,
  counted: ['yes', 'no'],
  orientation: REGIONS,
  zone_type: ['ordinary', 'eco', 'specialised', 'high_tech', 'supporting', 'craft_village'],
  wastewater: HOW_FAR,
  infrastructure: HOW_FAR,
};

/** Every field, by its key. */
export async function readFields(db: Queryable): Promise<Map<string, Field>> {
  const rows = await db.query<Omit<Field, 'codes'> & { industries: string[] }>(sql`
    select key, type, unit, case editor_role when 'planner' then 'planning' else 'kind' end as "subjectOf",
      case when type = 'codes' then array(select code from industry order by code) end as industries
    from field where editor_role <> 'admin' order by key`);
  return new Map(
    rows.map(({ industries, ...field }) => [
      field.key,
      { ...field, codes: CODES[field.key] ?? industries },
    ]),
  );
}
