-- What the province states, what it wants by 2030, and the ledger that counts toward it.
CREATE TABLE official_figure (
  key text PRIMARY KEY CHECK (key ~ '^[a-z0-9_]+$'),
  kind text NOT NULL CHECK (kind IN ('total', 'target', 'external')),
  v_range numrange,
  v_text text,
  approx boolean NOT NULL DEFAULT false,
  unit text NOT NULL,
  scope text NOT NULL,                                -- province, former-thai-nguyen, former-bac-kan, nation
  label_vi text NOT NULL,
  label_en text NOT NULL,
  as_of text CHECK (as_of ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  quote text,
  source text REFERENCES source,
  note text,
  note_en text,
  CHECK (num_nonnulls(v_range, v_text) >= 1)
);

-- Result of comparing official figures with each other and with the zones, computed at each load.
CREATE TABLE official_check (
  key text PRIMARY KEY CHECK (key ~ '^[a-z0-9_]+$'),
  topic text NOT NULL,
  agrees boolean NOT NULL,
  left_terms jsonb NOT NULL,                          -- [{label_vi, label_en, sign, value, unit, figure}]
  relation text NOT NULL,
  right_terms jsonb NOT NULL,
  left_value numeric,
  right_value numeric,
  difference numeric,
  unit text NOT NULL,
  title_vi text NOT NULL,
  title_en text NOT NULL,
  explanation_vi text NOT NULL,
  explanation_en text NOT NULL,
  sources text[] NOT NULL
);

CREATE TABLE target (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  plan text NOT NULL REFERENCES plan,
  metric text NOT NULL,
  op text NOT NULL CHECK (op IN ('>=', '>', '=', 'before')),
  value numeric,
  value_text text,
  unit text NOT NULL,
  approx boolean NOT NULL DEFAULT false,
  period daterange NOT NULL,                          -- [first day, day after the last)
  title_vi text NOT NULL,
  title_en text NOT NULL,
  definition_vi text NOT NULL,
  definition_en text NOT NULL,
  recipient_rule text NOT NULL CHECK (recipient_rule IN ('tenant', 'developer', 'first', 'none')),
  quote text,
  source text NOT NULL REFERENCES source,
  official_figure text REFERENCES official_figure
);

CREATE TABLE baseline (
  target text NOT NULL REFERENCES target,
  n integer NOT NULL,
  period daterange NOT NULL,
  kind text NOT NULL CHECK (kind IN ('kcn', 'ccn')),
  value numeric NOT NULL CHECK (value >= 0),
  approx boolean NOT NULL,
  quote text,
  source text NOT NULL REFERENCES source,
  official_figure text REFERENCES official_figure,
  PRIMARY KEY (target, n)
);

CREATE TABLE allocation (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL,                                  -- stable across loads; a correction repeats it
  corrects integer UNIQUE REFERENCES allocation,      -- the row this one replaces: wrong entries stay readable
  zone integer NOT NULL REFERENCES zone,
  recipient text NOT NULL CHECK (recipient IN ('developer', 'tenant')),
  area_ha numeric NOT NULL CHECK (area_ha > 0 AND area_ha <= 10000),
  on_date date NOT NULL,
  decision_no text,
  decision_date date,
  investor text,
  project text,
  geom geometry(MultiPolygon, 4326) CHECK (ST_IsValid(geom)),
  source text REFERENCES source,
  note text,
  note_en text,
  sample boolean NOT NULL DEFAULT false,
  rev integer NOT NULL REFERENCES revision,
  UNIQUE (key, rev)
);
CREATE INDEX allocation_zone_idx ON allocation (zone);
CREATE INDEX allocation_on_date_idx ON allocation (on_date, id);

CREATE TABLE allocation_event (
  allocation integer NOT NULL REFERENCES allocation,
  n integer NOT NULL,
  stage text NOT NULL CHECK (stage IN ('committed', 'allocated', 'cleared', 'built', 'operating', 'revoked')),
  on_date date NOT NULL,
  area_ha numeric NOT NULL CHECK (area_ha > 0),
  rev integer NOT NULL REFERENCES revision,
  PRIMARY KEY (allocation, n)
);
