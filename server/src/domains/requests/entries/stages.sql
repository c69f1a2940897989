-- Writes the stages that a request gives to entries: the first of those it enters or sets right, the later ones of what
-- it sets right as they were, and further ones. $1 its number, $2 the revision.
WITH written AS (
  SELECT e.n, e.action, e.stage, e.on_date, e.allocation AS old, a.id, a.area_ha
  FROM change_entry e
  LEFT JOIN allocation old ON old.id = e.allocation
  JOIN allocation a ON CASE e.action
    WHEN 'stage' THEN a.id = e.allocation
    ELSE a.rev = $2::integer AND a.key = coalesce(old.key, 'request/' || e.request || '/' || e.n) END
  WHERE e.request = $1::integer AND e.action <> 'void'
), event AS (
  SELECT id, 1 AS n, stage, on_date, area_ha FROM written WHERE action <> 'stage'
  UNION ALL
  SELECT w.id, v.n, v.stage, v.on_date, CASE WHEN v.stage = 'revoked' THEN v.area_ha ELSE w.area_ha END
  FROM written w JOIN allocation_event v ON v.allocation = w.old AND v.n > 1 WHERE w.action = 'correct'
  UNION ALL
  SELECT w.id, (SELECT max(v.n) FROM allocation_event v WHERE v.allocation = w.id) + row_number() OVER (
      PARTITION BY w.id ORDER BY w.n),
    w.stage, w.on_date, CASE WHEN w.stage = 'revoked' THEN e.area_ha ELSE w.area_ha END
  FROM written w JOIN change_entry e ON e.request = $1::integer AND e.n = w.n WHERE w.action = 'stage'
)
INSERT INTO allocation_event (allocation, n, stage, on_date, area_ha, rev)
SELECT id, n, stage, on_date, area_ha, $2 FROM event ORDER BY id, n
