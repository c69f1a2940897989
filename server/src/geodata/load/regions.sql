-- Brings the orientations to those of the facts: what differs ends with this revision and begins anew, what is new
-- begins, what is gone ends. Parts that a desk has decided stay as decided, on their days. $1 rows as JSON, $2 revision.
WITH given AS (SELECT * FROM jsonb_populate_recordset(NULL::orientation, $1::jsonb)),
merged AS (
  SELECT s.id AS standing, g.plan, g.code, g.feature_id, g.name_vi, g.name_en,
    CASE WHEN s.decided ? 'priorities' THEN s.priorities_vi ELSE g.priorities_vi END AS priorities_vi,
    CASE WHEN s.decided ? 'priorities' THEN s.priorities_en ELSE g.priorities_en END AS priorities_en,
    CASE WHEN s.decided ? 'priorities' THEN s.priorities_quote ELSE g.priorities_quote END AS priorities_quote,
    CASE WHEN s.decided ? 'direction' THEN s.direction_vi ELSE g.direction_vi END AS direction_vi,
    CASE WHEN s.decided ? 'direction' THEN s.direction_en ELSE g.direction_en END AS direction_en,
    CASE WHEN s.decided ? 'direction' THEN s.direction_quote ELSE g.direction_quote END AS direction_quote,
    g.former_districts, g.communes, g.confidence,
    CASE WHEN s.decided ? 'priorities' THEN s.source ELSE g.source END AS source,
    g.region_sources, g.quote,
    CASE WHEN s.decided ? 'note' THEN s.note_vi ELSE g.note_vi END AS note_vi,
    CASE WHEN s.decided ? 'note' THEN s.note_en ELSE g.note_en END AS note_en,
    CASE WHEN s.decided ? 'outline' THEN s.accuracy_m ELSE g.accuracy_m END AS accuracy_m,
    CASE WHEN s.decided ? 'outline' THEN s.outline_source ELSE g.outline_source END AS outline_source,
    CASE WHEN s.decided ? 'outline' THEN s.geom ELSE g.geom END AS geom,
    coalesce(s.valid, '(,)') AS valid, coalesce(s.decided, '{}') AS decided
  FROM given g LEFT JOIN orientation s ON s.plan = g.plan AND s.code = g.code AND upper_inf(s.rev)
),
changed AS (
  SELECT m.* FROM merged m LEFT JOIN orientation s ON s.id = m.standing
  WHERE s.id IS NULL OR ROW(
      m.feature_id, m.name_vi, m.name_en, m.priorities_vi, m.priorities_en, m.priorities_quote, m.direction_vi,
      m.direction_en, m.direction_quote, m.former_districts, m.communes, m.confidence, m.source, m.region_sources,
      m.quote, m.note_vi, m.note_en, m.accuracy_m, m.outline_source, m.geom
  ) IS DISTINCT FROM ROW(
      s.feature_id, s.name_vi, s.name_en, s.priorities_vi, s.priorities_en, s.priorities_quote, s.direction_vi,
      s.direction_en, s.direction_quote, s.former_districts, s.communes, s.confidence, s.source, s.region_sources,
      s.quote, s.note_vi, s.note_en, s.accuracy_m, s.outline_source, s.geom)
),
ended AS (
  UPDATE orientation s SET rev = int4range(lower(s.rev), $2::integer)
  WHERE upper_inf(s.rev) AND (
    s.id IN (SELECT standing FROM changed)
    -- What a desk has decided on does not go with the files.
    OR NOT EXISTS (SELECT FROM given g WHERE g.plan = s.plan AND g.code = s.code)
      AND NOT EXISTS (
        SELECT FROM orientation d WHERE d.plan = s.plan AND d.code = s.code AND upper_inf(d.rev) AND d.decided <> '{}'))
  RETURNING s.id, s.plan, s.code
),
begun AS (
  INSERT INTO orientation (plan, code, feature_id, name_vi, name_en, priorities_vi, priorities_en, priorities_quote,
    direction_vi, direction_en, direction_quote, former_districts, communes, confidence, source, region_sources, quote,
    note_vi, note_en, accuracy_m, outline_source, geom, valid, decided, rev)
  SELECT c.plan, c.code, feature_id, name_vi, name_en, priorities_vi, priorities_en, priorities_quote,
    direction_vi, direction_en, direction_quote, former_districts, communes, confidence, source, region_sources, quote,
    note_vi, note_en, accuracy_m, outline_source, geom, valid, decided, int4range($2::integer, NULL)
  FROM changed c LEFT JOIN ended ON ended.id = c.standing
  RETURNING plan, code
)
SELECT plan, code FROM ended UNION SELECT plan, code FROM begun
