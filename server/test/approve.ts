import type { Database } from '../src/db/database.ts';
import { sql } from '../src/db/sql.ts';
import { newRevision, publishRevision } from '../src/lib/revision.ts';
import type { TestPerson } from './people.ts';

export interface TestChange {
  /** Slug. */
  readonly zone: string;
  readonly field: string;
  /** A text, a figure, or the members of a list; null: the value ends. */
  readonly value: string | number | readonly string[] | null;
  /** First day it holds; null: it always has. */
  readonly effectiveOn: string | null;
  readonly reason?: string;
  readonly source?: string;
  readonly at?: Date;
}

/** Records an approved request as an approval does, without its checks. Returns the revision. */
export async function approve(
  db: Database,
  author: TestPerson,
  reviewer: TestPerson,
  change: TestChange,
): Promise<number> {
  const { zone: slug, field, value, effectiveOn, at = new Date() } = change;
  const { reason = 'a reason', source = 'Decision 12/QĐ-UBND' } = change;
  return db.transaction(async (tx) => {
    const [zone] = await tx.query<{ id: number; kind: string }>(
      sql`select id, kind from zone where slug = ${slug}`,
    );
    if (!zone) throw new Error(`there is no ${slug}`);
    const [request] = await tx.query<{ id: number }>(sql`
      insert into change_request (zone, subject, author, effective_on, base_rev)
      values (${zone.id}, ${zone.kind}, ${author.id}, ${effectiveOn}, (select max(id) from revision)) returning id`);
    const id = request?.id ?? 0;
    await tx.query(sql`
      update change_request set state = 'submitted', submitted_at = now(), reason = ${reason},
        source_title = ${source}, source_publisher = 'UBND tỉnh' where id = ${id}`);
    const rev = await newRevision(tx, {
      kind: 'request',
      person: author,
      office: 'board',
      reason,
      at,
    });
    await tx.query(sql`
      insert into source (id, type, title, title_basis, publisher)
      values (${`request-${id}`}, 'decision', ${source}, 'published', 'UBND tỉnh')`);

    const [{ within } = { within: '' }] = await tx.query<{ within: string }>(sql`
      select daterange(${effectiveOn}::date, min(lower(valid)))::text as within from choice
      where zone = ${zone.id} and field = ${field} and scope = '' and upper_inf(rev) and made_by = 'desk'
        and lower(valid) > coalesce(${effectiveOn}::date, '-infinity')`);
    const span = sql`${within}::daterange`;
    const cut = await tx.query<{ id: number }>(sql`
      update choice set rev = int4range(lower(rev), ${rev}::integer)
      where zone = ${zone.id} and field = ${field} and scope = '' and upper_inf(rev) and valid && ${span}
      returning id`);
    await tx.query(sql`
      insert into choice (zone, field, scope, item, claim, valid, rev, made_by, reason)
      select zone, field, scope, item, claim, rest, int4range(${rev}::integer, null), made_by, reason
      from choice cross join lateral (values
        (case when not lower_inf(${span}) then valid * daterange(null, lower(${span})) end),
        (case when not upper_inf(${span}) then valid * daterange(upper(${span}), null) end)) v (rest)
      where id = any(${cut.map((choice) => choice.id)}::integer[]) and not isempty(rest)`);

    const values = value === null ? [] : [value].flat();
    for (const [i, one] of values.entries()) {
      const range = typeof one === 'number' ? `[${one},${one}]` : null;
      const text = typeof one === 'number' ? null : one;
      const item = Array.isArray(value) ? String(i + 1) : '';
      await tx.query(sql`
        with made as (
          insert into claim (key, content_hash, zone, field, v_range, v_text, confidence, attribution, as_of, origin, rev)
          values (${`request/${id}/${field}//${i + 1}`}, ${`${rev}`}, ${zone.id}, ${field}, ${range}::numrange, ${text},
            'stated', 'field', ${effectiveOn}, 'request', ${rev}) returning id, key
        ), standing as (
          insert into claim_standing (key, claim, rev) select key, id, int4range(${rev}::integer, null) from made
        ), sourced as (
          insert into claim_source (claim, source) select id, ${`request-${id}`} from made
        )
        insert into choice (zone, field, item, claim, valid, rev, made_by, reason)
        select ${zone.id}, ${field}, ${item}, id, ${span}, int4range(${rev}::integer, null), 'desk', ${reason} from made`);
    }
    await tx.query(sql`
      update change_request set state = 'approved', decided_at = now(), decided_by = ${reviewer.id},
        decision_note = 'a note for the author only', rev = ${rev} where id = ${id}`);
    await publishRevision(tx, rev, [zone.id]);
    return rev;
  });
}
