-- How old the facts about a zone are, and what history needs to be read by revision.
ALTER TABLE zone_rev
  ADD COLUMN evidence_on date,                        -- newest date of the sources behind figures and status
  ADD COLUMN confirmed_on date,                       -- when an office last said or approved what the zone's facts are
  ADD COLUMN utilities text,
  ADD COLUMN contact text;

-- The last day that a date as precise as known may mean: 2024 -> 2024-12-31.
CREATE FUNCTION last_day_of(precise_as_known text) RETURNS date
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT CASE length(precise_as_known)
    WHEN 4 THEN make_date(precise_as_known::integer, 12, 31)
    WHEN 7 THEN (make_date(left(precise_as_known, 4)::integer, right(precise_as_known, 2)::integer, 1) + interval '1 month')::date - 1
    ELSE make_date(left(precise_as_known, 4)::integer, substr(precise_as_known, 6, 2)::integer, right(precise_as_known, 2)::integer)
  END
$$;

-- Whether facts of that age are still to be trusted on a day: for twelve months after the newer of both.
CREATE FUNCTION freshness_on(on_date date, confirmed_on date, evidence_on date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT CASE
    WHEN coalesce(confirmed_on, evidence_on) IS NULL THEN 'undated'
    WHEN greatest(confirmed_on, evidence_on) < on_date - interval '12 months' THEN 'stale'
    ELSE 'fresh' END
$$;

-- The day of an instant where the atlas is kept.
CREATE FUNCTION day_in_vietnam(instant timestamptz) RETURNS date
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT (instant AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;

-- What one claim says, or the claims of a list's members in their order, as the API writes a `Value`; NULL for none.
CREATE FUNCTION value_of(claims integer[]) RETURNS json
LANGUAGE sql STABLE
AS $$
  SELECT json_build_object(
    'min', trim_scale(lower(c.v_range)), 'max', trim_scale(upper(c.v_range)),
    'min_inclusive', CASE WHEN lower(c.v_range) IS NOT NULL THEN lower_inc(c.v_range) END,
    'max_inclusive', CASE WHEN upper(c.v_range) IS NOT NULL THEN upper_inc(c.v_range) END,
    'approx', c.approx,
    'text', CASE WHEN f.type <> 'codes' THEN c.v_text END,
    'json', CASE WHEN b.id IS NULL THEN c.v_json ELSE jsonb_build_object(
      'basis', b.basis, 'method', b.method, 'accuracy_m', b.accuracy_m,
      'area_ha', trim_scale(round(b.area_ha::numeric, 2))) END,
    'items', CASE WHEN f.type = 'codes' THEN (
      SELECT json_agg(m.v_text ORDER BY u.n) FROM unnest(claims) WITH ORDINALITY AS u (id, n) JOIN claim m ON m.id = u.id) END,
    'unit', f.unit,
    'confidence', c.confidence,
    'as_of', (SELECT max(m.as_of COLLATE "C") FROM claim m WHERE m.id = ANY (claims)),
    'sources', ARRAY(
      SELECT DISTINCT source COLLATE "C" FROM claim_source WHERE claim = ANY (claims) ORDER BY 1),
    'claim', CASE WHEN cardinality(claims) = 1 THEN c.key END)
  FROM claim c JOIN field f ON f.key = c.field LEFT JOIN boundary b ON b.id = c.boundary
  WHERE c.id = claims[1] AND num_nonnulls(c.v_range, c.v_text, c.v_json, c.boundary) > 0  -- else it says that there is none
$$;

-- What stands is found as quickly after ten thousand revisions as after one.
CREATE INDEX choice_standing_idx ON choice (zone) WHERE upper_inf(rev);

-- History is read by revision: what began and what ended with it.
CREATE INDEX choice_began_idx ON choice (lower(rev));
CREATE INDEX choice_ended_idx ON choice (upper(rev)) WHERE NOT upper_inf(rev);
CREATE INDEX choice_zone_began_idx ON choice (zone, lower(rev));
CREATE INDEX choice_zone_ended_idx ON choice (zone, upper(rev)) WHERE NOT upper_inf(rev);
CREATE INDEX zone_rev_began_idx ON zone_rev (lower(rev));
CREATE INDEX confirmation_rev_idx ON confirmation (rev);

-- As before, with the age of the facts, utilities and contact.
-- What the standing choices make of each zone now, by span of validity: a future-dated choice cuts the time line.
-- Only claims of the whole zone count; a part's figure never becomes the zone's.
DROP VIEW zone_projection;
CREATE VIEW zone_projection AS
WITH edge AS (
  SELECT id AS zone, NULL::date AS day FROM zone
  UNION SELECT zone, lower(valid) FROM choice WHERE upper_inf(rev) AND scope = '' AND NOT lower_inf(valid)
  UNION SELECT zone, upper(valid) FROM choice WHERE upper_inf(rev) AND scope = '' AND NOT upper_inf(valid)
),
span AS (
  SELECT zone, daterange(day, lead(day) OVER (PARTITION BY zone ORDER BY day NULLS FIRST)) AS valid FROM edge
),
picked AS (
  SELECT s.zone, s.valid,
    bool_or(c.sample) AS sample,
    max(last_day_of(c.as_of)) FILTER (WHERE c.field = 'status' OR f.unit IN ('ha', '%')) AS evidence_on,
    (array_agg(c.v_text) FILTER (WHERE c.field = 'name_vi'))[1] AS name_vi,
    (array_agg(c.v_json) FILTER (WHERE c.field = 'name_vi'))[1] AS name_facts,
    (array_agg(c.v_text) FILTER (WHERE c.field = 'name_en'))[1] AS name_en,
    (array_agg(c.v_text) FILTER (WHERE c.field = 'counted'))[1] AS counted,
    (array_agg(c.v_json) FILTER (WHERE c.field = 'counted'))[1] AS counted_facts,
    (array_agg(c.v_text) FILTER (WHERE c.field = 'status'))[1] AS status,
    (array_agg(c.confidence) FILTER (WHERE c.field = 'status'))[1] AS status_confidence,
    (array_agg(c.as_of) FILTER (WHERE c.field = 'status'))[1] AS status_as_of,
    (array_agg(c.v_json) FILTER (WHERE c.field = 'note'))[1] AS note,
    (array_agg(c.v_json) FILTER (WHERE c.field = 'place'))[1] AS place,
    (array_agg(c.v_json) FILTER (WHERE c.field = 'location'))[1] AS location,
    (array_agg(c.v_text) FILTER (WHERE c.field = 'orientation'))[1] AS orientation,
    (array_agg(c.boundary) FILTER (WHERE c.field = 'boundary'))[1] AS boundary,
    (array_agg(c.v_range) FILTER (WHERE c.field = 'planned_area_ha'))[1] AS planned_area,
    bool_or(c.approx) FILTER (WHERE c.field = 'planned_area_ha') AS planned_area_approx,
    (array_agg(c.v_range) FILTER (WHERE c.field = 'industrial_area_ha'))[1] AS industrial_area,
    bool_or(c.approx) FILTER (WHERE c.field = 'industrial_area_ha') AS industrial_area_approx,
    (array_agg(c.v_range) FILTER (WHERE c.field = 'service_area_ha'))[1] AS service_area,
    bool_or(c.approx) FILTER (WHERE c.field = 'service_area_ha') AS service_area_approx,
    (array_agg(c.v_range) FILTER (WHERE c.field = 'leasable_area_ha'))[1] AS leasable_area,
    bool_or(c.approx) FILTER (WHERE c.field = 'leasable_area_ha') AS leasable_area_approx,
    (array_agg(c.v_range) FILTER (WHERE c.field = 'leased_area_ha'))[1] AS leased_area,
    bool_or(c.approx) FILTER (WHERE c.field = 'leased_area_ha') AS leased_area_approx,
    (array_agg(c.v_range) FILTER (WHERE c.field = 'leased_service_area_ha'))[1] AS leased_service_area,
    bool_or(c.approx) FILTER (WHERE c.field = 'leased_service_area_ha') AS leased_service_area_approx,
    (array_agg(c.v_range) FILTER (WHERE c.field = 'occupancy_stated_pct'))[1] AS occupancy_stated,
    (array_agg(c.v_range) FILTER (WHERE c.field = 'established_year'))[1] AS established_year,
    (array_agg(c.v_text) FILTER (WHERE c.field = 'decision'))[1] AS decision,
    (array_agg(c.v_text) FILTER (WHERE c.field = 'developer'))[1] AS developer,
    (array_agg(c.v_text) FILTER (WHERE c.field = 'investment'))[1] AS investment,
    (array_agg(c.v_text) FILTER (WHERE c.field = 'utilities'))[1] AS utilities,
    (array_agg(c.v_text) FILTER (WHERE c.field = 'contact'))[1] AS contact,
    array_agg(c.v_text ORDER BY length(ch.item), ch.item COLLATE "C")
      FILTER (WHERE c.field = 'industry' AND c.v_text IS NOT NULL) AS industry_words
  FROM span s
  JOIN choice ch ON ch.zone = s.zone AND ch.scope = '' AND upper_inf(ch.rev) AND ch.valid && s.valid
  JOIN claim c ON c.id = ch.claim
  JOIN field f ON f.key = c.field
  GROUP BY s.zone, s.valid
),
placed AS (
  SELECT p.*, z.kind, z.sample AS zone_sample,
    p.place ->> 'old_province' AS old_province,
    ARRAY(SELECT jsonb_array_elements_text(p.place -> 'old_districts')) AS old_districts,
    ARRAY(SELECT jsonb_array_elements_text(p.place -> 'old_communes')) AS old_communes,
    ARRAY(SELECT jsonb_array_elements_text(p.place -> 'communes')) AS commune_codes,
    ST_SetSRID(ST_MakePoint((p.location ->> 'lon')::float8, (p.location ->> 'lat')::float8), 4326) AS point,
    b.basis AS boundary_basis, b.geom AS boundary_geom, b.drawn_ha, b.drawn_basis,
    coalesce(b.basis IN ('surveyed', 'digitised'), false) AS bounded,
    greatest(
      (SELECT max(on_date) FROM confirmation WHERE confirmation.zone = p.zone),
      (SELECT day_in_vietnam(r.at) FROM choice ch JOIN revision r ON r.id = lower(ch.rev)
       WHERE ch.zone = p.zone AND r.kind = 'request' ORDER BY lower(ch.rev) DESC LIMIT 1),
      (SELECT day_in_vietnam(r.at) FROM choice ch JOIN revision r ON r.id = upper(ch.rev)
       WHERE ch.zone = p.zone AND NOT upper_inf(ch.rev) AND r.kind = 'request' ORDER BY upper(ch.rev) DESC LIMIT 1)
    ) AS confirmed_on
  FROM picked p
  JOIN zone z ON z.id = p.zone
  LEFT JOIN LATERAL (
    SELECT basis, geom, drawn_ha, drawn_basis FROM boundary
    WHERE boundary.zone = p.zone AND (boundary.id = p.boundary OR (p.boundary IS NULL AND basis IN ('indicative', 'inset')))
    ORDER BY boundary.id DESC LIMIT 1
  ) b ON true
),
row_now AS (
  SELECT p.zone, p.valid, p.kind,
    p.sample OR p.zone_sample AS sample,
    p.name_vi, coalesce(p.name_en, p.name_facts ->> 'en', p.name_vi) AS name_en,
    coalesce((p.name_facts ->> 'published')::boolean, true) AS name_published,
    coalesce(p.counted = 'yes', false) AS counted,
    p.counted_facts ->> 'confidence' AS counted_confidence,
    coalesce(p.status, 'unknown') AS status,
    CASE WHEN p.status_confidence IN ('stated', 'derived') THEN p.status_confidence END AS status_basis,
    p.status_as_of,
    p.note ->> 'vi' AS note_vi, p.note ->> 'en' AS note_en,
    p.old_province, p.old_districts, p.old_communes,
    ARRAY(SELECT c.name_vi FROM unnest(p.commune_codes) WITH ORDINALITY AS u (code, n) JOIN commune c USING (code) ORDER BY n)
      AS new_communes,
    coalesce(p.orientation, 'unknown') AS orientation,
    CASE WHEN p.bounded THEN p.boundary_basis ELSE coalesce(p.location ->> 'basis', 'unpublished') END AS location_basis,
    CASE WHEN NOT p.bounded THEN (p.location ->> 'radius_km')::numeric END AS location_radius_km,
    CASE WHEN NOT p.bounded OR ST_Intersects(p.point, p.boundary_geom) THEN p.point
         ELSE ST_PointOnSurface(p.boundary_geom) END AS location_point,
    p.planned_area, coalesce(p.planned_area_approx, false) AS planned_area_approx,
    p.industrial_area, coalesce(p.industrial_area_approx, false) AS industrial_area_approx,
    p.service_area, coalesce(p.service_area_approx, false) AS service_area_approx,
    p.leasable_area, coalesce(p.leasable_area_approx, false) AS leasable_area_approx,
    p.leased_area, coalesce(p.leased_area_approx, false) AS leased_area_approx,
    p.leased_service_area, coalesce(p.leased_service_area_approx, false) AS leased_service_area_approx,
    p.occupancy_stated,
    CASE WHEN lower(p.established_year) = upper(p.established_year) THEN lower(p.established_year)::integer END
      AS established_year,
    p.decision, p.developer, p.investment,
    ARRAY(
      SELECT DISTINCT code COLLATE "C" FROM industry_word w, unnest(w.direct || w.interpreted) AS code
      WHERE w.phrase = ANY (p.industry_words) ORDER BY 1
    ) AS industries,
    coalesce(p.industry_words, '{}') AS industry_words,
    p.boundary_basis AS geometry_role, p.drawn_ha AS display_area_ha, p.drawn_basis AS display_area_basis,
    p.boundary_geom AS map_geom,
    concat_ws(' · ', p.name_vi, coalesce(p.name_en, p.name_facts ->> 'en'),
      CASE p.kind WHEN 'kcn' THEN 'Khu công nghiệp' WHEN 'ccn' THEN 'Cụm công nghiệp' END,
      (SELECT string_agg(name, ' · ' ORDER BY name COLLATE "C") FROM zone_other_name o WHERE o.zone = p.zone)
    ) AS search_name,
    (SELECT coalesce(string_agg(DISTINCT word COLLATE "C", ' · ' ORDER BY word COLLATE "C"), '')
     FROM (
       SELECT unnest(p.old_districts || p.old_communes)
       UNION ALL SELECT CASE p.old_province WHEN 'thai-nguyen' THEN 'Thái Nguyên' ELSE 'Bắc Kạn' END
       UNION ALL SELECT unnest(c.name_vi || c.former_communes || c.former_districts)
                 FROM commune c WHERE c.code = ANY (p.commune_codes)
     ) AS words (word)
    ) AS search_places,
    p.evidence_on, p.confirmed_on, p.utilities, p.contact
  FROM placed p
  WHERE p.name_vi IS NOT NULL                          -- before it has a name there is no zone
)
SELECT r.*, md5(r::text) AS hash FROM row_now r;

-- Projects the given zones into `new_rev`: closes the rows that differ from what the choices now say and opens
-- new ones. Zones that come out the same keep their rows. Returns the zones that changed.
CREATE OR REPLACE FUNCTION project_zones(new_rev integer, zones integer[]) RETURNS integer[]
LANGUAGE plpgsql
AS $$
DECLARE
  changed integer[];
BEGIN
  changed := ARRAY(
    SELECT DISTINCT zone
    FROM (SELECT zone, valid, hash FROM zone_projection WHERE zone = ANY (zones)) AS now
    FULL JOIN (SELECT zone, valid, hash FROM zone_rev WHERE zone = ANY (zones) AND upper_inf(rev)) AS standing
      USING (zone, valid, hash)
    WHERE now.hash IS NULL OR standing.hash IS NULL
    ORDER BY zone);
  DELETE FROM zone_rev WHERE zone = ANY (changed) AND upper_inf(rev) AND lower(rev) = new_rev;
  UPDATE zone_rev SET rev = int4range(lower(rev), new_rev) WHERE zone = ANY (changed) AND upper_inf(rev);
  INSERT INTO zone_rev (
    zone, valid, rev, kind, sample, name_vi, name_en, name_published, counted, counted_confidence, status,
    status_basis, status_as_of, note_vi, note_en, old_province, old_districts, old_communes, new_communes,
    orientation, location_basis, location_radius_km, location_point, planned_area, planned_area_approx,
    industrial_area, industrial_area_approx, service_area, service_area_approx, leasable_area,
    leasable_area_approx, leased_area, leased_area_approx, leased_service_area, leased_service_area_approx,
    occupancy_stated, established_year, decision, developer, investment, industries, industry_words,
    geometry_role, display_area_ha, display_area_basis, map_geom, search_name, search_places,
    evidence_on, confirmed_on, utilities, contact, hash)
  SELECT
    zone, valid, int4range(new_rev, NULL), kind, sample, name_vi, name_en, name_published, counted,
    counted_confidence, status, status_basis, status_as_of, note_vi, note_en, old_province, old_districts,
    old_communes, new_communes, orientation, location_basis, location_radius_km, location_point, planned_area,
    planned_area_approx, industrial_area, industrial_area_approx, service_area, service_area_approx,
    leasable_area, leasable_area_approx, leased_area, leased_area_approx, leased_service_area,
    leased_service_area_approx, occupancy_stated, established_year, decision, developer, investment, industries,
    industry_words, geometry_role, display_area_ha, display_area_basis, map_geom, search_name, search_places,
    evidence_on, confirmed_on, utilities, contact, hash
  FROM zone_projection WHERE zone = ANY (changed);
  RETURN changed;
END $$;
