-- Counts and hectares by group: known + unpublished = official. An area known by its bounds alone enters no sum.
-- $1 the day, $2 the revision, $3 what the province states (`lib/official-terms.ts`).
with zones as (
  select z.kind, z.old_province, z.status, z.orientation, z.name_published, z.free_area, z.sample,
    case when lower(z.planned_area) = upper(z.planned_area) then lower(z.planned_area) end as ha
  from zones_at($1::date, $2::integer) z
  where z.counted or z.kind = 'it_park'
),
term as (
  select * from jsonb_to_recordset($3::jsonb)
    as term(kind text, former_province text, measure text, sign integer, figure text, alternative boolean)
),
stated as (
  select term.kind, term.former_province,
    sum(sign * lower(v_range)) filter (where measure = 'count') as count,
    sum(sign * lower(v_range)) filter (where measure = 'ha' and not alternative) as ha,
    sum(sign * lower(v_range)) filter (where measure = 'ha' and alternative) as alternative_more_ha,
    (array_agg(source) filter (where measure = 'ha' and sign = 1 and not alternative))[1] as source,
    json_agg(json_build_object(
      'label_vi', label_vi, 'label_en', label_en, 'sign', sign,
      'value', trim_scale(lower(v_range)), 'unit', unit, 'figure', figure
    ) order by sign desc) filter (where measure = 'ha' and not alternative) as terms
  from term join official_figure on official_figure.key = term.figure
  group by term.kind, term.former_province
),
wanted(dimension, n, kind, old_province, status, orientation) as (values
  ('kind_province', 1, 'kcn', 'thai-nguyen', null, null),
  ('kind_province', 2, 'kcn', 'bac-kan', null, null),
  ('kind_province', 3, 'ccn', 'thai-nguyen', null, null),
  ('kind_province', 4, 'ccn', 'bac-kan', null, null),
  ('kind', 5, 'kcn', null, null, null),
  ('kind', 6, 'ccn', null, null, null),
  ('kind', 7, 'it_park', null, null, null),
  ('status', 8, null, null, 'operating', null),
  ('status', 9, null, null, 'under_construction', null),
  ('status', 10, null, null, 'established', null),
  ('status', 11, null, null, 'planned', null),
  ('status', 12, null, null, 'unknown', null),
  ('status', 18, null, null, 'withdrawn', null),
  ('status', 19, null, null, 'superseded', null),
  ('orientation', 13, null, null, null, 'north'),
  ('orientation', 14, null, null, null, 'south'),
  ('orientation', 15, null, null, null, 'east'),
  ('orientation', 16, null, null, null, 'west'),
  ('orientation', 17, null, null, null, 'unknown')
),
grouped as (
  select wanted.*,
    count(zones.kind) as count,
    count(zones.ha) as count_known,
    count(*) filter (where zones.name_published) as count_named,
    coalesce(sum(zones.ha), 0) as known_ha,
    coalesce(sum(lower(zones.free_area)), 0) as free_min,
    case when not coalesce(bool_or(zones.free_area is not null and upper(zones.free_area) is null), false)
      then coalesce(sum(upper(zones.free_area)), 0) end as free_max,
    count(zones.free_area) as free_zones,
    coalesce(bool_or(zones.sample), false) as sample
  from wanted
  left join zones on coalesce(wanted.kind = zones.kind, zones.kind <> 'it_park')
    and coalesce(wanted.old_province = zones.old_province, true)
    and coalesce(wanted.status = zones.status, true)
    and coalesce(wanted.orientation = zones.orientation, true)
  group by wanted.dimension, wanted.n, wanted.kind, wanted.old_province, wanted.status, wanted.orientation
)
select
  json_agg(json_build_object(
    'dimension', dimension,
    'kind', grouped.kind,
    'old_province', grouped.old_province,
    'status', status,
    'orientation', orientation,
    'count', grouped.count,
    'count_known', count_known,
    'count_named', count_named,
    'official_count', stated.count,
    'known_ha', trim_scale(round(known_ha, 2)),
    'unpublished_ha', trim_scale(round(stated.ha - known_ha, 2)),
    'official_ha', trim_scale(round(stated.ha, 2)),
    'official_source', stated.source,
    'official_terms', coalesce(stated.terms, '[]'),
    'alternative_unpublished_ha', trim_scale(round(stated.ha + stated.alternative_more_ha - known_ha, 2)),
    'free', json_build_object(
      'min_ha', trim_scale(round(free_min, 2)),
      'max_ha', trim_scale(round(free_max, 2)),
      'zones', free_zones,
      'zones_unknown', grouped.count - free_zones)
  ) order by n) as groups,
  bool_or(sample) as sample
from grouped
left join stated on dimension in ('kind', 'kind_province')
  and stated.kind = grouped.kind and stated.former_province is not distinct from grouped.old_province
where grouped.count > 0 or coalesce(status, '') not in ('withdrawn', 'superseded')
