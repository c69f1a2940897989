-- What stands, what is proposed and what its author saw, field by field. $1 the request, $2 today.
WITH request AS (
  SELECT r.*, CASE r.state WHEN 'approved' THEN r.rev - 1 ELSE 2147483647 END AS known_at FROM change_request r WHERE r.id = $1
),
item AS (
  SELECT i.*, f.type, f.unit, r.zone, r.known_at, r.base_rev, r.confidence, r.effective_on,
    coalesce(r.source_date::text, (SELECT published FROM source s WHERE s.id = r.source), r.effective_on::text) AS said_on,
    array_remove(ARRAY[r.source], NULL) AS sources,
    coalesce(change_from(i.field, r.effective_on), $2::date) AS day
  FROM change_item i CROSS JOIN request r JOIN field f ON f.key = i.field WHERE i.request = r.id
)
SELECT coalesce(json_agg(json_build_object(
  'field', i.field, 'scope', i.scope, 'unit', i.unit,
  'standing', value_of(standing.claims),
  'proposed', CASE i.action
    WHEN 'choose' THEN value_of(i.claims)
    WHEN 'set' THEN json_build_object(
      'min', trim_scale(lower(i.v_range)), 'max', trim_scale(upper(i.v_range)),
      'min_inclusive', CASE WHEN lower(i.v_range) IS NOT NULL THEN lower_inc(i.v_range) END,
      'max_inclusive', CASE WHEN upper(i.v_range) IS NOT NULL THEN upper_inc(i.v_range) END,
      'approx', i.approx, 'text', i.v_text,
      'json', CASE WHEN i.geom IS NOT NULL THEN jsonb_build_object(
          'basis', i.boundary_basis, 'method', i.boundary_method, 'accuracy_m', i.boundary_accuracy_m,
          'area_ha', round((ST_Area(i.geom::geography) / 10000)::numeric, 2))
        WHEN i.type <> 'codes' THEN i.v_json END,
      'items', CASE WHEN i.type = 'codes' THEN (
        SELECT json_agg(coalesce(industry.name_vi, w.word) ORDER BY w.n)
        FROM jsonb_array_elements_text(i.v_json -> 'items') WITH ORDINALITY AS w (word, n)
        LEFT JOIN industry ON industry.code = w.word) END,
      'unit', i.unit, 'confidence', i.confidence, 'as_of', i.said_on, 'sources', i.sources, 'claim', NULL) END,
  'base', value_of(base.claims),
  'from', change_from(i.field, i.effective_on),
  'until', upper(change_span(i.zone, i.field, i.scope, i.effective_on, $2::date)),
  'changed_meanwhile', EXISTS (
    SELECT FROM change_outdated o WHERE o.request = i.request AND o.field = i.field AND o.scope = i.scope)
) ORDER BY i.n), '[]') AS fields
FROM item i
CROSS JOIN LATERAL (
  SELECT array_agg(claim ORDER BY length(c.item), c.item COLLATE "C") AS claims FROM choice c
  WHERE c.zone = i.zone AND c.field = i.field AND c.scope = i.scope AND c.valid @> i.day AND c.rev @> i.known_at) standing
CROSS JOIN LATERAL (
  SELECT array_agg(claim ORDER BY length(c.item), c.item COLLATE "C") AS claims FROM choice c
  WHERE c.zone = i.zone AND c.field = i.field AND c.scope = i.scope AND c.valid @> i.day AND c.rev @> i.base_rev) base
