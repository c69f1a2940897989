-- $1 rows {code, geom} as JSON, $2 where they come from.
UPDATE commune c SET boundary = ST_Multi(ST_GeomFromGeoJSON(r.geom::text)), boundary_source = $2
FROM jsonb_to_recordset($1::jsonb) AS r (code text, geom jsonb)
WHERE c.code = r.code
