-- An outline as proposed beside the one that is drawn. $1 the request, $2 today, $3 and $4 queries for what lies
-- outside the province and for the overlaps of `cut`. No row where none is proposed.
-- What stands in the inset box lies nowhere, and a new zone stood nowhere: nothing is gained, lost or moved from there.
WITH drawn AS (
  SELECT r.zone, r.known_at, r.day, coalesce(i.geom, b.geom) AS proposed, at.map_geom AS standing, at.geometry_role AS role,
    coalesce(
      (SELECT v_range FROM change_item p WHERE p.request = r.id AND p.field = 'planned_area_ha' AND p.scope = ''),
      at.planned_area) AS decided
  FROM (
    SELECT *, coalesce(effective_on, $2::date) AS day,
      CASE state WHEN 'approved' THEN rev - 1 ELSE 2147483647 END AS known_at
    FROM change_request WHERE id = $1) r
  JOIN change_item i ON i.request = r.id AND i.field = 'boundary' AND i.scope = ''
  LEFT JOIN claim c ON c.id = i.claims[1]
  LEFT JOIN boundary b ON b.id = c.boundary
  LEFT JOIN zones_at(r.day, r.known_at) at ON at.zone = r.zone
  WHERE coalesce(i.geom, b.geom) IS NOT NULL
),
cut AS (
  SELECT *,
    CASE WHEN role <> 'inset' THEN ST_Multi(ST_CollectionExtract(ST_Difference(proposed, standing), 3)) END AS gained,
    CASE WHEN role <> 'inset' THEN ST_Multi(ST_CollectionExtract(ST_Difference(standing, proposed), 3)) END AS lost
  FROM drawn
)
SELECT json_build_object(
  'standing', ST_AsGeoJSON(standing, 9)::json, 'standing_role', role,
  'proposed', ST_AsGeoJSON(proposed, 9)::json,
  'gained', CASE WHEN NOT ST_IsEmpty(gained) THEN ST_AsGeoJSON(gained, 9)::json END,
  'lost', CASE WHEN NOT ST_IsEmpty(lost) THEN ST_AsGeoJSON(lost, 9)::json END,
  'standing_ha', round((ST_Area(standing::geography) / 10000)::numeric, 2),
  'proposed_ha', round((ST_Area(proposed::geography) / 10000)::numeric, 2),
  'gained_ha', round((ST_Area(gained::geography) / 10000)::numeric, 2),
  'lost_ha', round((ST_Area(lost::geography) / 10000)::numeric, 2),
  'decision_ha', CASE WHEN lower(decided) = upper(decided) THEN trim_scale(lower(decided)) END,
  'moved_m', CASE WHEN role <> 'inset' THEN
    round(ST_Distance(ST_Centroid(standing)::geography, ST_Centroid(proposed)::geography)::numeric, 1) END,
  'outside_ha', ($3) -> 'ha', 'overlaps', ($4)) AS boundary
FROM cut
