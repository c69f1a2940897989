-- Pairs of zones of today whose polygons touch.
WITH today AS (
  SELECT z.slug, r.map_geom_3857 AS geom FROM zone_rev r JOIN zone z ON z.id = r.zone
  WHERE upper_inf(r.rev) AND r.valid @> (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
)
SELECT a.slug AS one, b.slug AS other FROM today a JOIN today b
  ON a.slug < b.slug AND a.geom && b.geom AND ST_Intersects(a.geom, b.geom)
ORDER BY 1, 2
