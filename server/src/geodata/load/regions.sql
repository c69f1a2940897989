-- Orientations that differ from the standing ones, are new, or are gone. $1 rows as JSON.
WITH given AS (SELECT * FROM jsonb_populate_recordset(NULL::orientation, $1::jsonb)),
standing AS (SELECT * FROM orientation WHERE upper_inf(rev))
SELECT plan, code
FROM given g FULL JOIN standing s USING (plan, code)
WHERE g.feature_id IS NULL OR s.feature_id IS NULL OR ROW(
    g.feature_id, g.name_vi, g.name_en, g.priorities_vi, g.priorities_en, g.priorities_quote, g.direction_vi,
    g.direction_en, g.direction_quote, g.former_districts, g.communes, g.confidence, g.source, g.region_sources,
    g.quote, g.note_vi, g.note_en, g.accuracy_m, g.outline_source, g.geom
) IS DISTINCT FROM ROW(
    s.feature_id, s.name_vi, s.name_en, s.priorities_vi, s.priorities_en, s.priorities_quote, s.direction_vi,
    s.direction_en, s.direction_quote, s.former_districts, s.communes, s.confidence, s.source, s.region_sources,
    s.quote, s.note_vi, s.note_en, s.accuracy_m, s.outline_source, s.geom)
