-- What is wrong with the ground of drawn shapes. $1 the shapes as JSON: n, the slug of the zone it belongs to, GeoJSON;
-- $2 the day, $3 the revision.
WITH given AS MATERIALIZED (
  SELECT n, zone, valid, CASE WHEN valid THEN g END AS geom,
    json_build_array(ST_XMin(g), ST_YMin(g), ST_XMax(g), ST_YMax(g)) AS bounds
  FROM (
    SELECT s.n, s.zone, ST_GeomFromGeoJSON(s.geometry) AS g
    FROM json_to_recordset($1::json) s (n integer, zone text, geometry text)) read
  CROSS JOIN LATERAL (SELECT ST_IsValid(g) AS valid) checked
),
fault AS (
  SELECT n, 'shape_invalid' AS code, NULL::text AS zone, NULL::integer AS other, NULL::geometry AS geom, false AS indicative, bounds
  FROM given WHERE NOT valid
  UNION ALL
  SELECT n, 'outside_province', NULL, NULL,
    ST_CollectionExtract(ST_Difference(geom, (SELECT geom FROM basemap_feature WHERE class = 'province')), 3), false, NULL
  FROM given WHERE valid
  UNION ALL
  SELECT given.n, 'overlap', zone.slug, NULL, ST_CollectionExtract(ST_Intersection(at.site_geom, given.geom), 3),
    at.geometry_role = 'indicative', NULL
  FROM given
  JOIN zones_at($2::date, $3::integer) at ON ST_Intersects(at.site_geom, given.geom) AND at.status NOT IN ('withdrawn', 'superseded')
  JOIN zone ON zone.id = at.zone
  -- Its own zone as well, where a boundary says where that lies: an extension is new land.
  WHERE zone.slug IS DISTINCT FROM given.zone OR at.geometry_role IN ('surveyed', 'digitised')
  UNION ALL
  SELECT a.n, 'overlap', NULL, b.n, ST_CollectionExtract(ST_Intersection(a.geom, b.geom), 3), false, NULL
  FROM given a JOIN given b ON b.n > a.n AND ST_Intersects(a.geom, b.geom)
)
SELECT n, code, zone, other, indicative, ha::float8,
  coalesce(bounds, json_build_array(ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom))) AS bounds
FROM (SELECT fault.*, round((ST_Area(geom::geography) / 10000)::numeric, 2) AS ha FROM fault) measured
-- What is less came from rounding.
WHERE code = 'shape_invalid' OR ha >= 0.01
ORDER BY n, code, ha DESC, zone, other
