-- What has to be chosen, or cleared, so that a zone's values are again those of a revision. $1 the zone, $2 the revision,
-- $3 the day they are read on. Only the fields whose value differs from today's, whoever said it.
WITH chosen AS (
  SELECT c.field, c.scope, known.rev,
    array_agg(c.claim ORDER BY length(c.item), c.item COLLATE "C") AS claims,
    array_agg(ROW(said.v_range, said.v_text, said.v_json, said.boundary, said.approx)::text
      ORDER BY length(c.item), c.item COLLATE "C") AS content
  FROM choice c
  JOIN (VALUES ('then', $2), ('now', 2147483647)) AS known (rev, number) ON c.rev @> known.number
  JOIN claim said ON said.id = c.claim
  WHERE c.zone = $1 AND c.valid @> $3::date
    AND num_nonnulls(said.v_range, said.v_text, said.v_json, said.boundary) > 0
  GROUP BY c.field, c.scope, known.rev
)
SELECT field, scope, f.type, f.editor_role = 'planner' AS planning,
  ARRAY(SELECT c.key || '#' || c.id FROM unnest(t.claims) WITH ORDINALITY AS u (id, n) JOIN claim c USING (id) ORDER BY n) AS keys
FROM (SELECT * FROM chosen WHERE rev = 'then') t
FULL JOIN (SELECT * FROM chosen WHERE rev = 'now') n USING (field, scope)
JOIN field f ON f.key = field
WHERE t.content IS DISTINCT FROM n.content
ORDER BY field, scope
