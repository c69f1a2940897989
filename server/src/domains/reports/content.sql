-- A half-yearly report as JSON text. $1 the kind, $2 the first and $3 the last day of the period, $4 the revision.
-- A figure is NULL where nothing is published; a sum is of the zones with a figure, the others are counted.
with said as (
  select z.*, confirmed.on_date as confirmed_by_then
  from zones_at($3::date, $4::integer) z
  left join lateral (
    select max(day) as on_date from (
      select on_date as day from confirmation
      where confirmation.zone = z.zone and rev <= $4::integer
      union all
      select day_in_vietnam(r.at) from choice ch join revision r on r.id in (lower(ch.rev), upper(ch.rev))
      where ch.zone = z.zone and r.kind = 'request' and r.id <= $4::integer
    ) days where day <= $3::date
  ) confirmed on true
  where z.kind = $1::text and z.counted and z.status not in ('withdrawn', 'superseded')
),
figure as (
  select zone, name, ha, approx from said cross join lateral (values
    ('planned_area', planned_area, planned_area_approx),
    ('industrial_area', industrial_area, industrial_area_approx),
    ('service_area', service_area, service_area_approx),
    ('leased_area', leased_area, leased_area_approx),
    ('leased_service_area', leased_service_area, leased_service_area_approx)
  ) areas (name, ha, approx)
),
figures as (
  select zone, json_object_agg(name, case when ha is not null then json_build_object(
      'min', trim_scale(lower(ha)), 'max', trim_scale(upper(ha)),
      'min_inclusive', lower(ha) is null or lower_inc(ha), 'max_inclusive', upper(ha) is null or upper_inc(ha),
      'approx', approx) end) as areas
  from figure group by zone
),
total as (
  select name, json_build_object(
    'zones', count(ha), 'zones_unknown', count(*) - count(ha),
    'min', trim_scale(coalesce(sum(lower(ha)), 0)),
    'max', case when not coalesce(bool_or(ha is not null and upper(ha) is null), false)
      then trim_scale(coalesce(sum(upper(ha)), 0)) end) as sum
  from figure group by name
),
listed as (
  select said.name_sort, said.zone, json_build_object(
    'slug', zone.slug, 'name_vi', said.name_vi, 'name_en', said.name_en, 'communes', said.new_communes,
    'status', said.status, 'decision', said.decision, 'established_year', said.established_year,
    'developer', said.developer, 'investment', said.investment, 'industries', said.industry_words,
    'planned_area', areas -> 'planned_area', 'industrial_area', areas -> 'industrial_area',
    'service_area', areas -> 'service_area', 'leased_area', areas -> 'leased_area',
    'leased_service_area', areas -> 'leased_service_area',
    'occupancy', case when occupancy is not null then json_build_object(
      'min', trim_scale(round(lower(occupancy), 2)), 'max', trim_scale(round(upper(occupancy), 2)),
      'min_inclusive', lower_inc(occupancy), 'max_inclusive', upper_inc(occupancy), 'approx', false,
      'basis', occupancy_basis) end,
    'confirmed_on', confirmed_by_then,
    'confirmed', coalesce(confirmed_by_then >= $2::date, false)) as row
  from said
  join zone on zone.id = said.zone
  join figures on figures.zone = said.zone
)
select json_build_object(
  'kind', $1::text,
  'period', json_build_object('from', $2::date, 'to', $3::date),
  'revision', $4::integer,
  'zones', (select coalesce(json_agg(row order by name_sort collate "C", zone), '[]') from listed),
  'by_status', (
    select coalesce(json_agg(json_build_object('status', status, 'zones', zones) order by zones desc, status), '[]')
    from (select status, count(*) as zones from said group by status) each_status),
  'totals', (
    select json_object_agg(name, coalesce(sum, json_build_object('zones', 0, 'zones_unknown', 0, 'min', 0, 'max', 0)))
    from unnest(array['planned_area', 'industrial_area', 'service_area', 'leased_area', 'leased_service_area']) name
    left join total using (name)),
  'not_confirmed', (
    select count(*) from said where confirmed_by_then is null or confirmed_by_then < $2::date),
  'sample', (select coalesce(bool_or(sample), false) from said)
)::text as content
