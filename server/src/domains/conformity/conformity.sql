-- Zones against what a plan wants of their regions. $1 the day, $2 the revision, $3 a plan or NULL for the newest,
-- $4 a zone or NULL, $5 a class or NULL, $6 how many, $7 after how many.
WITH plans AS (
  SELECT plan.* FROM plan
  WHERE EXISTS (SELECT FROM orientation o WHERE o.plan = plan.id AND o.valid @> $1::date AND o.rev @> $2::integer)
),
asked AS (
  SELECT * FROM plans WHERE $3::text IS NULL OR id = $3::text ORDER BY adopted DESC NULLS LAST, id DESC LIMIT 1
),
-- Where each region lies: a plan that is silent on a region leaves it where the newest plan that speaks of it has it.
outline AS MATERIALIZED (
  SELECT DISTINCT ON (o.code) o.code, o.geom, o.accuracy_m, o.plan = asked.id AS in_plan
  FROM asked CROSS JOIN orientation o JOIN plans ON plans.id = o.plan
  WHERE o.valid @> $1::date AND o.rev @> $2::integer
  ORDER BY o.code, o.plan = asked.id DESC, plans.adopted DESC NULLS LAST, plans.id DESC
),
-- Every sentence that speaks of an industry in a region. The region's own goes before the province's; what a sentence
-- names before what it is understood to include; then the stricter.
sentence AS (
  SELECT outline.code AS region, i.industry, i.stance, i.phrase_vi, i.basis, i.note, i.note_en,
    i.orientation = 'province' AS province_wide,
    row_number() OVER (PARTITION BY outline.code, i.industry ORDER BY i.orientation = 'province',
      array_position('{direct,interpretation}'::text[], i.basis),
      array_position('{discouraged,priority,kept}'::text[], i.stance), i.n) AS place
  FROM asked CROSS JOIN outline
  JOIN orientation_industry i ON i.plan = asked.id AND i.orientation IN (outline.code, 'province')
    AND i.valid @> $1::date AND i.rev @> $2::integer
  WHERE outline.in_plan AND i.industry IS NOT NULL
),
rule AS MATERIALIZED (
  SELECT region, industry, row_number() OVER (ORDER BY region, industry)::integer AS n,
    CASE min(stance) FILTER (WHERE place = 1) WHEN 'priority' THEN 'matches' WHEN 'discouraged' THEN 'discouraged' ELSE 'neutral' END AS class,
    json_agg(json_build_object('stance', stance, 'phrase_vi', phrase_vi, 'basis', basis, 'province_wide', province_wide,
      'note', note, 'note_en', note_en) ORDER BY place) AS phrases
  FROM sentence GROUP BY region, industry
),
known AS MATERIALIZED (
  SELECT z.zone, z.kind, z.name_vi, z.name_en, z.name_sort, z.counted, z.orientation, z.geometry_role, z.industries,
    z.planned_area, z.planned_area_approx, z.new_communes, z.sample,
    -- A footprint is no evidence of where a zone lies.
    CASE WHEN z.geometry_role IN ('surveyed', 'digitised') THEN z.site_geom END AS boundary
  FROM zones_at($1::date, $2::integer) z WHERE z.status NOT IN ('withdrawn', 'superseded')
),
cut AS (
  SELECT known.zone, outline.code AS region, outline.in_plan,
    CASE WHEN ST_Covers(outline.geom, known.boundary) THEN 1
      ELSE ST_Area(ST_Intersection(outline.geom, known.boundary)::geography) / ST_Area(known.boundary::geography) END AS share
  FROM known JOIN outline ON ST_Intersects(outline.geom, known.boundary)
),
-- Cut off, never rounded up, so that no zone has more than all of itself.
measured AS (
  SELECT zone, region, in_plan, trunc((share / greatest(1, sum(share) OVER (PARTITION BY zone)))::numeric, 6) AS share FROM cut
),
part AS MATERIALIZED (
  SELECT zone, region, in_plan, share, 'boundary' AS basis FROM measured WHERE share > 0
  UNION ALL
  -- What lies in no outline.
  SELECT zone, 'unknown', false, 1 - coalesce(sum(share), 0), 'boundary'
  FROM known LEFT JOIN measured USING (zone) WHERE boundary IS NOT NULL
  GROUP BY zone HAVING 1 - coalesce(sum(share), 0) > 0.00001
  UNION ALL
  SELECT known.zone, known.orientation, coalesce(outline.in_plan, false), 1, 'stated'
  FROM known LEFT JOIN outline ON outline.code = known.orientation WHERE known.boundary IS NULL
),
judged AS MATERIALIZED (
  SELECT part.*, known.kind, known.counted, known.planned_area,
    row_number() OVER (PARTITION BY part.zone ORDER BY part.share DESC, part.region) = 1 AS main,
    CASE
      WHEN part.region = 'unknown' THEN 'region'
      WHEN NOT part.in_plan THEN 'plan'
      WHEN known.industries = '{}' THEN 'industries' END AS reason,
    CASE
      WHEN part.region = 'unknown' OR NOT part.in_plan OR known.industries = '{}' THEN 'unknown'
      WHEN EXISTS (SELECT FROM rule WHERE rule.region = part.region AND rule.industry = ANY (known.industries) AND rule.class = 'discouraged')
        THEN 'discouraged'
      WHEN EXISTS (SELECT FROM rule WHERE rule.region = part.region AND rule.industry = ANY (known.industries) AND rule.class = 'matches')
        THEN 'matches'
      ELSE 'neutral' END AS class
  FROM part JOIN known USING (zone)
),
main AS MATERIALIZED (
  SELECT judged.zone, judged.region, judged.class, judged.reason, judged.basis, known.name_sort
  FROM judged JOIN known USING (zone)
  WHERE judged.main AND ($4::integer IS NULL OR judged.zone = $4::integer) AND ($5::text IS NULL OR judged.class = $5::text)
),
page AS (
  SELECT * FROM main ORDER BY name_sort COLLATE "C", zone LIMIT $6::integer OFFSET $7::integer
),
item AS (
  SELECT page.name_sort, page.zone, known.sample, json_build_object(
    'zone', known.zone, 'slug', zone.slug, 'kind', known.kind, 'name_vi', known.name_vi, 'name_en', known.name_en,
    'counted', known.counted, 'orientation', known.orientation, 'geometry_role', known.geometry_role,
    'class', page.class, 'reason', page.reason, 'basis', page.basis,
    'planned_area_ha', CASE WHEN lower(known.planned_area) = upper(known.planned_area) THEN trim_scale(lower(known.planned_area)) END,
    'planned_area_min_ha', trim_scale(lower(known.planned_area)), 'planned_area_max_ha', trim_scale(upper(known.planned_area)),
    'planned_area_approx', known.planned_area_approx,
    'parts', (
      SELECT json_agg(json_build_object('region', j.region, 'share', trim_scale(j.share), 'class', j.class, 'reason', j.reason)
        ORDER BY j.share DESC, j.region)
      FROM judged j WHERE j.zone = page.zone),
    'near', (
      SELECT coalesce(json_agg(o.code ORDER BY o.code), '[]') FROM outline o
      WHERE o.code <> page.region AND o.geom && ST_Expand(known.boundary, 0.01)
        AND ST_DWithin(o.geom::geography, known.boundary::geography, o.accuracy_m)),
    'also_regions', (
      SELECT coalesce(json_agg(DISTINCT c.also_orientation), '[]') FROM commune c
      WHERE c.also_orientation IS NOT NULL AND c.also_orientation <> page.region AND c.name_vi = ANY (known.new_communes)),
    'industries', (
      SELECT coalesce(json_agg(json_build_object('code', i.code, 'class',
        CASE WHEN page.reason IS NOT NULL THEN 'unknown' ELSE coalesce(
          (SELECT class FROM rule WHERE rule.region = page.region AND rule.industry = i.code), 'neutral') END,
        'rules', (
          SELECT coalesce(json_agg(rule.n ORDER BY j.share DESC, j.region), '[]')
          FROM judged j JOIN rule ON rule.region = j.region AND rule.industry = i.code WHERE j.zone = page.zone)
      ) ORDER BY i.code), '[]')
      FROM unnest(known.industries) i (code)),
    'sample', known.sample)::text AS text
  FROM page JOIN known USING (zone) JOIN zone ON zone.id = page.zone
),
total AS (
  SELECT json_build_object('class', class, 'region', region, 'kind', kind,
    'zones', count(*) FILTER (WHERE main),
    'zones_without_area', count(*) FILTER (WHERE main AND planned_area IS NULL),
    'known_ha', trim_scale(round(coalesce(sum(lower(planned_area) * share) FILTER (WHERE lower(planned_area) = upper(planned_area)), 0), 2)),
    'min_ha', trim_scale(round(coalesce(sum(lower(planned_area) * share), 0), 2)),
    -- No upper bound of one zone leaves none for all.
    'max_ha', CASE WHEN bool_and(upper(planned_area) IS NOT NULL) THEN trim_scale(round(sum(upper(planned_area) * share), 2)) END
  ) AS text, class, region, kind
  FROM judged WHERE counted OR kind = 'it_park' GROUP BY class, region, kind
)
SELECT asked.id AS plan, asked.source,
  (SELECT json_agg(json_build_object('id', id, 'title_vi', title_vi, 'title_en', title_en, 'adopted', adopted)
    ORDER BY adopted DESC NULLS LAST, id DESC) FROM plans)::text AS plans,
  (SELECT json_agg(code ORDER BY code) FROM outline WHERE in_plan)::text AS regions,
  (SELECT trim_scale(max(accuracy_m)) FROM outline) AS accuracy_m,
  (SELECT coalesce(json_agg(json_build_object('n', n, 'region', region, 'industry', industry, 'class', class, 'phrases', phrases)
    ORDER BY n), '[]') FROM rule)::text AS rules,
  (SELECT coalesce(json_agg(DISTINCT code), '[]') FROM known, unnest(industries) i (code))::text AS industries,
  (SELECT coalesce(json_agg(text ORDER BY class, region, kind), '[]') FROM total)::text AS totals,
  (SELECT count(*)::integer FROM main) AS matched, (SELECT count(*)::integer FROM item) AS returned,
  (SELECT coalesce(string_agg(text, ',' ORDER BY name_sort COLLATE "C", zone), '') FROM item) AS items,
  (SELECT coalesce(bool_or(sample), false) FROM item) AS sample
FROM asked
