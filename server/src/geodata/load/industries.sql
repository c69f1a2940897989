-- Brings the industries of the orientations to those of the facts, on the days on which no desk has decided on them.
-- $1 rows as JSON, $2 revision.
WITH given AS (
  SELECT plan, orientation, n, industry, stance, phrase_vi, basis, note, note_en
  FROM jsonb_populate_recordset(NULL::orientation_industry, $1::jsonb)
),
region AS (
  SELECT plan, orientation FROM given UNION SELECT plan, orientation FROM orientation_industry WHERE upper_inf(rev)
),
-- The days that belong to the facts.
free AS (
  SELECT r.plan, r.orientation, '{(,)}'::datemultirange - coalesce((
    SELECT range_agg(o.valid) FROM orientation o
    WHERE o.plan = r.plan AND o.code = r.orientation AND upper_inf(o.rev) AND o.decided ? 'industries'), '{}') AS days
  FROM region r
),
standing AS (
  SELECT i.* FROM orientation_industry i JOIN free f USING (plan, orientation)
  WHERE upper_inf(i.rev) AND f.days @> i.valid
),
changed AS (
  SELECT f.* FROM free f
  WHERE EXISTS (
    SELECT FROM (
      SELECT n, industry, stance, phrase_vi, basis, note, note_en, days.valid
      FROM given g CROSS JOIN unnest(f.days) AS days (valid)
      WHERE g.plan = f.plan AND g.orientation = f.orientation) g
    FULL JOIN (SELECT * FROM standing s WHERE s.plan = f.plan AND s.orientation = f.orientation) s
      ON g.n = s.n AND g.valid = s.valid
    WHERE ROW(g.n, g.industry, g.stance, g.phrase_vi, g.basis, g.note, g.note_en)
      IS DISTINCT FROM ROW(s.n, s.industry, s.stance, s.phrase_vi, s.basis, s.note, s.note_en))
),
ended AS (
  UPDATE orientation_industry i SET rev = int4range(lower(i.rev), $2::integer)
  FROM changed c
  WHERE c.plan = i.plan AND c.orientation = i.orientation AND upper_inf(i.rev) AND c.days @> i.valid
  RETURNING i.plan
)
INSERT INTO orientation_industry (plan, orientation, n, industry, stance, phrase_vi, basis, note, note_en, valid, rev)
SELECT g.plan, g.orientation, n, industry, stance, phrase_vi, basis, note, note_en, days.valid, int4range($2::integer, NULL)
FROM given g JOIN changed c ON c.plan = g.plan AND c.orientation = g.orientation CROSS JOIN unnest(c.days) AS days (valid)
-- Whatever ends has ended before anything begins.
WHERE (SELECT count(*) FROM ended) >= 0
