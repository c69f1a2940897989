-- Land not yet let that could serve a target, as bounds, by status of the zone. $1 the day, $2 the revision.
with wanted(n, status) as (values
  (1, 'operating'), (2, 'under_construction'), (3, 'established'), (4, 'planned'), (5, 'unknown')
)
select json_agg(json_build_object(
    'status', status, 'zones', zones, 'zones_unknown', zones_unknown,
    'min_ha', trim_scale(round(min_ha, 2)), 'max_ha', trim_scale(round(max_ha, 2))) order by n) as land,
  bool_or(sample) as sample
from (
  select wanted.n, wanted.status,
    count(z.free_area) as zones,
    count(z.zone) - count(z.free_area) as zones_unknown,
    coalesce(sum(lower(z.free_area)), 0) as min_ha,
    case when not coalesce(bool_or(z.free_area is not null and upper(z.free_area) is null), false)
      then coalesce(sum(upper(z.free_area)), 0) end as max_ha,
    coalesce(bool_or(z.sample), false) as sample
  from wanted
  left join zones_at($1::date, $2::integer) z on z.status = wanted.status and z.counted
  group by wanted.n, wanted.status
) by_status
