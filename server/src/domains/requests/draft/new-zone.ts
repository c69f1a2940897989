import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { invalidValues } from '../../../lib/problem.ts';
import { isReadable } from '../../../lib/readable.ts';
import type { NewZone } from '../schema.ts';
import { fault } from './faults.ts';
import type { ZoneName } from './repository.ts';

const PREFIX = { kcn: 'kcn', ccn: 'ccn', it_park: 'kcntt' } as const;
/** Words that the prefix says already. */
const KIND_WORDS = /^(khu công nghệ thông tin|khu công nghiệp|cụm công nghiệp|kcntt|kcn|ccn)\s+/iu;
const LONGEST = 80;

/** The slug that a name would have: `kcn-song-cong-3` for "KCN Sông Công 3"; null when it holds no letter of ours. */
export function slugOf(kind: NewZone['kind'], name: string): string | null {
  const words = name
    .trim()
    .replace(KIND_WORDS, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return words === '' ? null : `${PREFIX[kind]}-${words}`;
}

/**
 * A zone that a draft begins: hidden from readers until a request about it is approved. The number and slug of one
 * that was proposed before, and given up, are used again.
 *
 * @throws {ApiError} 422 when the name makes no slug, or another zone has it
 */
export async function beginZone(tx: Queryable, { kind, name }: NewZone): Promise<ZoneName> {
  const slug = isReadable(name, 200) ? slugOf(kind, name) : null;
  if (slug === null) throw invalidValues([fault('/new_zone/name', 'text_unreadable')]);
  const [zone] = await tx.query<ZoneName>(sql`
    insert into zone (id, slug, kind, origin)
    select nextval('zone_of_request'), ${slug}, ${kind}, 'request'
    where not exists (select from zone_alias where slug = ${slug})
    on conflict (slug) do update set kind = excluded.kind
      where zone.origin = 'request' and not exists (select from zone_rev v where v.zone = zone.id)
        and not exists (select from change_request r where r.zone = zone.id and r.state <> 'withdrawn')
    returning id, slug, kind`);
  if (!zone) throw invalidValues([fault('/new_zone/name', 'name_taken', slug)]);
  return zone;
}
