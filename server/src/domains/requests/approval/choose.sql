-- Chooses what a request proposes on the given days. $1 the request, $2 the revision, $3 fields and days as JSON.
INSERT INTO choice (zone, field, scope, item, claim, valid, rev, made_by, reason)
SELECT r.zone, picked.field, picked.scope, CASE f.type WHEN 'codes' THEN picked.key ELSE '' END, picked.id,
  s.valid, int4range($2, NULL), 'desk', r.reason
FROM change_request r
CROSS JOIN LATERAL (
  SELECT id, key, field, scope FROM claim WHERE zone = r.zone AND rev = $2
  UNION ALL
  SELECT c.id, c.key, c.field, c.scope
  FROM change_item i JOIN claim c ON c.id = ANY (i.claims) JOIN claim_standing st ON st.claim = c.id AND upper_inf(st.rev)
  WHERE i.request = r.id
) picked
JOIN field f ON f.key = picked.field
JOIN jsonb_to_recordset($3::jsonb) AS s (field text, scope text, valid daterange) USING (field, scope)
WHERE r.id = $1
