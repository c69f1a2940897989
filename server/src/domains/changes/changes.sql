-- What changed, by revision, the newest first: a page of revisions, each with the zones it changed and what their
-- fields said before and after.
-- $1 a zone's number, or NULL for all; $2 revisions before this one; $3 how many; $4 whether confirmations count;
-- $5 zones that are listed of one load.
with found as materialized (
  (select id from revision
   where $1::integer is null and id < $2::integer and kind <> 'calendar' and ($4::boolean or kind <> 'confirmation')
   order by id desc limit $3::integer + 1)
  union
  (select id from (
     (select distinct lower(rev) as id from choice
      where zone = $1::integer and lower(rev) < $2::integer order by 1 desc limit $3::integer + 1)
     union (select distinct upper(rev) from choice
      where zone = $1::integer and upper(rev) < $2::integer and not upper_inf(rev) order by 1 desc limit $3::integer + 1)
     union (select distinct rev from confirmation
      where $4::boolean and zone = $1::integer and rev < $2::integer order by 1 desc limit $3::integer + 1)
     union (select rev from change_request
      where zone = $1::integer and rev < $2::integer order by 1 desc limit $3::integer + 1)
   ) about_zone order by id desc limit $3::integer + 1)
),
page as materialized (
  select r.*, day_in_vietnam(r.at) as day,
    r.kind = 'load' and not exists (select from revision e where e.kind = 'load' and e.id < r.id) as first_load
  from (select id from found order by id desc limit $3::integer) newest join revision r using (id)
),
-- Choices that began or ended. The first load of the facts is no change: of all zones it is only counted.
mark as materialized (
  select p.id as revision, ch.zone, ch.field, ch.scope, ch.valid
  from page p join choice ch on lower(ch.rev) = p.id
  where $1::integer = ch.zone or ($1::integer is null and not p.first_load)
  union all
  select p.id, ch.zone, ch.field, ch.scope, ch.valid
  from page p join choice ch on upper(ch.rev) = p.id and not upper_inf(ch.rev)
  where $1::integer is null or ch.zone = $1::integer
),
touched as (
  select m.revision, m.zone from mark m join field f on f.key = m.field and f.public
  union select p.id, c.zone from page p join confirmation c on c.rev = p.id
  union select p.id, r.zone from page p join change_request r on r.rev = p.id where r.zone is not null
),
listed as (
  select *, count(*) over (partition by revision) as zones_count, row_number() over (partition by revision order by zone) as n
  from touched where $1::integer is null or zone = $1::integer
),
-- Validity is cut at every edge: within a span nothing differs from day to day, so one day stands for it.
edge as (
  select distinct m.revision, m.zone, m.field, m.scope, e.day, p.day as on_day
  from mark m
  join page p on p.id = m.revision
  join field f on f.key = m.field and f.public
  join listed l on l.revision = m.revision and l.zone = m.zone and (p.kind <> 'load' or l.n <= $5::integer)
  cross join lateral (values (null::date), (lower(m.valid)), (upper(m.valid))) e (day)
),
span as (
  select e.*, daterange(e.day, lead(e.day) over (
    partition by revision, zone, field, scope order by day nulls first)) as days
  from edge e
),
compared as (
  select s.*, b.claims as before, a.claims as after,
    case when s.days @> s.on_day then 0 when s.days << daterange(s.on_day, null) then s.on_day - upper(s.days)
      else lower(s.days) - s.on_day end as distance
  from span s
  cross join lateral (select coalesce(lower(s.days), upper(s.days) - 1, s.on_day) as day) on_this
  cross join lateral (
    select array_agg(ch.claim order by length(ch.item), ch.item collate "C") as claims from choice ch
    where ch.zone = s.zone and ch.field = s.field and ch.scope = s.scope
      and ch.valid @> on_this.day and ch.rev @> s.revision - 1
  ) b
  cross join lateral (
    select array_agg(ch.claim order by length(ch.item), ch.item collate "C") as claims from choice ch
    where ch.zone = s.zone and ch.field = s.field and ch.scope = s.scope
      and ch.valid @> on_this.day and ch.rev @> s.revision
  ) a
  where b.claims is distinct from a.claims
),
-- All days that differ, and of them the span nearest to the revision's own day for what it said before and after.
change as (
  select revision, zone, field, scope,
    min(lower(days)) filter (where not open_start) as since, bool_or(open_start) as always,
    max(upper(days)) filter (where not open_end) as until, bool_or(open_end) as for_ever,
    value_of((array_agg(before_text order by distance))[1]::integer[]) as before,
    value_of((array_agg(after_text order by distance))[1]::integer[]) as after
  from (
    select *, lower_inf(days) as open_start, upper_inf(days) as open_end, before::text as before_text, after::text as after_text
    from compared
  ) c
  group by revision, zone, field, scope
),
-- Entries of the ledger that requests made, set right, brought on or struck out. Loads only fill it.
entry_change as (
  select e.revision, e.zone, json_agg(json_build_object(
      'id', e.id, 'what', e.what, 'recipient', e.recipient, 'stage', e.stage, 'on_date', e.on_date,
      'area_ha', trim_scale(e.area_ha),
      'decision_no', case when not 'decision' = any (e.hidden) then e.decision_no end) order by e.id, e.n) as entries
  from (
    select p.id as revision, a.zone, a.id, a.recipient, a.hidden, a.decision_no, a.area_ha, coalesce(v.n, 0) as n,
      case when a.void then 'struck_out' when a.corrects is not null then 'corrected' else 'entered' end as what,
      v.stage, coalesce(v.on_date, a.on_date) as on_date
    from page p join allocation a on a.rev = p.id
    left join lateral (
      select n, stage, on_date from allocation_event v where v.allocation = a.id and v.rev = p.id order by n desc limit 1) v on true
    where p.kind = 'request'
    union all
    select p.id, a.zone, a.id, a.recipient, a.hidden, a.decision_no, v.area_ha, v.n, 'stage', v.stage, v.on_date
    from page p join allocation_event v on v.rev = p.id join allocation a on a.id = v.allocation and a.rev < p.id
    where p.kind = 'request'
  ) e
  group by e.revision, e.zone
),
zone_change as (
  select l.revision, json_agg(json_build_object(
      'id', zone.id, 'slug', zone.slug, 'kind', zone.kind,
      'name_vi', coalesce(named.name_vi, zone.slug), 'name_en', coalesce(named.name_en, zone.slug),
      'changes', coalesce(said.changes, '[]'), 'entries', coalesce(entry_change.entries, '[]')) order by zone.id) as zones
  from listed l
  join page p on p.id = l.revision and (p.kind <> 'load' or l.n <= $5::integer)
  join zone on zone.id = l.zone
  left join entry_change on entry_change.revision = l.revision and entry_change.zone = l.zone
  left join lateral (
    select name_vi, name_en from zone_rev z
    where z.zone = l.zone and z.rev @> l.revision order by z.valid @> p.day desc, z.valid desc limit 1
  ) named on true
  left join lateral (
    select json_agg(json_build_object(
        'field', c.field, 'scope', c.scope, 'before', c.before, 'after', c.after,
        'since', case when not c.always then c.since end, 'until', case when not c.for_ever then c.until end)
      order by c.field, c.scope) as changes
    from change c
    where c.revision = l.revision and c.zone = l.zone and c.before::text is distinct from c.after::text
  ) said on true
  group by l.revision
),
-- Versions of orientations that began or ended; those of the first load are no change.
region_mark as materialized (
  select p.id as revision, o.plan, o.code
  from page p join orientation o on lower(o.rev) = p.id or upper(o.rev) = p.id
  where $1::integer is null and not p.first_load
  union
  select p.id, i.plan, i.orientation
  from page p join orientation_industry i on lower(i.rev) = p.id or upper(i.rev) = p.id
  where $1::integer is null and not p.first_load and i.orientation <> 'province'
),
region_change as (
  select m.revision, json_agg(json_build_object(
      'plan', m.plan, 'code', m.code, 'plan_title_vi', plan.title_vi, 'plan_title_en', plan.title_en,
      'name_vi', coalesce(o.name_vi, old.name_vi), 'name_en', coalesce(o.name_en, old.name_en), 'changes', said.changes)
    order by plan.adopted desc nulls last, m.plan desc, m.code) as regions
  from region_mark m join page p on p.id = m.revision join plan on plan.id = m.plan
  left join change_request r on r.rev = m.revision
  cross join lateral (select coalesce(r.effective_on, p.day) as day) on_this
  left join orientation o on o.plan = m.plan and o.code = m.code and o.valid @> on_this.day and o.rev @> m.revision
  left join orientation old on old.plan = m.plan and old.code = m.code and old.valid @> on_this.day and old.rev @> m.revision - 1
  cross join lateral (
    select json_agg(json_build_object('part', part, 'before', nullif(before, 'null'), 'after', nullif(after, 'null'))
      order by n) as changes
    from unnest('{priorities,direction,note,industries,outline}'::text[]) with ordinality as each (part, n)
    cross join lateral (select orientation_part(old, part, m.revision - 1) as before, orientation_part(o, part, m.revision) as after) b
    where b.before is distinct from b.after or (part = 'outline' and old.geom is distinct from o.geom)
  ) said
  where said.changes is not null
  group by m.revision
)
select json_build_object(
  'items', coalesce(json_agg(json_build_object(
    'revision', p.id, 'at', to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'kind', p.kind,
    'office', p.office, 'reason', case when p.kind = 'request' then p.reason end,
    'effective_on', r.effective_on, 'source', source.json, 'note', confirmed.note, 'request', r.id,
    'zones_count', case
      when p.first_load and $1::integer is null then (select count(distinct zone) from zone_rev where lower(rev) = p.id)
      else coalesce((select max(zones_count) from listed where listed.revision = p.id), 0) end,
    'zones', coalesce(zone_change.zones, '[]'), 'regions', coalesce(region_change.regions, '[]')) order by p.id desc), '[]'),
  'next', case when (select count(*) from found) > $3::integer then min(p.id) end)::text as body,
  exists (select from revision where revision.sample) as sample  -- samples and real facts never share a database
from page p
left join change_request r on r.rev = p.id
left join zone_change on zone_change.revision = p.id
left join region_change on region_change.revision = p.id
left join lateral (select max(note) as note from confirmation c where c.rev = p.id) confirmed on true
left join lateral (
  select json_build_object(
    'id', s.id, 'type', s.type, 'title', s.title, 'title_basis', s.title_basis, 'publisher', s.publisher,
    'doc_no', s.doc_no, 'url', s.url, 'published', s.published, 'accessed', s.accessed,
    'licence', s.licence, 'note', s.note, 'note_en', s.note_en) as json
  from source s where s.id = coalesce(r.source, 'request-' || r.id)
) source on true
