-- The regional orientations of a plan, or of the newest plan that has them, each as the text of a GeoJSON feature.
-- $1 the day, $2 the revision, $3 a plan or null for the newest of each region.
with known as (
  select orientation.*, plan.title_vi, plan.title_en, plan.adopted, plan.source as plan_source
  from orientation join plan on plan.id = orientation.plan
  where orientation.valid @> $1::date and orientation.rev @> $2::integer
),
latest as (
  select distinct on (code) * from known
  where $3::text is null or plan = $3::text
  order by code, adopted desc nulls last, plan desc
),
zones as (
  select orientation, count(*) as count, bool_or(sample) as sample,
    coalesce(sum(lower(planned_area)) filter (where lower(planned_area) = upper(planned_area)), 0) as known_ha
  from zones_at($1::date, $2::integer) where counted group by orientation
),
feature as (
  select latest.feature_id, coalesce(zones.sample, false) as sample,
    array_remove(region_sources || source || plan_source || decisions.sources, null) as sources,
    '{"type":"Feature","id":' || feature_id || ',"geometry":' || ST_AsGeoJSON(geom, 6) || ',"properties":' ||
    json_build_object(
      'code', code,
      'plan', plan,
      'plan_title_vi', title_vi,
      'plan_title_en', title_en,
      'plan_adopted', adopted,
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
      'decisions', decisions.list,
      'area_km2', round((ST_Area(geom::geography) / 1e6)::numeric, 1),
      'label_point', ST_AsGeoJSON(ST_PointOnSurface(geom), 6)::json->'coordinates',
      'industries', (
        select coalesce(json_agg(json_build_object(
          'code', i.industry, 'stance', i.stance, 'phrase_vi', i.phrase_vi, 'basis', i.basis, 'plan', i.plan,
          'province_wide', i.orientation = 'province', 'note', i.note, 'note_en', i.note_en
        ) order by i.plan desc, i.orientation = 'province', i.n), '[]')
        -- What came after a plan is no part of it.
        from orientation_industry i join plan on plan.id = i.plan
        where i.orientation in (latest.code, 'province') and i.valid @> $1::date and i.rev @> $2::integer
          and (coalesce(plan.adopted, ''), plan.id) <= (coalesce(latest.adopted, ''), latest.plan)),
      'zone_count', coalesce(zones.count, 0),
      'known_ha', trim_scale(round(coalesce(zones.known_ha, 0), 2))
    ) || '}' as text
  from latest left join zones on zones.orientation = latest.code
  cross join lateral (
    select array_agg(said ->> 'source') as sources,
      coalesce(json_agg(json_build_object('part', part, 'since', said -> 'since', 'source', said ->> 'source',
        'revision', said -> 'rev', 'request', said -> 'request')
        order by array_position('{priorities,direction,note,industries,outline}'::text[], part)), '[]') as list
    from jsonb_each(latest.decided) d (part, said)
  ) decisions
)
select
  coalesce(string_agg(text, ',' order by feature_id), '') as features,
  coalesce(bool_or(sample), false) as sample,
  array(select unnest(sources) from feature) as source_ids,
  (select coalesce(json_agg(json_build_object('id', plan, 'title_vi', title_vi, 'title_en', title_en, 'adopted', adopted)
      order by adopted desc nulls last, plan desc), '[]')::text
    from (select distinct plan, title_vi, title_en, adopted from known) p) as plans
from feature
