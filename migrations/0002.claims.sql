-- The spine: identities, sources, claims, choices. Two times are kept apart: `valid` (when it is so) and
-- `rev` (when we came to know it). Claims and boundaries are only ever inserted.
CREATE TABLE revision (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL CHECK (kind IN ('load', 'request')),
  actor text NOT NULL CHECK (actor <> ''),
  reason text NOT NULL,
  content_hash text,                                 -- of the loaded facts; lets a repeated load do nothing
  sample boolean NOT NULL DEFAULT false              -- made by a demo load: real and sample facts never share a database
);

CREATE TABLE source (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  type text NOT NULL,
  title text NOT NULL,
  title_basis text NOT NULL,                         -- published, or read off the address, or a description
  publisher text NOT NULL,
  doc_no text,
  url text CHECK (url ~ '^https?://'),
  published text CHECK (published ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),   -- as precise as known; NULL = unknown
  accessed text CHECK (accessed ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  licence text,
  note text,
  note_en text
);

CREATE TABLE field (
  key text PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9_]*$'),
  type text NOT NULL CHECK (type IN ('range', 'text', 'code', 'codes', 'json', 'boundary')),
  unit text CHECK (unit IN ('ha', '%', 'year', 'km')),
  editor_role text NOT NULL CHECK (editor_role IN ('kind_editor', 'planner', 'admin')),
  public boolean NOT NULL DEFAULT true
);

CREATE TABLE zone (
  id integer PRIMARY KEY CHECK (id > 0),             -- permanent, used as feature id in tiles
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text NOT NULL CHECK (kind IN ('kcn', 'ccn', 'it_park')),
  sample boolean NOT NULL DEFAULT false
);

CREATE TABLE zone_alias (
  slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  zone integer NOT NULL REFERENCES zone
);

-- Further names by which a zone is searched for.
CREATE TABLE zone_other_name (
  zone integer NOT NULL REFERENCES zone,
  name text NOT NULL CHECK (name <> ''),
  note text,
  note_en text,
  PRIMARY KEY (zone, name)
);

CREATE TABLE zone_lineage (
  from_zone integer NOT NULL REFERENCES zone,
  to_zone integer NOT NULL REFERENCES zone,
  how text NOT NULL CHECK (how IN ('split', 'merge', 'extended_into', 'superseded_by', 'phase_of')),
  on_date text CHECK (on_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),       -- as precise as known
  confidence text CHECK (confidence IN ('stated', 'derived', 'unconfirmed')),
  note text,
  note_en text,
  PRIMARY KEY (from_zone, to_zone, how),
  CHECK (from_zone <> to_zone)
);

CREATE TABLE boundary (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  zone integer NOT NULL REFERENCES zone,
  geom geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  area_ha double precision GENERATED ALWAYS AS (ST_Area(geom::geography) / 10000) STORED,
  basis text NOT NULL CHECK (basis IN ('surveyed', 'digitised', 'indicative', 'inset')),
  drawn_ha numeric NOT NULL CHECK (drawn_ha > 0),    -- a footprint: the hectares it is drawn with; else its own area
  drawn_basis text NOT NULL CHECK (drawn_basis IN ('exact', 'approximate', 'bound', 'group_mean', 'boundary')),
  method text NOT NULL,
  accuracy_m numeric CHECK (accuracy_m > 0),
  source text REFERENCES source,
  rev integer NOT NULL REFERENCES revision,
  CHECK ((drawn_basis = 'boundary') = (basis IN ('surveyed', 'digitised')))
);
CREATE INDEX boundary_zone_idx ON boundary (zone);
CREATE INDEX boundary_rev_idx ON boundary (rev);

-- A named part, phase or grouping that a figure may belong to instead of the whole zone.
CREATE TABLE scope (
  slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  extent text NOT NULL CHECK (extent IN ('part', 'wider')),
  name_vi text NOT NULL,
  name_en text NOT NULL
);

CREATE TABLE claim (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL,                                 -- stable across loads: zone/field/scope/n
  content_hash text NOT NULL,                        -- a corrected row becomes a new claim under the same key
  zone integer NOT NULL REFERENCES zone,
  field text NOT NULL REFERENCES field,
  scope text NOT NULL DEFAULT '' CHECK (scope ~ '^[a-z0-9-]*$'),    -- '' = the whole zone, else a named part
  v_range numrange CHECK (NOT isempty(v_range)),
  v_text text CHECK (v_text <> ''),
  v_json jsonb,
  boundary integer REFERENCES boundary,
  approx boolean NOT NULL DEFAULT false,
  confidence text CHECK (confidence IN ('stated', 'derived', 'unconfirmed')),
  attribution text NOT NULL CHECK (attribution IN ('field', 'row', 'text')),
  attribution_text text,                             -- the words that name the source where attribution = text
  quote text,
  note text,
  note_en text,
  as_of text CHECK (as_of ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),           -- NULL = unknown, never guessed
  origin text NOT NULL CHECK (origin IN ('facts', 'request', 'ledger', 'lots')),
  sample boolean NOT NULL DEFAULT false,
  rev integer NOT NULL REFERENCES revision,
  UNIQUE (key, content_hash),
  CHECK (num_nonnulls(v_range, v_text, v_json, boundary) >= 1 OR note IS NOT NULL)
);
CREATE INDEX claim_zone_field_idx ON claim (zone, field, scope);
CREATE INDEX claim_rev_idx ON claim (rev);

CREATE TABLE claim_source (
  claim integer NOT NULL REFERENCES claim,
  source text NOT NULL REFERENCES source,
  PRIMARY KEY (claim, source)
);
CREATE INDEX claim_source_source_idx ON claim_source (source);

-- Which claim stands under a key, for a span of revisions: a corrected row of the facts replaces the claim
-- under its key, a removed one ends it. The claims themselves stay, so every older revision can be read again.
CREATE TABLE claim_standing (
  key text NOT NULL,
  claim integer NOT NULL REFERENCES claim,
  rev int4range NOT NULL CHECK (NOT isempty(rev) AND lower(rev) IS NOT NULL)
);
CREATE UNIQUE INDEX claim_standing_live_idx ON claim_standing (key) WHERE upper_inf(rev);
CREATE INDEX claim_standing_claim_idx ON claim_standing (claim);

-- The claim a zone's figure rests on, for a span of validity, as known in a span of revisions.
-- A list field (industries) may have several choices at once, so the claim takes part in the exclusion.
CREATE TABLE choice (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  zone integer NOT NULL REFERENCES zone,
  field text NOT NULL REFERENCES field,
  scope text NOT NULL DEFAULT '',
  item text NOT NULL DEFAULT '',                     -- '' for a single-valued field, else the member's key
  claim integer NOT NULL REFERENCES claim,
  valid daterange NOT NULL DEFAULT '(,)' CHECK (NOT isempty(valid)),
  rev int4range NOT NULL CHECK (NOT isempty(rev) AND lower(rev) IS NOT NULL),
  made_by text NOT NULL CHECK (made_by IN ('load', 'desk')),
  reason text,
  EXCLUDE USING gist (zone WITH =, field WITH =, scope WITH =, item WITH =, valid WITH &&, rev WITH &&)
);
CREATE INDEX choice_claim_idx ON choice (claim);

INSERT INTO field (key, type, unit, editor_role) VALUES
  ('name_vi', 'text', NULL, 'kind_editor'), ('name_en', 'text', NULL, 'kind_editor'),
  ('counted', 'code', NULL, 'kind_editor'), ('status', 'code', NULL, 'kind_editor'),
  ('place', 'json', NULL, 'kind_editor'), ('location', 'json', NULL, 'kind_editor'),
  ('orientation', 'code', NULL, 'planner'), ('boundary', 'boundary', NULL, 'kind_editor'),
  ('planned_area_ha', 'range', 'ha', 'kind_editor'), ('industrial_area_ha', 'range', 'ha', 'kind_editor'),
  ('service_area_ha', 'range', 'ha', 'kind_editor'), ('leasable_area_ha', 'range', 'ha', 'kind_editor'),
  ('leased_area_ha', 'range', 'ha', 'kind_editor'), ('leased_service_area_ha', 'range', 'ha', 'kind_editor'),
  ('occupancy_stated_pct', 'range', '%', 'kind_editor'), ('established_year', 'range', 'year', 'kind_editor'),
  ('decision', 'text', NULL, 'kind_editor'), ('developer', 'text', NULL, 'kind_editor'),
  ('investment', 'text', NULL, 'kind_editor'), ('industry', 'codes', NULL, 'kind_editor');
-- The atlas's own remark on a zone: kept and dated like a claim, but nobody's statement.
INSERT INTO field (key, type, unit, editor_role, public) VALUES ('note', 'json', NULL, 'kind_editor', false);
