-- The outline of a request, if it has one. $1 its number, $2 the revision.
INSERT INTO boundary (zone, geom, basis, drawn_ha, drawn_basis, method, accuracy_m, source, origin, rev)
SELECT r.zone, i.geom, i.boundary_basis, round((ST_Area(i.geom::geography) / 10000)::numeric, 2), 'boundary',
  i.boundary_method, i.boundary_accuracy_m, coalesce(r.source, 'request-' || r.id), i.boundary_origin, $2
FROM change_request r JOIN change_item i ON i.request = r.id
WHERE r.id = $1 AND i.geom IS NOT NULL
