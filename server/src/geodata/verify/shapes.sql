-- Every zone of today with what its polygon must satisfy.
SELECT
  z.slug, r.kind, r.counted, r.geometry_role AS role, r.orientation, r.display_area_ha AS ha,
  ST_AsGeoJSON(r.map_geom, 9) AS geometry,
  ST_IsValid(r.map_geom) AS valid,
  ST_Area(r.map_geom::geography) / 10000 AS "postgisHa",
  r.location_radius_km AS "radiusKm",
  ST_Distance(ST_Centroid(r.map_geom)::geography, r.location_point::geography) / 1000 AS "distanceKm",
  CASE WHEN r.site_geom IS NULL THEN NULL
       ELSE EXISTS (
         SELECT FROM orientation o WHERE upper_inf(o.rev)
           AND o.code = CASE WHEN r.orientation = 'unknown' THEN o.code ELSE r.orientation END
           AND ST_Covers(o.geom, r.site_geom)) END AS "inRegion",
  (SELECT bool_and(ST_Covers(f.geom, r.map_geom)) FROM basemap_feature f WHERE f.class = 'inset') AS "inInset"
FROM zone_rev r
JOIN zone z ON z.id = r.zone
WHERE upper_inf(r.rev) AND r.valid @> (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
ORDER BY z.id
