-- What a request does to the ledger, beside the entries as they stood when it was decided, or stand now. $1 its number,
-- $2 today.
SELECT coalesce(json_agg(json_build_object(
  'n', e.n, 'action', e.action,
  'outdated', EXISTS (SELECT FROM change_entry_outdated o WHERE o.request = e.request AND o.n = e.n),
  'standing', CASE WHEN a.id IS NOT NULL THEN
    allocation_content(a, $2::date, coalesce(r.rev - 1, 2147483646), true) END,
  'polygon', ST_AsGeoJSON(a.geom, 6)::json,
  'overlaps', coalesce((
    SELECT json_agg(json_build_object(
      'key', o.key, 'investor', o.investor, 'ha', round((ST_Area(shared.geom::geography) / 10000)::numeric, 4),
      'geometry', ST_AsGeoJSON(shared.geom, 6)::json) ORDER BY o.id)
    FROM allocations_at(coalesce(r.rev - 1, 2147483647)) o
    CROSS JOIN LATERAL (
      SELECT ST_Multi(ST_CollectionExtract(ST_Intersection(o.geom, e.geom), 3)) AS geom) shared
    WHERE o.geom && e.geom AND o.id IS DISTINCT FROM e.allocation AND NOT ST_IsEmpty(shared.geom)), '[]')
  ) ORDER BY e.n), '[]')
FROM change_request r JOIN change_entry e ON e.request = r.id LEFT JOIN allocation a ON a.id = e.allocation
WHERE r.id = $1::integer
