-- What a request says beyond its summary. $1 its number.
SELECT json_build_object(
  'items', coalesce((
    SELECT json_agg(json_strip_nulls(json_build_object(
      'field', i.field, 'scope', i.scope, 'action', i.action,
      'value', CASE
        WHEN i.v_range IS NOT NULL THEN json_build_object(
          'min', trim_scale(lower(i.v_range)), 'max', trim_scale(upper(i.v_range)),
          'min_inclusive', CASE WHEN lower(i.v_range) IS NOT NULL THEN lower_inc(i.v_range) END,
          'max_inclusive', CASE WHEN upper(i.v_range) IS NOT NULL THEN upper_inc(i.v_range) END,
          'approx', i.approx)
        WHEN f.type = 'codes' AND i.v_json IS NOT NULL THEN json_build_object('items', i.v_json -> 'items')
        WHEN num_nonnulls(i.v_text, i.v_json) > 0 THEN json_build_object('text', i.v_text, 'json', i.v_json) END,
      'claim', CASE WHEN f.type <> 'codes' THEN chosen.keys ->> 0 END,
      'claims', CASE WHEN f.type = 'codes' THEN chosen.keys END,
      'boundary', CASE WHEN i.geom IS NOT NULL THEN json_build_object(
        'geometry', ST_AsGeoJSON(i.geom, 9)::json, 'basis', i.boundary_basis, 'method', i.boundary_method,
        'accuracy_m', i.boundary_accuracy_m, 'origin', i.boundary_origin) END)) ORDER BY i.n)
    FROM change_item i
    JOIN field f ON f.key = i.field
    -- A claim that no longer stands under its key is told apart by its number.
    CROSS JOIN LATERAL (
      SELECT json_agg(c.key || CASE WHEN s.claim IS NULL THEN '#' || c.id ELSE '' END ORDER BY n) AS keys
      FROM unnest(i.claims) WITH ORDINALITY AS picked (id, n)
      JOIN claim c ON c.id = picked.id
      LEFT JOIN claim_standing s ON s.claim = c.id AND upper_inf(s.rev)
    ) chosen
    WHERE i.request = r.id), '[]'),
  'entries', coalesce((
    SELECT json_agg(json_strip_nulls(json_build_object(
      'action', e.action, 'allocation', e.allocation, 'recipient', e.recipient, 'stage', e.stage, 'on_date', e.on_date,
      'area_ha', trim_scale(e.area_ha), 'decision_no', e.decision_no, 'decision_date', e.decision_date,
      'decision_part', e.decision_part, 'investor', e.investor, 'investor_country', e.investor_country,
      'sector', e.sector, 'capital', CASE WHEN e.capital_amount IS NOT NULL THEN json_build_object(
        'amount', trim_scale(e.capital_amount), 'currency', e.capital_currency) END,
      'project', e.project, 'note', e.note, 'note_en', e.note_en,
      'hidden', CASE WHEN e.action IN ('enter', 'correct') THEN to_json(e.hidden) END,
      'geometry', ST_AsGeoJSON(e.geom, 9)::json)) ORDER BY e.n)
    FROM change_entry e WHERE e.request = r.id), '[]'),
  'orientation', CASE WHEN r.plan IS NOT NULL THEN jsonb_build_object('plan', r.plan, 'region', r.region) || coalesce((
    SELECT jsonb_object_agg(c.part, CASE c.part
      WHEN 'industries' THEN c.content -> 'industries'
      WHEN 'outline' THEN c.content || jsonb_build_object('geometry', ST_AsGeoJSON(c.geom, 9)::jsonb)
      ELSE c.content END)
    FROM change_orientation c WHERE c.request = r.id), '{}') END,
  'lineage', coalesce((
    SELECT json_agg(json_build_object('to', z.slug, 'how', l.how) ORDER BY z.slug, l.how)
    FROM change_lineage l JOIN zone z ON z.id = l.to_zone WHERE l.request = r.id), '[]'),
  'source', CASE
    WHEN r.source IS NOT NULL THEN json_build_object('id', r.source)
    WHEN num_nonnulls(r.source_title, r.source_publisher, r.source_doc_no, r.source_url, r.source_date::text) > 0
    THEN json_build_object(
      'title', coalesce(r.source_title, ''), 'publisher', coalesce(r.source_publisher, ''), 'doc_no', r.source_doc_no,
      'date', r.source_date, 'url', r.source_url) END,
  'confidence', r.confidence,
  'evidence', coalesce((
    SELECT json_agg(json_build_object(
      'id', e.id, 'name', e.name, 'type', e.type, 'size', octet_length(e.bytes), 'sha256', encode(e.sha256, 'hex'),
      'added_at', e.added_at) ORDER BY e.id)
    FROM evidence e WHERE e.request = r.id AND e.removed_at IS NULL), '[]'),
  'events', (
    SELECT coalesce(json_agg(json_build_object(
      'at', v.at, 'actor', json_build_object('id', p.id, 'name', p.name), 'what', v.what, 'note', v.note) ORDER BY v.id), '[]')
    FROM request_event v JOIN person p ON p.id = v.actor WHERE v.request = r.id),
  'restores', r.restores, 'base_revision', r.base_rev) AS details
FROM change_request r WHERE r.id = $1
