-- What waits for one person: $1 who, the subjects they $2 review, the kinds they $3 propose on and $4 confirm,
-- $5 the day, $6 how many items.
WITH standing AS (
  SELECT v.*, z.slug
  FROM zones_at($5::date, 2147483647) v JOIN zone z ON z.id = v.zone
),
-- A zone that has ended needs no better facts.
live AS (
  SELECT * FROM standing
  WHERE status NOT IN ('withdrawn', 'superseded') AND kind = ANY ($3::text[] || $4::text[])
),
-- Figures and words of the sources that cannot all be true, unless an office has chosen among them. Bounds that one
-- value can satisfy agree. Lists grow by their members, and the parts of a place are no statements that exclude others.
disputed AS (
  SELECT c.zone, c.field, max(f.unit) AS unit,
    max(upper(c.v_range)) - min(lower(c.v_range)) AS spread
  FROM claims_at(2147483647) c
  JOIN field f ON f.key = c.field AND f.type IN ('range', 'text', 'code') AND f.public
  JOIN live ON live.zone = c.zone AND live.kind = ANY ($3::text[])
  WHERE c.scope = ''
    AND NOT EXISTS (
      SELECT FROM choice ch
      WHERE ch.zone = c.zone AND ch.field = c.field AND ch.scope = ''
        AND upper_inf(ch.rev) AND ch.valid @> $5::date AND ch.made_by = 'desk')
  GROUP BY c.zone, c.field
  HAVING isempty(range_intersect_agg(c.v_range)) OR count(DISTINCT c.v_text) FILTER (WHERE f.type <> 'range') > 1
),
task AS (
  SELECT CASE WHEN r.author = $1::integer THEN CASE r.state WHEN 'returned' THEN 2 ELSE 3 END ELSE 1 END AS place,
    CASE WHEN r.author = $1::integer THEN r.state ELSE 'review' END AS type,
    r.zone, r.plan, r.region, r.id AS request, NULL::text AS field,
    day_in_vietnam(CASE r.state WHEN 'submitted' THEN r.submitted_at WHEN 'returned' THEN r.decided_at ELSE r.updated_at END) AS since,
    NULL::numeric AS stake
  FROM change_request r
  WHERE (r.author = $1::integer AND r.state IN ('draft', 'returned'))
    OR (r.author <> $1::integer AND r.state = 'submitted' AND r.subject = ANY ($2::text[]))
  UNION ALL
  SELECT 4, CASE f.freshness WHEN 'stale' THEN 'stale' ELSE 'unconfirmed' END, zone, NULL, NULL, NULL, NULL,
    greatest(confirmed_on, evidence_on), NULL
  FROM live CROSS JOIN LATERAL freshness_on($5::date, confirmed_on, evidence_on) f (freshness)
  WHERE kind = ANY ($4::text[]) AND f.freshness <> 'fresh'
  UNION ALL
  SELECT 4, m.type, zone, NULL, NULL, NULL, m.field, NULL, NULL
  FROM live CROSS JOIN LATERAL (VALUES
    ('location', 'location', location_basis = 'unpublished'),
    ('name', 'name_vi', NOT name_published),
    -- Bounds alone are no area: the sum of what is published leaves the zone out.
    ('area', 'planned_area_ha', lower(planned_area) IS NULL OR lower(planned_area) IS DISTINCT FROM upper(planned_area))
  ) m (type, field, missing)
  WHERE kind = ANY ($3::text[]) AND m.missing
  UNION ALL
  SELECT 4, 'contradiction', zone, NULL, NULL, NULL, field, NULL, CASE WHEN unit = 'ha' THEN spread END
  FROM disputed
),
weighed AS (
  SELECT t.*, z.slug, z.kind, named.region AS orientation,
    coalesce(s.name_vi, z.slug) AS name_vi, coalesce(s.name_en, z.slug) AS name_en,
    trim_scale(round(coalesce(t.stake, s.display_area_ha, 0), 2)) AS weight,
    -- Requests wait in the order in which they came; facts weigh by what the plan counts, then by hectares.
    row_number() OVER (ORDER BY t.place, CASE WHEN t.place < 4 THEN t.since END,
      CASE WHEN t.place < 4 THEN t.request END, s.counted DESC NULLS LAST,
      coalesce(t.stake, s.display_area_ha, 0) DESC, z.id, array_position($7::text[], t.type), t.field) AS n
  FROM task t LEFT JOIN zone z ON z.id = t.zone LEFT JOIN standing s ON s.zone = t.zone
  LEFT JOIN LATERAL (
    SELECT json_build_object('plan', o.plan, 'code', o.code, 'plan_title_vi', plan.title_vi,
      'plan_title_en', plan.title_en, 'name_vi', o.name_vi, 'name_en', o.name_en) AS region
    FROM orientation o JOIN plan ON plan.id = o.plan
    WHERE o.plan = t.plan AND o.code = t.region ORDER BY upper_inf(o.rev) DESC, o.id DESC LIMIT 1) named ON true
)
SELECT json_build_object(
  'items', coalesce((
    SELECT json_agg(json_build_object(
      'type', type,
      'zone', CASE WHEN zone IS NOT NULL THEN
        json_build_object('id', zone, 'slug', slug, 'kind', kind, 'name_vi', name_vi, 'name_en', name_en) END,
      'region', orientation,
      'request', request, 'field', field, 'since', since, 'weight', weight) ORDER BY n)
    FROM weighed WHERE n <= $6::integer), '[]'),
  'counts', (
    SELECT json_object_agg(t.type, (SELECT count(*) FROM weighed w WHERE w.type = t.type) ORDER BY t.n)
    FROM unnest($7::text[]) WITH ORDINALITY AS t (type, n)))::text AS body
