-- What a list says of each request. Rows of change_request as r; $1 the day on which zones are named.
SELECT r.id, json_build_object(
  'id', r.id, 'version', r.version, 'state', r.state, 'subject', r.subject,
  'zone', CASE WHEN z.id IS NOT NULL THEN json_build_object(
    'id', z.id, 'slug', z.slug, 'kind', z.kind,
    'published', EXISTS (SELECT FROM zone_rev v WHERE v.zone = z.id),
    'name_vi', coalesce(named.name_vi, proposed.vi, z.slug),
    'name_en', coalesce(named.name_en, proposed.en, proposed.vi, z.slug)) END,
  'region', CASE WHEN r.plan IS NOT NULL THEN (
    SELECT json_build_object('plan', plan.id, 'code', o.code, 'plan_title_vi', plan.title_vi, 'plan_title_en', plan.title_en,
      'name_vi', o.name_vi, 'name_en', o.name_en)
    FROM orientation o JOIN plan ON plan.id = o.plan
    WHERE o.plan = r.plan AND o.code = r.region ORDER BY upper_inf(o.rev) DESC, o.id DESC LIMIT 1) END,
  'author', json_build_object('id', author.id, 'name', author.name),
  'reason', r.reason, 'effective_on', r.effective_on,
  'fields', coalesce((SELECT json_agg(i.field ORDER BY i.n) FROM change_item i WHERE i.request = r.id), '[]'),
  'parts', array(SELECT c.part FROM change_orientation c WHERE c.request = r.id
    ORDER BY array_position('{priorities,direction,note,industries,outline}'::text[], c.part)),
  'entry_count', (SELECT count(*) FROM change_entry e WHERE e.request = r.id),
  'has_boundary', EXISTS (SELECT FROM change_item i WHERE i.request = r.id AND i.field = 'boundary'),
  'created_at', r.created_at, 'updated_at', r.updated_at, 'submitted_at', r.submitted_at, 'decided_at', r.decided_at,
  'decided_by', CASE WHEN decider.id IS NOT NULL THEN json_build_object('id', decider.id, 'name', decider.name) END,
  'decision_note', r.decision_note, 'batch', r.batch,
  'outdated', EXISTS (SELECT FROM change_outdated o WHERE o.request = r.id)
    OR EXISTS (SELECT FROM change_entry_outdated o WHERE o.request = r.id)
    OR EXISTS (SELECT FROM change_orientation_outdated o WHERE o.request = r.id),
  'revision', r.rev) AS summary
FROM change_request r
LEFT JOIN zone z ON z.id = r.zone
JOIN person author ON author.id = r.author
LEFT JOIN person decider ON decider.id = r.decided_by
LEFT JOIN zones_at($1::date, 2147483647) named ON named.zone = z.id
-- A zone that is on no map yet has the name that is proposed for it.
LEFT JOIN LATERAL (
  SELECT i.v_text AS vi, i.v_json ->> 'en' AS en FROM change_item i
  WHERE i.request = r.id AND i.field = 'name_vi' AND i.scope = ''
) proposed ON named.zone IS NULL
