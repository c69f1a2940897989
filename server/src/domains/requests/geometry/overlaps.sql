-- Other zones on whose ground an outline lies. $1 the outline, $2 the day, $3 the revision, $4 the zone it is of.
SELECT coalesce(json_agg(json_build_object(
  'slug', other.slug, 'name_vi', other.name_vi, 'name_en', other.name_en, 'ha', other.ha,
  'bounds', other.bounds, 'geometry', other.geometry, 'indicative', other.geometry_role = 'indicative') ORDER BY other.ha DESC, other.slug), '[]') AS list
FROM (
  SELECT z.slug, at.name_vi, at.name_en, at.geometry_role,
    round((ST_Area(shared.geom::geography) / 10000)::numeric, 2) AS ha,
    json_build_array(ST_XMin(shared.geom), ST_YMin(shared.geom), ST_XMax(shared.geom), ST_YMax(shared.geom)) AS bounds,
    ST_AsGeoJSON(shared.geom, 9)::json AS geometry
  FROM zones_at($2::date, $3::integer) at
  JOIN zone z ON z.id = at.zone
  CROSS JOIN LATERAL (
    SELECT ST_Multi(ST_CollectionExtract(ST_Intersection(at.site_geom, $1), 3)) AS geom) shared
  WHERE at.zone IS DISTINCT FROM $4::integer AND ST_Intersects(at.site_geom, $1)
    AND at.status NOT IN ('withdrawn', 'superseded') AND NOT ST_IsEmpty(shared.geom)
) other
-- What is less than this came from rounding.
WHERE other.ha >= 0.01
