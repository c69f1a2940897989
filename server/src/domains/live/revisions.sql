-- The newest revisions after $1, at most $2, the oldest first, each with the zones it changed, or with none when it
-- changed more than $3 of them. A load is asked for its rows only: its choices may be hundreds of thousands.
select r.id as revision, r.at, r.kind, coalesce(changed.zones, '[]') as zones
from (select id, at, kind from revision where id > $1::integer order by id desc limit $2::integer) r
cross join lateral (
  select case when count(*) <= $3::integer then
    json_agg(json_build_object('id', zone.id, 'slug', zone.slug) order by zone.id) end as zones
  from (
    select distinct zone from (
      (select distinct zone from zone_rev where lower(rev) = r.id limit $3::integer + 1)
      union all select zone from choice where lower(rev) = r.id and r.kind <> 'load'
      union all select zone from choice where upper(rev) = r.id and not upper_inf(rev) and r.kind <> 'load'
      union all select zone from confirmation where rev = r.id
    ) touched
  ) known join zone on zone.id = known.zone
) changed
order by r.id
