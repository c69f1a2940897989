import type { Queryable } from '../../../db/database.ts';
import { loadSql, sql } from '../../../db/sql.ts';
import type { Field } from '../fields/catalogue.ts';
import { type CellValue, writeCell } from './cell/cell.ts';

const STANDING = loadSql(import.meta.url, 'standing.sql');

interface Said {
  readonly claims: readonly number[];
  readonly min: string | null;
  readonly max: string | null;
  readonly min_inclusive: boolean;
  readonly max_inclusive: boolean;
  readonly approx: boolean;
  readonly texts: readonly (string | null)[];
}

/** A zone with what stands about it. */
export interface StandingZone {
  readonly id: number;
  readonly slug: string;
  readonly kind: 'kcn' | 'ccn' | 'it_park';
  readonly name_vi: string;
  readonly name_en: string;
  readonly fields: Readonly<Record<string, Said>>;
}

/** The zones of a kind on a day, in the order of their names. */
export function zonesOfKind(
  db: Queryable,
  day: string,
  kind: StandingZone['kind'],
): Promise<StandingZone[]> {
  return db.query<StandingZone>(STANDING.bind(day, kind, []));
}

/** The zones of these numbers on a day. */
export function zonesOfIds(
  db: Queryable,
  day: string,
  ids: readonly number[],
): Promise<StandingZone[]> {
  return db.query<StandingZone>(STANDING.bind(day, null, ids));
}

/** What a cell of the table shows of a field. */
export function standingCell({ fields }: StandingZone, field: Field): string {
  const said = fields[field.key];
  if (!said) return '';
  const { min, max, min_inclusive, max_inclusive, approx, texts } = said;
  const value: CellValue = {
    figure:
      min === null && max === null ? null : { min, max, min_inclusive, max_inclusive, approx },
    text: texts[0] ?? null,
    items: texts.flatMap((text) => text ?? []),
  };
  return writeCell(field, value);
}

/** A zone that a slug or a former slug names. */
export interface NamedZone {
  readonly asked: string;
  readonly id: number;
  readonly kind: StandingZone['kind'];
}

/** The zones that the slugs name, by slug; those that name none are left out. */
export async function zonesNamed(
  db: Queryable,
  slugs: readonly string[],
): Promise<Map<string, NamedZone>> {
  const rows = await db.query<NamedZone>(sql`
    select asked.slug as asked, z.id, z.kind
    from unnest(${[...new Set(slugs)]}::text[]) asked (slug)
    left join zone_alias a on a.slug = asked.slug
    join published_zone z on z.slug = asked.slug or z.id = a.zone`);
  return new Map(rows.map((zone) => [zone.asked, zone]));
}
