-- New footprints where they differ from the newest of their zone. $1 rows as JSON, $2 revision.
INSERT INTO boundary (zone, geom, basis, drawn_ha, drawn_basis, method, rev)
SELECT g.zone, g.geom, g.basis, g.drawn_ha, g.drawn_basis, g.method, $2
FROM jsonb_populate_recordset(NULL::boundary, $1::jsonb) g
LEFT JOIN LATERAL (
  SELECT geom, basis, drawn_ha, drawn_basis FROM boundary b
  WHERE b.zone = g.zone AND b.basis IN ('indicative', 'inset')
  ORDER BY b.id DESC LIMIT 1
) newest ON true
WHERE newest.geom IS DISTINCT FROM g.geom
  OR (newest.basis, newest.drawn_ha, newest.drawn_basis) IS DISTINCT FROM (g.basis, g.drawn_ha, g.drawn_basis)
RETURNING zone
