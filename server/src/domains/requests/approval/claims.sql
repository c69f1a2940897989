-- The claims that an approval adds: one for a new value, one for each member of a list, one saying that there is no
-- value any more, and a copy of each chosen claim that stands no longer. $1 the request, $2 the revision.
WITH request AS (
  SELECT r.*, coalesce(r.source, 'request-' || r.id) AS source_id,
    coalesce(r.source_date::text, (SELECT published FROM source s WHERE s.id = r.source), r.effective_on::text) AS said_on
  FROM change_request r WHERE r.id = $1
),
item AS (
  SELECT i.*, f.type,
    concat_ws('/', 'request', i.request, i.field, nullif(i.scope, '')) AS prefix
  FROM change_item i JOIN field f ON f.key = i.field WHERE i.request = $1
),
word AS (
  SELECT i.field, i.scope, min(w.n) AS n, coalesce(industry.name_vi, w.word) AS phrase
  FROM item i
  CROSS JOIN LATERAL jsonb_array_elements_text(i.v_json -> 'items') WITH ORDINALITY AS w (word, n)
  LEFT JOIN industry ON industry.code = w.word
  WHERE i.type = 'codes' AND i.action = 'set'
  GROUP BY i.field, i.scope, phrase
),
content AS (
  SELECT i.prefix || '/1' AS key, i.field, i.scope, i.v_range, i.v_text,
    CASE i.field
      WHEN 'counted' THEN jsonb_build_object('confidence', CASE r.confidence
        WHEN 'stated' THEN 'stated' WHEN 'derived' THEN 'likely' ELSE 'uncertain' END)
      WHEN 'boundary' THEN jsonb_build_object(
        'basis', i.boundary_basis, 'method', i.boundary_method, 'accuracy_m', i.boundary_accuracy_m,
        'geometry_hash', encode(sha256(ST_AsBinary(i.geom)), 'hex'))
      ELSE i.v_json END AS v_json,
    (SELECT id FROM boundary b WHERE b.zone = r.zone AND b.rev = $2 AND i.geom IS NOT NULL AND b.drawn_basis = 'boundary') AS boundary,
    i.approx, r.confidence, 'field' AS attribution, NULL::text AS attribution_text, NULL::text AS quote,
    NULL::text AS note, NULL::text AS note_en, r.said_on AS as_of, false AS sample, ARRAY[r.source_id] AS sources
  FROM request r CROSS JOIN item i
  WHERE i.action = 'set' AND i.type <> 'codes'
  UNION ALL
  SELECT i.prefix || '/' || row_number() OVER (PARTITION BY i.field, i.scope ORDER BY w.n), i.field, i.scope, NULL, w.phrase, NULL,
    NULL, false, r.confidence, 'field', NULL, NULL, NULL, NULL, r.said_on, false, ARRAY[r.source_id]
  FROM request r CROSS JOIN item i JOIN word w USING (field, scope)
  UNION ALL
  SELECT i.prefix || '/1', i.field, i.scope, NULL, NULL, NULL,
    NULL, false, NULL, 'field', NULL, NULL, 'Không còn giá trị nào được công nhận.', 'No value is recognised any more.',
    r.said_on, false, ARRAY[r.source_id]
  FROM request r CROSS JOIN item i
  WHERE i.action = 'clear'
  UNION ALL
  SELECT i.prefix || '/' || picked.n, i.field, i.scope, c.v_range, c.v_text, c.v_json,
    c.boundary, c.approx, c.confidence, c.attribution, c.attribution_text, c.quote, c.note, c.note_en, c.as_of, c.sample,
    ARRAY(SELECT source FROM claim_source WHERE claim = c.id)
  FROM item i
  CROSS JOIN LATERAL unnest(i.claims) WITH ORDINALITY AS picked (id, n)
  JOIN claim c ON c.id = picked.id
  WHERE NOT EXISTS (SELECT FROM claim_standing s WHERE s.claim = c.id AND upper_inf(s.rev))
),
added AS (
  INSERT INTO claim (
    key, content_hash, zone, field, scope, v_range, v_text, v_json, boundary, approx, confidence, attribution,
    attribution_text, quote, note, note_en, as_of, origin, sample, rev)
  SELECT key, encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), r.zone, field, scope, v_range, v_text, v_json, boundary, approx,
    content.confidence, attribution, attribution_text, quote, note, note_en, as_of, 'request', sample, $2
  FROM content CROSS JOIN request r
  RETURNING id, key
),
sourced AS (
  INSERT INTO claim_source (claim, source)
  SELECT added.id, unnest(content.sources) FROM added JOIN content USING (key)
)
INSERT INTO claim_standing (key, claim, rev)
SELECT key, id, int4range($2, NULL) FROM added
