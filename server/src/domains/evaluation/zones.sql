-- What is known of the zones that a target speaks of. $1 the day, $2 the revision, $3 the kinds, $4 whether only
-- zones in operation, $5 the field that decides, or 'occupancy'. The weight of a zone is the land its law divides by.
select z.zone as id, zone.slug, z.name_vi, z.name_en, z.kind,
  case when $5::text = 'occupancy' then z.occupancy_basis else said.confidence end as basis,
  lower(rate) as min, upper(rate) as max,
  lower_inc(rate) or lower(rate) is null as min_inclusive, upper_inc(rate) or upper(rate) is null as max_inclusive,
  coalesce(lower(land), 0) as weight_min, coalesce(upper(land), upper(z.planned_area)) as weight_max,
  said.code, said.since, coalesce(said.sources, '{}') as sources,
  z.sample or coalesce(said.sample, false) as sample
from zones_at($1::date, $2::integer) z
join zone on zone.id = z.zone
cross join lateral (select
  case when $5::text = 'occupancy' then z.occupancy end as rate,
  case when z.kind = 'ccn' then z.industrial_area else range_add(z.industrial_area, z.service_area) end as land) figures
left join lateral (
  select (array_agg(c.v_text))[1] as code, (array_agg(c.confidence))[1] as confidence, min(lower(ch.valid)) as since,
    bool_or(c.sample) as sample,
    array_agg(distinct s.source collate "C") filter (where s.source is not null) as sources
  from choice ch
  join claim c on c.id = ch.claim
  left join claim_source s on s.claim = c.id
  where ch.zone = z.zone and ch.scope = '' and ch.valid @> $1::date and ch.rev @> $2::integer
    and ch.field = any (case when $5::text <> 'occupancy' then array[$5::text] else
      case z.occupancy_basis
        when 'stated' then array['occupancy_stated_pct']
        when 'leasable' then array['leased_area_ha', 'leasable_area_ha']
        when 'statutory' then array['leased_area_ha', 'leased_service_area_ha', 'industrial_area_ha', 'service_area_ha']
      end end)
) said on true
where z.kind = any ($3::text[]) and (z.counted or z.kind = 'it_park')
  and z.status not in ('withdrawn', 'superseded') and (z.status = 'operating' or not $4::boolean)
order by array_position($3::text[], z.kind), z.name_sort collate "C", z.zone
