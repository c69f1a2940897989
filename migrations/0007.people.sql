-- Who may change the facts. Everyone may read, so a reader has no row here.
CREATE TABLE person (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._@+-]{1,99}$'),
  name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 200),
  password text CHECK (password ~ '^\$scrypt\$'),     -- PHC string; NULL before the invitation is accepted, or with OpenID Connect
  oidc_issuer text,
  oidc_subject text,
  disabled boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,                 -- the validator that If-Match names
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (oidc_issuer, oidc_subject),
  CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL))
);

-- What a role allows. `lib/permissions.ts` says the same to the server; a test keeps the two equal.
CREATE TABLE role_grant (
  role text NOT NULL CHECK (role IN ('board', 'doit', 'planner', 'reviewer_kcn', 'reviewer_ccn', 'reviewer_planning', 'admin')),
  action text NOT NULL CHECK (action IN ('read', 'propose', 'confirm', 'review', 'manage')),
  subject text NOT NULL CHECK (subject IN ('kcn', 'ccn', 'it_park', 'planning', 'people')),
  PRIMARY KEY (role, action, subject)
);
INSERT INTO role_grant (role, action, subject)
SELECT g.role, a.action, s.subject
FROM (VALUES
  ('board', '{read,propose,confirm}'::text[], '{kcn,it_park}'::text[]),
  ('doit', '{read,propose,confirm}', '{ccn}'),
  ('planner', '{read,propose}', '{planning}'),
  ('reviewer_kcn', '{read,review}', '{kcn,it_park}'),
  ('reviewer_ccn', '{read,review}', '{ccn}'),
  ('reviewer_planning', '{read,review}', '{planning}'),
  ('admin', '{manage}', '{people}')
) AS g (role, actions, subjects), unnest(g.actions) AS a (action), unnest(g.subjects) AS s (subject);

CREATE TABLE person_role (
  person integer NOT NULL REFERENCES person,
  role text NOT NULL CHECK (role IN ('board', 'doit', 'planner', 'reviewer_kcn', 'reviewer_ccn', 'reviewer_planning', 'admin')),
  PRIMARY KEY (person, role)
);

-- Whether a person may do something now. Whoever is disabled may do nothing.
CREATE FUNCTION person_may(who integer, what text, on_subject text) RETURNS boolean
LANGUAGE sql STABLE
AS $$
  SELECT EXISTS (
    SELECT FROM person p JOIN person_role r ON r.person = p.id JOIN role_grant g USING (role)
    WHERE p.id = who AND NOT p.disabled AND g.action = what AND g.subject = on_subject)
$$;

-- A signed-in browser. Only hashes are kept: a copy of the table opens no session.
CREATE TABLE session (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,                   -- SHA-256 of the cookie
  person integer NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  user_agent text,
  address text
);
CREATE INDEX session_person_idx ON session (person);

-- A link that works once: to set up the first admin, to join, or to set a new password.
CREATE TABLE invitation (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  purpose text NOT NULL CHECK (purpose IN ('setup', 'join', 'reset')),
  person integer REFERENCES person,
  created_by integer REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CHECK ((purpose = 'setup') = (person IS NULL))
);
CREATE INDEX invitation_person_idx ON invitation (person);

-- Failed attempts to sign in, by account and by address, shared by all server processes.
CREATE TABLE sign_in_failure (
  key text PRIMARY KEY CHECK (key <> ''),
  failures integer NOT NULL CHECK (failures > 0),
  last_at timestamptz NOT NULL
);

-- How long a key with so many failures waits: nothing at first, then twice as long each time, never for ever.
CREATE FUNCTION sign_in_wait(failures integer, free integer, longest_s integer) RETURNS interval
LANGUAGE sql IMMUTABLE
AS $$
  SELECT make_interval(secs => CASE WHEN failures < free THEN 0
    ELSE least(longest_s, power(2, least(failures - free, 30))) END)
$$;

-- Somebody has to be able to let others in: the last admin neither loses the role nor is disabled.
CREATE FUNCTION keep_an_admin() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_TABLE_NAME = 'person' THEN
    IF NOT EXISTS (SELECT FROM person_role WHERE person = NEW.id AND role = 'admin') THEN RETURN NULL; END IF;
  END IF;
  IF NOT EXISTS (SELECT FROM person_role r JOIN person p ON p.id = r.person WHERE r.role = 'admin' AND NOT p.disabled) THEN
    RAISE EXCEPTION 'the last admin stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'last_admin';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_an_admin AFTER UPDATE OF disabled ON person
  FOR EACH ROW WHEN (NEW.disabled) EXECUTE FUNCTION keep_an_admin();
CREATE TRIGGER keep_an_admin AFTER UPDATE OR DELETE ON person_role
  FOR EACH ROW WHEN (OLD.role = 'admin') EXECUTE FUNCTION keep_an_admin();

-- What was done to people and sessions; insert only.
CREATE TABLE people_event (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  actor integer REFERENCES person,                    -- NULL: nobody was signed in
  person integer REFERENCES person,
  what text NOT NULL CHECK (what IN ('setup', 'invited', 'joined', 'password_set', 'signed_in', 'signed_out', 'session_revoked',
    'roles_changed', 'renamed', 'disabled', 'enabled', 'oidc_linked')),
  detail jsonb
);
CREATE INDEX people_event_person_idx ON people_event (person, id);
