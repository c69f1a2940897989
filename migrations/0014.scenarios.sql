-- Scenarios: what somebody tries out beside the live data. A scenario names zones, years, hectares and states; nothing
-- that is counted from it is kept, and nothing here is read by anything but the pages of scenarios.
CREATE TABLE scenario (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,                 -- what If-Match names
  author integer NOT NULL REFERENCES person,
  name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 200),
  description text NOT NULL DEFAULT '' CHECK (length(description) <= 4000),
  base_rev integer NOT NULL CHECK (base_rev >= 0),    -- the revision its author saw
  token text UNIQUE CHECK (token ~ '^[A-Za-z0-9_-]{43}$'),  -- 256 bits of chance: whoever has the link may read
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object' AND length(content::text) <= 4194304),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX scenario_author_idx ON scenario (author, updated_at DESC);

-- Whoever may propose anything may keep scenarios; they stay their author's.
CREATE FUNCTION scenario_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.author, NEW.created_at) IS DISTINCT FROM (OLD.author, OLD.created_at) THEN
    RAISE EXCEPTION 'a scenario stays its author''s' USING ERRCODE = 'check_violation', CONSTRAINT = 'scenario_author';
  END IF;
  IF NOT EXISTS (
    SELECT FROM unnest(ARRAY['kcn', 'ccn', 'it_park', 'planning']) s (subject) WHERE person_may(NEW.author, 'propose', s.subject)) THEN
    RAISE EXCEPTION 'person % may not keep scenarios', NEW.author USING ERRCODE = 'check_violation', CONSTRAINT = 'scenario_permission';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scenario_guard BEFORE INSERT OR UPDATE ON scenario FOR EACH ROW EXECUTE FUNCTION scenario_guard();
