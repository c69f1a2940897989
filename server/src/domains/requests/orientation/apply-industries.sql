-- The industries that a request lists, on the days it is about. $1 the request, $2 the revision, $3 the days.
WITH listed AS (
  SELECT r.plan, r.region, c.content
  FROM change_request r JOIN change_orientation c ON c.request = r.id AND c.part = 'industries'
  WHERE r.id = $1::integer
),
ended AS (
  UPDATE orientation_industry i SET rev = int4range(lower(i.rev), $2::integer)
  FROM listed l
  WHERE i.plan = l.plan AND i.orientation = l.region AND upper_inf(i.rev) AND i.valid && $3::daterange
  RETURNING i.*
),
begun AS (
  SELECT plan, orientation, n, industry, stance, phrase_vi, basis, note, note_en, rest AS days
  FROM ended, unnest(datemultirange(valid) - datemultirange($3::daterange)) AS rest
  UNION ALL
  SELECT l.plan, l.region, one.n, said ->> 'industry', said ->> 'stance', said ->> 'phrase', said ->> 'basis',
    said ->> 'note', said ->> 'note_en', $3::daterange
  FROM listed l CROSS JOIN LATERAL jsonb_array_elements(l.content -> 'industries') WITH ORDINALITY AS one (said, n)
  -- Whatever ends has ended before anything begins.
  WHERE (SELECT count(*) FROM ended) >= 0
)
INSERT INTO orientation_industry (plan, orientation, n, industry, stance, phrase_vi, basis, note, note_en, valid, rev)
SELECT plan, orientation, n, industry, stance, phrase_vi, basis, note, note_en, days, int4range($2::integer, NULL) FROM begun
