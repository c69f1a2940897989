-- Real boundaries, each inserted once: one that is here already is found again. $1 rows as JSON, $2 revision.
WITH given AS (
  SELECT zone, geom, basis, method, accuracy_m, source
  FROM jsonb_populate_recordset(NULL::boundary, $1::jsonb)
),
inserted AS (
  INSERT INTO boundary (zone, geom, basis, drawn_ha, drawn_basis, method, accuracy_m, source, rev)
  SELECT zone, geom, basis, round((ST_Area(geom::geography) / 10000)::numeric, 2), 'boundary', method, accuracy_m, source, $2
  FROM given g
  WHERE NOT EXISTS (
    SELECT FROM boundary b
    WHERE b.zone = g.zone AND b.geom = g.geom
      AND (b.basis, b.method, b.accuracy_m, b.source) IS NOT DISTINCT FROM (g.basis, g.method, g.accuracy_m, g.source))
  RETURNING id, zone
)
SELECT id, zone FROM inserted
UNION ALL
SELECT b.id, b.zone FROM boundary b JOIN given g
  ON b.zone = g.zone AND b.geom = g.geom
  AND (b.basis, b.method, b.accuracy_m, b.source) IS NOT DISTINCT FROM (g.basis, g.method, g.accuracy_m, g.source)
ORDER BY zone, id
