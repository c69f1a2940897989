-- VSIC divisions that a zone or an orientation names.
select coalesce(json_agg(json_build_object(
  'code', code, 'section', section, 'name_vi', name_vi, 'name_en', name_en) order by code), '[]')::text as items
from industry
