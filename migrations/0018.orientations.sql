-- What a plan says of a region may be changed by a request: its texts, its industries, its outline.

-- Which parts of a version a desk has decided, by whose request: {"<part>": {"request", "rev", "since", "source"}}.
-- A load leaves those as they are; `since` is null where the part always has said so.
ALTER TABLE orientation ADD COLUMN decided jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(decided) = 'object');

-- Industries have versions as the rest of an orientation has.
ALTER TABLE orientation_industry
  DROP CONSTRAINT orientation_industry_pkey,
  ADD COLUMN valid daterange NOT NULL DEFAULT '(,)' CHECK (NOT isempty(valid)),
  ADD COLUMN rev int4range NOT NULL DEFAULT '[1,)' CHECK (NOT isempty(rev)),
  ADD EXCLUDE USING gist (plan WITH =, orientation WITH =, n WITH =, valid WITH &&, rev WITH &&);

-- A request is about a zone or about an orientation.
ALTER TABLE change_request
  ALTER COLUMN zone DROP NOT NULL,
  ADD COLUMN plan text REFERENCES plan,
  ADD COLUMN region text CHECK (region IN ('north', 'south', 'east', 'west')),
  ADD CONSTRAINT change_request_about CHECK (num_nonnulls(zone, plan) = 1 AND (plan IS NULL) = (region IS NULL)),
  ADD CONSTRAINT change_request_planned CHECK (plan IS NULL OR subject = 'planning');
CREATE INDEX change_request_orientation_idx ON change_request (plan, region) WHERE plan IS NOT NULL;

-- One part of an orientation as proposed. Texts and industries as JSON; JSON null: the plan says nothing of it any more.
CREATE TABLE change_orientation (
  request integer NOT NULL REFERENCES change_request,
  part text NOT NULL CHECK (part IN ('priorities', 'direction', 'note', 'industries', 'outline')),
  content jsonb NOT NULL,
  geom geometry(MultiPolygon, 4326) CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  base text NOT NULL DEFAULT '',                      -- what its author saw, see orientation_stands
  PRIMARY KEY (request, part),
  CHECK ((part = 'outline') = (geom IS NOT NULL)),
  CHECK (content <> 'null' OR part IN ('direction', 'note'))
);
CREATE TRIGGER change_orientation_guard BEFORE INSERT OR UPDATE OR DELETE ON change_orientation
  FOR EACH ROW EXECUTE FUNCTION change_part_guard();

CREATE OR REPLACE FUNCTION change_request_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  zone_kind text := (SELECT kind FROM zone WHERE id = NEW.zone);
BEGIN
  IF NEW.subject <> 'planning' AND NEW.subject IS DISTINCT FROM zone_kind THEN
    RAISE EXCEPTION 'a request about a % cannot be of subject %', zone_kind, NEW.subject USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN RAISE EXCEPTION 'a request begins as a draft' USING ERRCODE = 'check_violation'; END IF;
    IF NOT person_may(NEW.author, 'propose', NEW.subject) THEN
      RAISE EXCEPTION 'person % may not propose on %', NEW.author, NEW.subject USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.zone, NEW.plan, NEW.region, NEW.author, NEW.subject)
    IS DISTINCT FROM (OLD.zone, OLD.plan, OLD.region, OLD.author, OLD.subject) THEN
    RAISE EXCEPTION 'what a request is about, its author and its subject never change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state IN ('approved', 'withdrawn') THEN
    RAISE EXCEPTION 'request % has ended', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('draft', 'submitted'), ('draft', 'withdrawn'), ('returned', 'submitted'), ('returned', 'withdrawn'),
    ('submitted', 'draft'), ('submitted', 'returned'), ('submitted', 'approved'), ('submitted', 'withdrawn')) THEN
    RAISE EXCEPTION 'a request does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state IN ('approved', 'returned') AND OLD.state = 'submitted'
    AND NOT person_may(NEW.decided_by, 'review', NEW.subject) THEN
    RAISE EXCEPTION 'person % may not decide on %', NEW.decided_by, NEW.subject USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- A day that stands for a span in which nothing differs from day to day.
CREATE FUNCTION day_of(span daterange) RETURNS date
LANGUAGE sql IMMUTABLE
AS $$ SELECT coalesce(lower(span), upper(span) - 1, date '2000-01-01') $$;

-- What one part of a version says; JSON null where the plan says nothing. Of an outline its figures.
CREATE FUNCTION orientation_part(o orientation, of_part text, known_at integer) RETURNS jsonb
LANGUAGE sql STABLE
AS $$
  SELECT CASE of_part
    WHEN 'priorities' THEN jsonb_build_object('vi', o.priorities_vi, 'en', o.priorities_en, 'quote', o.priorities_quote)
    WHEN 'direction' THEN CASE WHEN o.direction_vi IS NULL THEN 'null' ELSE
      jsonb_build_object('vi', o.direction_vi, 'en', o.direction_en, 'quote', o.direction_quote) END
    WHEN 'note' THEN CASE WHEN o.note_vi IS NULL THEN 'null' ELSE jsonb_build_object('vi', o.note_vi, 'en', o.note_en) END
    WHEN 'industries' THEN (
      SELECT jsonb_build_object('industries', coalesce(jsonb_agg(jsonb_build_object('industry', i.industry,
        'stance', i.stance, 'phrase', i.phrase_vi, 'basis', i.basis, 'note', i.note, 'note_en', i.note_en) ORDER BY i.n), '[]'))
      FROM orientation_industry i
      WHERE i.plan = o.plan AND i.orientation = o.code AND i.valid @> day_of(o.valid) AND i.rev @> known_at)
    WHEN 'outline' THEN jsonb_build_object(
      'area_ha', round((ST_Area(o.geom::geography) / 10000)::numeric, 2), 'accuracy_m', trim_scale(o.accuracy_m)) END
$$;

-- All that a part says from a day on (NULL: on any day), as known at a revision: two readings are equal when nothing
-- was decided between them.
CREATE FUNCTION orientation_stands(of_plan text, of_region text, of_part text, first_day date, known_at integer) RETURNS text
LANGUAGE sql STABLE
AS $$
  SELECT coalesce(md5(string_agg(DISTINCT said, ' ' ORDER BY said)), '') FROM (
    SELECT CASE of_part WHEN 'outline' THEN md5(ST_AsBinary(o.geom)) || o.accuracy_m
      ELSE orientation_part(o, of_part, known_at)::text END AS said
    FROM orientation o
    WHERE o.plan = of_plan AND o.code = of_region AND o.valid && daterange(first_day, NULL) AND o.rev @> known_at) version
$$;

-- The parts of a request that say something else now than their author saw.
CREATE VIEW change_orientation_outdated AS
SELECT c.request, c.part
FROM change_orientation c JOIN change_request r ON r.id = c.request
WHERE r.state IN ('draft', 'submitted', 'returned')
  AND c.base <> orientation_stands(r.plan, r.region, c.part, r.effective_on, 2147483647);

-- The days on which an approval changes a part, by the rules of change_span.
CREATE FUNCTION orientation_span(of_plan text, of_region text, of_part text, effective_on date, today date) RETURNS daterange
LANGUAGE sql STABLE
AS $$
  SELECT daterange(effective_on, (
    SELECT min((o.decided -> of_part ->> 'since')::date) FROM orientation o
    WHERE o.plan = of_plan AND o.code = of_region AND upper_inf(o.rev)
      AND (o.decided -> of_part ->> 'since')::date > coalesce(effective_on, today)))
$$;

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
    'entries', coalesce((
      SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(e) - 'request' - 'geom' ||
        jsonb_build_object('geometry', ST_AsGeoJSON(e.geom, 15)::jsonb)) ORDER BY e.n)
      FROM change_entry e WHERE e.request = r.id), '[]'),
    'lineage', coalesce((
      SELECT jsonb_agg(jsonb_build_object('to', l.to_zone, 'how', l.how) ORDER BY l.to_zone, l.how)
      FROM change_lineage l WHERE l.request = r.id), '[]'))
    || CASE WHEN r.plan IS NULL THEN '{}' ELSE jsonb_build_object('orientation', jsonb_build_object(
      'plan', r.plan, 'region', r.region, 'parts', (
        SELECT coalesce(jsonb_object_agg(c.part, jsonb_strip_nulls(jsonb_build_object(
          'content', c.content, 'geometry', ST_AsGeoJSON(c.geom, 15)::jsonb, 'base', c.base))), '{}')
        FROM change_orientation c WHERE c.request = r.id))) END
  FROM change_request r WHERE r.id = of_request
$$;
