import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { LayerShelf } from './schema.ts';

/** Per cent: pictures hide the ground, so they begin lighter. */
export const FIRST_OPACITY = 80;
/** A place below all that are named. */
const LAST = 1000;

/** Puts a new layer on top of the list of a person. */
export async function putOnTop(
  tx: Queryable,
  person: number,
  layer: string,
  opacity: number,
): Promise<void> {
  await tx.query(sql`
    insert into ref_shelf (person, layer, position, opacity, shown)
    select ${person}, ${layer}, (select coalesce(min(position), 1) - 1 from ref_shelf where person = ${person}), ${opacity}, true`);
}

/**
 * Arranges the list of a person. What is not named leaves it, if it is another's; one's own stay below all, hidden. A
 * layer that its author has deleted meanwhile is passed over.
 */
export async function arrange(tx: Queryable, person: number, { items }: LayerShelf): Promise<void> {
  await tx.query(sql`select from person where id = ${person} for update`);
  const named = items.map(({ id }) => id);
  await tx.query(sql`
    delete from ref_shelf s using ref_layer l
    where s.person = ${person} and l.id = s.layer and l.author <> ${person} and s.layer <> all(${named}::text[])`);
  await tx.query(sql`
    insert into ref_shelf (person, layer, position, opacity, shown)
    select ${person}, l.id, coalesce(array_position(${named}::text[], l.id), ${LAST}),
      coalesce(i.opacity, s.opacity, ${FIRST_OPACITY}), coalesce(i.shown, false)
    from ref_layer l
    left join (
      select distinct on (id) id, opacity, shown
      from json_to_recordset(${JSON.stringify(items)}::json) i (id text, opacity integer, shown boolean)
    ) i using (id)
    left join ref_shelf s on s.layer = l.id and s.person = ${person}
    where l.complete and (l.author = ${person} or i.id is not null)
    on conflict (person, layer) do update set position = excluded.position, opacity = excluded.opacity, shown = excluded.shown`);
}
