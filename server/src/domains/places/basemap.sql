-- The own basemap, as the text of GeoJSON features.
select coalesce(string_agg(
  '{"type":"Feature","id":' || id || ',"geometry":' || ST_AsGeoJSON(geom, 6) || ',"properties":' ||
  json_build_object('class', class, 'name_vi', name_vi, 'name_en', name_en,
    'accuracy_m', trim_scale(accuracy_m), 'source', source) || '}', ',' order by id), '') as features
from basemap_feature
