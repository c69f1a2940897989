-- Boundaries that are known, by zone. $1 the day, $2 the revision, $3 a zone or NULL, $4 to $7 a box or NULLs,
-- $8 how many, $9 after how many.
WITH known AS (
  SELECT z.zone, z.kind, z.name_vi, z.name_en, z.sample, b.id AS boundary, b.geom, b.basis, b.method, b.accuracy_m,
    b.area_ha, b.origin, lower(ch.valid) AS since, ch.claim
  FROM zones_at($1::date, $2::integer) z
  JOIN choice ch ON ch.zone = z.zone AND ch.field = 'boundary' AND ch.scope = '' AND ch.valid @> $1::date AND ch.rev @> $2::integer
  JOIN claim c ON c.id = ch.claim
  JOIN boundary b ON b.id = c.boundary
  WHERE ($3::integer IS NULL OR z.zone = $3::integer)
    AND ($4::float8 IS NULL OR z.site_geom && ST_MakeEnvelope($4::float8, $5::float8, $6::float8, $7::float8, 4326))
),
page AS (
  SELECT * FROM known ORDER BY zone LIMIT $8::integer OFFSET $9::integer
)
SELECT coalesce(string_agg(json_build_object(
    'type', 'Feature', 'id', page.zone, 'geometry', ST_AsGeoJSON(page.geom, 9)::json,
    'properties', json_build_object(
      'zone', page.zone, 'slug', zone.slug, 'kind', page.kind, 'name_vi', page.name_vi, 'name_en', page.name_en,
      'basis', page.basis, 'method', page.method, 'accuracy_m', trim_scale(page.accuracy_m),
      'area_ha', round(page.area_ha::numeric, 6), 'perimeter_m', round(ST_Perimeter(page.geom::geography)::numeric, 3),
      'since', page.since,
      'file', CASE WHEN page.origin IS NOT NULL THEN json_build_object(
        'format', page.origin->>'format', 'crs', (page.origin->>'crs')::integer, 'crs_by', page.origin->>'crs_by',
        -- Which system and which of several shapes was meant is a reading of the file, not a repair.
        'repairs', (SELECT count(*)::integer FROM jsonb_array_elements(page.origin->'fixes') fix
          WHERE fix->>'code' NOT IN ('use_crs', 'pick'))) END,
      'sources', (SELECT coalesce(json_agg(source ORDER BY source), '[]') FROM claim_source WHERE claim = page.claim),
      'sample', page.sample))::text, ',' ORDER BY page.zone), '') AS features,
  coalesce(bool_or(page.sample), false) AS sample,
  (SELECT count(*)::integer FROM known) AS matched, count(*)::integer AS returned,
  coalesce(array_agg(page.claim), '{}') AS claims
FROM page JOIN zone ON zone.id = page.zone
