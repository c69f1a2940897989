-- What PostGIS finds of each candidate area. $1 rows {n, code, geom} as JSON.
SELECT
  g.n, ST_IsValid(g.geom) AS valid, ST_IsValidReason(g.geom) AS reason,
  CASE WHEN ST_IsValid(g.geom) THEN ST_Covers(g.geom, c.point) END AS "coversPoint",
  CASE WHEN ST_IsValid(g.geom) THEN ST_Area(g.geom::geography) / 1e6 END AS "areaKm2"
FROM (
  SELECT r.n, r.code, ST_Multi(ST_GeomFromGeoJSON(r.geom::text)) AS geom
  FROM jsonb_to_recordset($1::jsonb) AS r (n integer, code text, geom jsonb)
) g
JOIN commune c ON c.code = g.code
ORDER BY g.n
