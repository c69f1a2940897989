-- What the footprint of each zone depends on, by the choices that stand. $1 the day.
SELECT
  p.zone AS id, z.slug, p.kind, p.old_province AS "formerProvince", p.counted, p.orientation AS region,
  ST_X(p.location_point) AS lon, ST_Y(p.location_point) AS lat, p.location_radius_km AS "radiusKm",
  lower(p.planned_area) AS "minHa", upper(p.planned_area) AS "maxHa", p.planned_area_approx AS approx,
  CASE WHEN p.geometry_role IN ('surveyed', 'digitised') THEN ST_AsGeoJSON(p.map_geom, 9) END AS boundary
FROM zone_projection p
JOIN zone z ON z.id = p.zone
WHERE p.valid @> $1::date
ORDER BY p.zone
