-- The regional orientations of one plan, or of the newest plan that has them, each as the text of a GeoJSON feature.
-- $1 the day, $2 the revision, $3 the plan or null.
with latest as (
  select distinct on (orientation.code) orientation.*, plan.title_vi, plan.title_en, plan.source as plan_source
  from orientation join plan on plan.id = orientation.plan
  where orientation.valid @> $1::date and orientation.rev @> $2::integer
    and ($3::text is null or orientation.plan = $3)
  order by orientation.code, plan.adopted desc nulls last, plan.id desc
),
zones as (
  select orientation, count(*) as count, bool_or(sample) as sample,
    coalesce(sum(lower(planned_area)) filter (where lower(planned_area) = upper(planned_area)), 0) as known_ha
  from zones_at($1::date, $2::integer) where counted group by orientation
),
feature as (
  select latest.feature_id, coalesce(zones.sample, false) as sample,
    array_remove(region_sources || source || plan_source, null) as sources,
    '{"type":"Feature","id":' || feature_id || ',"geometry":' || ST_AsGeoJSON(geom, 6) || ',"properties":' ||
    json_build_object(
      'code', code,
      'plan', plan,
      'plan_title_vi', title_vi,
      'plan_title_en', title_en,
      'name_vi', name_vi,
      'name_en', name_en,
      'priorities_vi', priorities_vi,
      'priorities_en', priorities_en,
      'priorities_quote', priorities_quote,
      'direction_vi', direction_vi,
      'direction_en', direction_en,
      'direction_quote', direction_quote,
      'former_districts', former_districts,
      'communes', communes,
      'confidence', confidence,
      'source', source,
      'region_sources', region_sources,
      'quote', quote,
      'note_vi', note_vi,
      'note_en', note_en,
      'accuracy_m', trim_scale(accuracy_m),
      'outline_source', outline_source,
      'area_km2', round((ST_Area(geom::geography) / 1e6)::numeric, 1),
      'label_point', ST_AsGeoJSON(ST_PointOnSurface(geom), 6)::json->'coordinates',
      'industries', (
        select coalesce(json_agg(json_build_object(
          'code', i.industry, 'stance', i.stance, 'phrase_vi', i.phrase_vi, 'basis', i.basis, 'plan', i.plan,
          'province_wide', i.orientation = 'province', 'note', i.note, 'note_en', i.note_en
        ) order by i.plan desc, i.orientation = 'province', i.n), '[]')
        from orientation_industry i where i.orientation in (latest.code, 'province')),
      'zone_count', coalesce(zones.count, 0),
      'known_ha', trim_scale(round(coalesce(zones.known_ha, 0), 2))
    ) || '}' as text
  from latest left join zones on zones.orientation = latest.code
)
select
  coalesce(string_agg(text, ',' order by feature_id), '') as features,
  coalesce(bool_or(sample), false) as sample,
  array(select unnest(sources) from feature) as source_ids
from feature
