-- Makes room on the time line: choices that stand within the given days end, and what they say on other days is said
-- again. $1 the zone, $2 the revision, $3 fields and days as JSON. Returns the claims that were chosen there.
WITH span AS (
  SELECT field, scope, valid FROM jsonb_to_recordset($3::jsonb) AS s (field text, scope text, valid daterange)
),
ended AS (
  UPDATE choice c SET rev = int4range(lower(c.rev), $2)
  FROM span s
  WHERE c.zone = $1 AND c.field = s.field AND c.scope = s.scope AND upper_inf(c.rev) AND c.valid && s.valid
  RETURNING c.zone, c.field, c.scope, c.item, c.claim, c.made_by, c.reason, c.valid, s.valid AS cut
),
kept AS (
  INSERT INTO choice (zone, field, scope, item, claim, valid, rev, made_by, reason)
  SELECT zone, field, scope, item, claim, rest, int4range($2, NULL), made_by, reason
  FROM ended, unnest(datemultirange(valid) - datemultirange(cut)) AS rest
)
SELECT DISTINCT claim FROM ended
