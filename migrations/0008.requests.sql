-- Proposals: new values and boundaries with reason, source and evidence, decided by somebody else than the author.
-- The facts carry no draft flags: an approval inserts claims, choices and rows of zone_rev in one transaction.
ALTER TABLE revision
  ADD COLUMN person integer REFERENCES person,        -- who caused it; NULL for a load
  ADD COLUMN office text CHECK (office IN ('board', 'doit', 'planning')),  -- what readers are told instead of a name
  DROP CONSTRAINT revision_kind_check,
  ADD CONSTRAINT revision_kind_check CHECK (kind IN ('load', 'request', 'confirmation'));

-- What an investor asks next; nobody has published it yet, so the facts hold none.
INSERT INTO field (key, type, unit, editor_role) VALUES
  ('contact', 'text', NULL, 'kind_editor'), ('utilities', 'text', NULL, 'kind_editor');

-- Where a zone lies is known or not, on every day alike: a place does not begin on a date.
ALTER TABLE field ADD COLUMN dated boolean NOT NULL DEFAULT true;
UPDATE field SET dated = false WHERE key = 'location';

-- A link that an approval recorded; NULL for those of the facts, which a load replaces.
ALTER TABLE zone_lineage ADD COLUMN rev integer REFERENCES revision;

-- The card of a zone and every check of a request ask what was chosen for it; what offices have said piles up.
CREATE INDEX choice_zone_field_idx ON choice (zone, field, scope);
CREATE INDEX claim_published_idx ON claim (zone) WHERE origin <> 'request';

CREATE TABLE change_request (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  zone integer NOT NULL REFERENCES zone,
  subject text NOT NULL CHECK (subject IN ('kcn', 'ccn', 'it_park', 'planning')),
  author integer NOT NULL REFERENCES person,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'withdrawn')),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 4000),
  effective_on date,                                  -- first day it holds; NULL: it always has, a correction of the record
  source_title text CHECK (source_title <> ''),
  source_publisher text CHECK (source_publisher <> ''),
  source_doc_no text CHECK (source_doc_no <> ''),
  source_date date,
  source_url text CHECK (source_url ~ '^https?://'),
  source text REFERENCES source,                      -- a source already known, instead of the five above
  confidence text NOT NULL DEFAULT 'stated' CHECK (confidence IN ('stated', 'derived', 'unconfirmed')),
  batch uuid,                                         -- one table upload, one batch
  restores integer REFERENCES revision,               -- the revision whose state is proposed again
  base_rev integer NOT NULL REFERENCES revision,      -- what the author saw
  version integer NOT NULL DEFAULT 1,                 -- the validator that If-Match names
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by integer REFERENCES person,
  decision_note text,
  rev integer UNIQUE REFERENCES revision,             -- the revision an approval made
  CONSTRAINT four_eyes CHECK (decided_by <> author),
  CONSTRAINT approved_whole CHECK ((state = 'approved') = (rev IS NOT NULL)),
  CONSTRAINT decided_whole CHECK (state NOT IN ('approved', 'returned') OR (decided_by IS NOT NULL AND decided_at IS NOT NULL)),
  CONSTRAINT submitted_whole CHECK (state NOT IN ('submitted', 'approved') OR
    (reason <> '' AND submitted_at IS NOT NULL AND (source IS NOT NULL OR (source_title IS NOT NULL AND source_publisher IS NOT NULL))))
);
CREATE INDEX change_request_zone_idx ON change_request (zone, id);
CREATE INDEX change_request_state_idx ON change_request (state, subject, id);
CREATE INDEX change_request_author_idx ON change_request (author, state);
CREATE INDEX change_request_batch_idx ON change_request (batch);

-- One proposed value. Exactly one of: a new value, a claim already known to be chosen, or nothing (the value ends).
CREATE TABLE change_item (
  request integer NOT NULL REFERENCES change_request,
  n integer NOT NULL,                                 -- order in which the author wrote them
  field text NOT NULL REFERENCES field,
  scope text NOT NULL DEFAULT '' CHECK (scope ~ '^[a-z0-9-]*$'),
  action text NOT NULL CHECK (action IN ('set', 'choose', 'clear')),
  v_range numrange CHECK (NOT isempty(v_range)),
  v_text text CHECK (v_text <> ''),
  v_json jsonb,                                       -- a field with parts; a list as {"items": [...]}
  geom geometry(MultiPolygon, 4326) CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  boundary_basis text CHECK (boundary_basis IN ('surveyed', 'digitised')),
  boundary_method text,
  boundary_accuracy_m numeric CHECK (boundary_accuracy_m > 0),
  approx boolean NOT NULL DEFAULT false,
  claims integer[] NOT NULL DEFAULT '{}',             -- to be chosen: one, or the members of a list
  base_claims integer[] NOT NULL DEFAULT '{}',        -- the claims that stood at base_rev from effective_on on
  PRIMARY KEY (request, field, scope),
  CHECK (CASE action
    WHEN 'set' THEN claims = '{}' AND num_nonnulls(v_range, v_text, v_json, geom) >= 1
    WHEN 'choose' THEN claims <> '{}' AND num_nonnulls(v_range, v_text, v_json, geom) = 0
    ELSE claims = '{}' AND num_nonnulls(v_range, v_text, v_json, geom) = 0 END),
  CHECK ((geom IS NULL) = (boundary_basis IS NULL))
);

-- A link between zones that an approval records: a zone that ends names what it went into.
CREATE TABLE change_lineage (
  request integer NOT NULL REFERENCES change_request,
  to_zone integer NOT NULL REFERENCES zone,
  how text NOT NULL CHECK (how IN ('split', 'merge', 'extended_into', 'superseded_by')),
  PRIMARY KEY (request, to_zone, how)
);

CREATE TABLE evidence (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request integer NOT NULL REFERENCES change_request,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[/\\[:cntrl:]]'),
  type text NOT NULL CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png')),
  sha256 bytea NOT NULL,
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 20971520),
  added_by integer NOT NULL REFERENCES person,
  added_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz                              -- no longer part of the request; the bytes stay
);
CREATE INDEX evidence_request_idx ON evidence (request);

-- Every step of a request, insert only: who, when, from which state to which, and what it then said.
CREATE TABLE request_event (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request integer NOT NULL REFERENCES change_request,
  at timestamptz NOT NULL DEFAULT now(),
  actor integer NOT NULL REFERENCES person,
  what text NOT NULL CHECK (what IN ('created', 'edited', 'submitted', 'returned', 'withdrawn', 'rebased', 'approved', 'evidence_added', 'evidence_removed')),
  note text,
  content jsonb                                       -- the request's values after the step
);
CREATE INDEX request_event_request_idx ON request_event (request, id);

-- "Still true": an editor looked at a zone's figures and found them right.
CREATE TABLE confirmation (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  zone integer NOT NULL REFERENCES zone,
  person integer NOT NULL REFERENCES person,
  on_date date NOT NULL,
  note text CHECK (length(note) <= 1000),
  rev integer NOT NULL REFERENCES revision
);
CREATE INDEX confirmation_zone_idx ON confirmation (zone, rev);

-- The surest place for the rules that must hold whatever the server does.
CREATE FUNCTION change_request_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  zone_kind text := (SELECT kind FROM zone WHERE id = NEW.zone);
BEGIN
  IF NEW.subject NOT IN (zone_kind, 'planning') THEN
    RAISE EXCEPTION 'a request about a % cannot be of subject %', zone_kind, NEW.subject USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN RAISE EXCEPTION 'a request begins as a draft' USING ERRCODE = 'check_violation'; END IF;
    IF NOT person_may(NEW.author, 'propose', NEW.subject) THEN
      RAISE EXCEPTION 'person % may not propose on %', NEW.author, NEW.subject USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.zone, NEW.author, NEW.subject) IS DISTINCT FROM (OLD.zone, OLD.author, OLD.subject) THEN
    RAISE EXCEPTION 'zone, author and subject of a request never change' USING ERRCODE = 'check_violation';
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
CREATE TRIGGER change_request_guard BEFORE INSERT OR UPDATE ON change_request
  FOR EACH ROW EXECUTE FUNCTION change_request_guard();

-- What has been submitted stays as it was submitted: values change in drafts and returned requests only.
CREATE FUNCTION change_part_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  request_id integer := CASE TG_OP WHEN 'DELETE' THEN OLD.request ELSE NEW.request END;
  request_state text := (SELECT state FROM change_request WHERE id = request_id);
BEGIN
  IF request_state NOT IN ('draft', 'returned') THEN
    RAISE EXCEPTION 'request % is %, its values are closed', request_id, request_state USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER change_item_guard BEFORE INSERT OR UPDATE OR DELETE ON change_item
  FOR EACH ROW EXECUTE FUNCTION change_part_guard();
CREATE TRIGGER change_lineage_guard BEFORE INSERT OR UPDATE OR DELETE ON change_lineage
  FOR EACH ROW EXECUTE FUNCTION change_part_guard();

-- History is only ever added to.
CREATE FUNCTION insert_only() RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN RAISE EXCEPTION '% is insert only', TG_TABLE_NAME USING ERRCODE = 'check_violation'; END $$;
CREATE TRIGGER evidence_insert_only BEFORE DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION insert_only();
CREATE TRIGGER request_event_insert_only BEFORE UPDATE OR DELETE ON request_event FOR EACH ROW EXECUTE FUNCTION insert_only();
CREATE TRIGGER people_event_insert_only BEFORE UPDATE OR DELETE ON people_event FOR EACH ROW EXECUTE FUNCTION insert_only();
CREATE TRIGGER confirmation_insert_only BEFORE UPDATE OR DELETE ON confirmation FOR EACH ROW EXECUTE FUNCTION insert_only();
CREATE TRIGGER boundary_insert_only BEFORE DELETE ON boundary FOR EACH ROW EXECUTE FUNCTION insert_only();

-- The first day from which a request changes a field; NULL: it always has.
CREATE FUNCTION change_from(field_key text, effective_on date) RETURNS date
LANGUAGE sql STABLE
AS $$ SELECT CASE WHEN dated THEN effective_on END FROM field WHERE key = field_key $$;

-- The claims on which a field of a zone rests on any day from a first one on (NULL: on any day), as known at a revision.
CREATE FUNCTION claims_from(of_zone integer, of_field text, of_scope text, first_day date, known_at integer) RETURNS integer[]
LANGUAGE sql STABLE
AS $$
  SELECT coalesce(array_agg(DISTINCT claim ORDER BY claim), '{}') FROM choice
  WHERE zone = of_zone AND field = of_field AND scope = of_scope
    AND valid && daterange(first_day, NULL) AND rev @> known_at
$$;

-- The days on which an approval changes a field: from the request's day until the next decision of a desk that begins
-- later. A correction of the record (no day) replaces all that was decided up to today. A field without dates is
-- changed on every day.
CREATE FUNCTION change_span(of_zone integer, of_field text, of_scope text, effective_on date, today date) RETURNS daterange
LANGUAGE sql STABLE
AS $$
  SELECT CASE WHEN f.dated THEN daterange(effective_on, (
    SELECT min(lower(c.valid)) FROM choice c
    WHERE c.zone = of_zone AND c.field = of_field AND c.scope = of_scope AND upper_inf(c.rev)
      AND c.made_by = 'desk' AND lower(c.valid) > coalesce(effective_on, today)))
  ELSE daterange(NULL, NULL) END
  FROM field f WHERE f.key = of_field
$$;

-- The items of a request whose field rests on other claims now than its author saw.
CREATE VIEW change_outdated AS
SELECT i.request, i.field, i.scope, i.n
FROM change_item i JOIN change_request r ON r.id = i.request
WHERE r.state IN ('draft', 'submitted', 'returned')
  AND i.base_claims <> claims_from(r.zone, i.field, i.scope, change_from(i.field, r.effective_on), 2147483647);

-- What a request says, as each of its events keeps it and as the history can be replayed from it.
CREATE FUNCTION change_content(of_request integer) RETURNS jsonb
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
        'accuracy_m', i.boundary_accuracy_m)) ORDER BY i.n)
      FROM change_item i WHERE i.request = r.id), '[]'),
    'lineage', coalesce((
      SELECT jsonb_agg(jsonb_build_object('to', l.to_zone, 'how', l.how) ORDER BY l.to_zone, l.how)
      FROM change_lineage l WHERE l.request = r.id), '[]'))
  FROM change_request r WHERE r.id = of_request
$$;
