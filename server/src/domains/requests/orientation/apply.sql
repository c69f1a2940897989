-- What a request says of an orientation holds on the days it is about; what stood there ends with this revision, and
-- what it says on other days is said again. $1 the request, $2 the revision, $3 today.
WITH request AS (
  SELECT *, coalesce(source, 'request-' || id) AS cited FROM change_request WHERE id = $1::integer
),
part AS (
  SELECT c.part, c.content, c.geom, orientation_span(r.plan, r.region, c.part, r.effective_on, $3::date) AS days
  FROM change_orientation c JOIN request r ON r.id = c.request
),
edge AS (
  SELECT NULL::date AS day UNION SELECT lower(days) FROM part UNION SELECT upper(days) FROM part
),
step AS (
  SELECT daterange(day, lead(day) OVER (ORDER BY day NULLS FIRST)) AS days FROM edge
),
ended AS (
  UPDATE orientation o SET rev = int4range(lower(o.rev), $2::integer)
  FROM request r
  WHERE o.plan = r.plan AND o.code = r.region AND upper_inf(o.rev)
    AND EXISTS (SELECT FROM part WHERE part.days && o.valid)
  RETURNING o.*
),
-- Within a piece each part is either decided by this request or as it was.
piece AS (
  SELECT e.*, e.valid * step.days AS on_days, coalesce(said.parts, '{}') AS said, said.geom AS said_geom,
    coalesce(said.decided, '{}') AS said_decided, r.cited
  FROM ended e CROSS JOIN request r JOIN step ON step.days && e.valid
  CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(part.part, part.content) AS parts,
      (array_agg(part.geom) FILTER (WHERE part.part = 'outline'))[1] AS geom,
      jsonb_object_agg(part.part, jsonb_build_object(
        'request', r.id, 'rev', $2::integer, 'since', r.effective_on, 'source', r.cited)) AS decided
    FROM part WHERE part.days @> (e.valid * step.days)) said
)
INSERT INTO orientation (plan, code, feature_id, name_vi, name_en, priorities_vi, priorities_en, priorities_quote,
  direction_vi, direction_en, direction_quote, former_districts, communes, confidence, source, region_sources, quote,
  note_vi, note_en, accuracy_m, outline_source, geom, valid, decided, rev)
SELECT plan, code, feature_id, name_vi, name_en,
  CASE WHEN said ? 'priorities' THEN said #>> '{priorities,vi}' ELSE priorities_vi END,
  CASE WHEN said ? 'priorities' THEN said #>> '{priorities,en}' ELSE priorities_en END,
  CASE WHEN said ? 'priorities' THEN said #>> '{priorities,quote}' ELSE priorities_quote END,
  CASE WHEN said ? 'direction' THEN said #>> '{direction,vi}' ELSE direction_vi END,
  CASE WHEN said ? 'direction' THEN said #>> '{direction,en}' ELSE direction_en END,
  CASE WHEN said ? 'direction' THEN said #>> '{direction,quote}' ELSE direction_quote END,
  former_districts, communes, confidence,
  CASE WHEN said ? 'priorities' THEN cited ELSE source END,
  region_sources, quote,
  CASE WHEN said ? 'note' THEN said #>> '{note,vi}' ELSE note_vi END,
  CASE WHEN said ? 'note' THEN said #>> '{note,en}' ELSE note_en END,
  CASE WHEN said ? 'outline' THEN (said #>> '{outline,accuracy_m}')::numeric ELSE accuracy_m END,
  CASE WHEN said ? 'outline' THEN cited ELSE outline_source END,
  CASE WHEN said ? 'outline' THEN said_geom ELSE geom END,
  on_days, decided || said_decided, int4range($2::integer, NULL)
FROM piece
