-- How an outline came out of a file: the file, its system of coordinates, and every repair, so that whoever approves
-- it sees what was done, and whoever doubts it later can do it again.
ALTER TABLE change_item
  ADD COLUMN boundary_origin jsonb CHECK (jsonb_typeof(boundary_origin) = 'object'),
  ADD CONSTRAINT change_item_origin_check CHECK (boundary_origin IS NULL OR geom IS NOT NULL);
ALTER TABLE boundary ADD COLUMN origin jsonb CHECK (jsonb_typeof(origin) = 'object');

-- What a request says, as each of its events keeps it and as the history can be replayed from it.
CREATE OR REPLACE FUNCTION change_content(of_request integer) RETURNS jsonb
LANGUAGE sql STABLE
AS $$
  SELECT jsonb_build_object(
    'zone', r.zone, 'subject', r.subject, 'reason', r.reason, 'effective_on', r.effective_on,
    'confidence', r.confidence, 'base_rev', r.base_rev, 'restores', r.restores,
    'source', jsonb_strip_nulls(jsonb_build_object(
      'id', r.source, 'title', r.source_title, 'publisher', r.source_publisher, 'doc_no', r.source_doc_no,
      'date', r.source_date, 'url', r.source_url)),
    'items', coalesce((
      SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'field', i.field, 'scope', i.scope, 'action', i.action, 'range', i.v_range::text, 'text', i.v_text, 'json', i.v_json,
        'approx', i.approx, 'claims', i.claims, 'base_claims', i.base_claims,
        'geometry', ST_AsGeoJSON(i.geom, 15)::jsonb, 'basis', i.boundary_basis, 'method', i.boundary_method,
        'accuracy_m', i.boundary_accuracy_m, 'origin', i.boundary_origin)) ORDER BY i.n)
      FROM change_item i WHERE i.request = r.id), '[]'),
    'lineage', coalesce((
      SELECT jsonb_agg(jsonb_build_object('to', l.to_zone, 'how', l.how) ORDER BY l.to_zone, l.how)
      FROM change_lineage l WHERE l.request = r.id), '[]'))
  FROM change_request r WHERE r.id = of_request
$$;
