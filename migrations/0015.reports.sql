-- What the plan's other targets ask of a zone. Nobody has published it yet, so the facts hold none; an office proposes
-- it like any other value, and the day from which it holds says since when (`infrastructure` = yes from the day on
-- which the works were finished). Read from the choices: no list, filter or tile asks for it.
INSERT INTO field (key, type, unit, editor_role) VALUES
  ('zone_type', 'code', NULL, 'kind_editor'),          -- by the law of the kind: eco, specialised, high_tech ...
  ('wastewater', 'code', NULL, 'kind_editor'),         -- central treatment to the environmental standard: yes, partial, no
  ('infrastructure', 'code', NULL, 'kind_editor');     -- technical infrastructure finished: yes, partial, no

-- A periodic report as it was when an office closed it. A later one is a new version; none is ever changed.
CREATE TABLE report_snapshot (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('kcn', 'ccn')),
  closing_day date NOT NULL CHECK (to_char(closing_day, 'MM-DD') IN ('06-14', '12-14')),
  version integer NOT NULL CHECK (version > 0),
  revision integer NOT NULL REFERENCES revision,       -- what was known when it was closed
  made_by integer NOT NULL REFERENCES person,
  at timestamptz NOT NULL,
  content json NOT NULL,                               -- json, not jsonb: the very bytes that the hash is of
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  UNIQUE (kind, closing_day, version)
);

CREATE FUNCTION report_snapshot_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF NOT person_may(NEW.made_by, 'review', NEW.kind) THEN
    RAISE EXCEPTION 'person % may not close a report on %', NEW.made_by, NEW.kind USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.sha256 <> encode(sha256(convert_to(NEW.content::text, 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'the hash is not that of the content' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_snapshot_guard BEFORE INSERT ON report_snapshot
  FOR EACH ROW EXECUTE FUNCTION report_snapshot_guard();
CREATE TRIGGER report_snapshot_insert_only BEFORE UPDATE OR DELETE ON report_snapshot
  FOR EACH ROW EXECUTE FUNCTION insert_only();

-- Why two figures differ, written by one person and confirmed by another. It holds for the figures it was written on:
-- when either side moves, the difference is open again.
CREATE TABLE difference_note (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  difference text NOT NULL CHECK (difference ~ '^[a-z0-9_-]+$'),
  left_value numeric,
  right_value numeric,
  explanation text NOT NULL CHECK (length(explanation) BETWEEN 10 AND 2000),
  author integer NOT NULL REFERENCES person,
  at timestamptz NOT NULL,
  revision integer NOT NULL REFERENCES revision,       -- what was known when it was written
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'accepted', 'refused')),
  decided_by integer REFERENCES person,
  decided_at timestamptz,
  CONSTRAINT difference_four_eyes CHECK (decided_by <> author),
  CHECK ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL))
);
CREATE INDEX difference_note_difference_idx ON difference_note (difference, id);

CREATE FUNCTION difference_note_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' THEN RAISE EXCEPTION 'a note begins as a proposal' USING ERRCODE = 'check_violation'; END IF;
    IF NOT person_may(NEW.author, 'propose', 'planning') THEN
      RAISE EXCEPTION 'person % may not explain differences', NEW.author USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'proposed' OR (NEW.difference, NEW.left_value, NEW.right_value, NEW.explanation, NEW.author, NEW.at, NEW.revision)
    IS DISTINCT FROM (OLD.difference, OLD.left_value, OLD.right_value, OLD.explanation, OLD.author, OLD.at, OLD.revision) THEN
    RAISE EXCEPTION 'a note is decided once and never rewritten' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT person_may(NEW.decided_by, 'review', 'planning') THEN
    RAISE EXCEPTION 'person % may not decide on explanations', NEW.decided_by USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER difference_note_guard BEFORE INSERT OR UPDATE ON difference_note
  FOR EACH ROW EXECUTE FUNCTION difference_note_guard();
CREATE TRIGGER difference_note_insert_only BEFORE DELETE ON difference_note
  FOR EACH ROW EXECUTE FUNCTION insert_only();
