-- Ground that polygons share with zones, each zone's share as one shape. $1 the polygons as JSON, $2 the day, $3 the revision.
WITH given AS MATERIALIZED (
  SELECT n, zone, valid, CASE WHEN valid THEN g END AS geom,
    CASE WHEN NOT valid THEN ST_AsGeoJSON(location(ST_IsValidDetail(g)), 7)::json -> 'coordinates' END AS at
  FROM (SELECT p.n, p.zone, ST_GeomFromGeoJSON(p.geometry) AS g FROM json_to_recordset($1::json) p (n integer, zone text, geometry text)) read
  CROSS JOIN LATERAL (SELECT ST_IsValid(g) AS valid) checked
),
live AS (
  SELECT at.*, z.slug FROM zones_at($2::date, $3::integer) at JOIN zone z ON z.id = at.zone
  WHERE at.status NOT IN ('withdrawn', 'superseded')
),
shared AS (
  SELECT live.zone, given.n,
    CASE WHEN ST_Covers(given.geom, live.site_geom) THEN live.site_geom
      ELSE ST_CollectionExtract(ST_Intersection(live.site_geom, given.geom, 1e-11), 3) END AS geom
  FROM given JOIN live ON ST_Intersects(live.site_geom, given.geom)
  WHERE given.zone IS NULL OR given.zone = live.slug
),
merged AS (
  SELECT zone, array_agg(n ORDER BY n) AS polygons, ST_Multi(ST_CollectionExtract(ST_UnaryUnion(ST_Collect(geom), 1e-11), 3)) AS geom
  FROM shared WHERE NOT ST_IsEmpty(geom) GROUP BY zone
),
item AS (
  SELECT live.sample, merged.ha, json_build_object(
    'zone', live.zone, 'slug', live.slug, 'kind', live.kind, 'name_vi', live.name_vi, 'name_en', live.name_en,
    'counted', live.counted, 'geometry_role', live.geometry_role, 'indicative', live.geometry_role = 'indicative',
    'zone_ha', round((ST_Area(live.site_geom::geography) / 10000)::numeric, 2), 'ha', round(merged.ha::numeric, 2),
    'share', trunc(least(1, merged.ha * 10000 / ST_Area(live.site_geom::geography))::numeric, 6),
    'polygons', to_json(merged.polygons),
    -- Every digit, so that the shape can be sent back and be the same.
    'geometry', ST_AsGeoJSON(merged.geom, 15)::json)::text AS text, live.name_sort, live.zone
  FROM (SELECT *, ST_Area(geom::geography) / 10000 AS ha FROM merged) merged JOIN live USING (zone)
  -- A square metre: what is less came from rounding.
  WHERE merged.ha >= 0.0001
)
SELECT
  (SELECT coalesce(string_agg(text, ',' ORDER BY ha DESC, zone), '') FROM item) AS zones,
  (SELECT coalesce(bool_or(sample), false) FROM item) AS sample,
  (SELECT coalesce(json_agg(json_build_object('n', n, 'code', 'shape_invalid', 'at', at) ORDER BY n), '[]') FROM given WHERE NOT valid)::text AS refused,
  (SELECT coalesce(round((sum(ST_Area(geom::geography)) / 10000)::numeric, 2), 0) FROM given) AS layer_ha,
  (SELECT count(site_geom)::integer FROM live) AS placed,
  (SELECT count(*)::integer - count(site_geom)::integer FROM live) AS unplaced
