-- The hectares of a zone's ledger by recipient, and what a request adds to them; NULL for a request without entries.
-- Days to come count as well. $1 its number, $2 today.
WITH wanted AS (
  SELECT r.zone, coalesce(r.rev - 1, 2147483646) AS known_at FROM change_request r
  WHERE r.id = $1::integer AND EXISTS (SELECT FROM change_entry e WHERE e.request = r.id)
), held AS (
  SELECT s.recipient, sum(s.held_ha) AS ha
  FROM wanted w JOIN ledger_span s ON s.zone = w.zone
  WHERE s.to_day = 'infinity' AND s.rev_from <= w.known_at AND s.rev_to > w.known_at
  GROUP BY 1
), changed AS (
  SELECT coalesce(e.recipient, a.recipient) AS recipient, sum(CASE
    WHEN e.action = 'void' THEN -coalesce(s.held_ha, 0)
    WHEN e.action = 'stage' THEN CASE
      WHEN e.stage = 'revoked' THEN -least(coalesce(s.held_ha, 0), e.area_ha)
      WHEN s.stage = 'committed' THEN a.area_ha ELSE 0 END
    WHEN s.stage IS NOT NULL THEN
      CASE WHEN s.held_ha > 0 OR e.stage <> 'committed' THEN greatest(0, e.area_ha - (a.area_ha - s.held_ha)) ELSE 0 END - s.held_ha
    WHEN e.stage <> 'committed' THEN e.area_ha ELSE 0 END) AS ha
  FROM wanted w JOIN change_entry e ON e.request = $1::integer
  LEFT JOIN allocation a ON a.id = e.allocation
  LEFT JOIN ledger_span s ON s.allocation = a.id AND s.to_day = 'infinity' AND s.rev_from <= w.known_at AND s.rev_to > w.known_at
  GROUP BY 1
)
SELECT CASE WHEN EXISTS (SELECT FROM wanted) THEN (
  SELECT coalesce(json_agg(json_build_object(
    'recipient', recipient, 'held_ha', trim_scale(coalesce(held.ha, 0)), 'change_ha', trim_scale(coalesce(changed.ha, 0)),
    'bound_ha', trim_scale(CASE recipient
      WHEN 'tenant' THEN land_bound(z.leasable_area, z.leasable_area_approx, z.industrial_area, z.industrial_area_approx,
        z.planned_area, z.planned_area_approx)
      ELSE CASE WHEN NOT z.planned_area_approx THEN upper(z.planned_area) END END)) ORDER BY recipient), '[]')
  FROM (VALUES ('developer'), ('tenant')) kinds (recipient)
  LEFT JOIN held USING (recipient)
  LEFT JOIN changed USING (recipient)
  LEFT JOIN zone_rev z ON z.zone = (SELECT zone FROM wanted) AND z.valid @> $2::date AND upper_inf(z.rev)
  WHERE num_nonnulls(held.ha, changed.ha) > 0) END
