-- Regional orientations, industries, communes, the own basemap.
CREATE TABLE plan (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  title_vi text NOT NULL,
  title_en text NOT NULL,
  source text REFERENCES source,
  adopted text CHECK (adopted ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);

CREATE TABLE industry (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{2}$'),  -- VSIC division
  section text CHECK (section ~ '^[A-U]$'),
  name_vi text NOT NULL,
  name_en text NOT NULL,
  edition text NOT NULL                               -- of VSIC in which the Vietnamese title was read
);

-- The sources' own words for industries and the divisions they stand for.
CREATE TABLE industry_word (
  phrase text PRIMARY KEY,
  phrase_en text NOT NULL,
  direct text[] NOT NULL,                             -- divisions the phrase names
  interpreted text[] NOT NULL,                        -- divisions it is understood to include
  note text,
  note_en text
);

CREATE TABLE orientation (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan text NOT NULL REFERENCES plan,
  code text NOT NULL CHECK (code IN ('north', 'south', 'east', 'west')),
  feature_id integer NOT NULL CHECK (feature_id > 0),
  name_vi text NOT NULL,
  name_en text NOT NULL,
  priorities_vi text NOT NULL,                        -- the plan's priority industries in its words
  priorities_en text NOT NULL,
  priorities_quote text,
  direction_vi text,                                  -- NULL where the plan states no direction for the region
  direction_en text,
  direction_quote text,
  former_districts text[] NOT NULL,
  communes text[] NOT NULL,
  confidence text NOT NULL CHECK (confidence IN ('stated', 'derived')),
  source text REFERENCES source,                      -- of the priorities and the direction
  region_sources text[] NOT NULL,                     -- of the region's districts
  quote text,                                         -- of the region's districts
  note_vi text,
  note_en text,
  accuracy_m numeric NOT NULL CHECK (accuracy_m > 0), -- of the outline
  outline_source text NOT NULL,
  geom geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  geom_3857 geometry(MultiPolygon, 3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
  valid daterange NOT NULL DEFAULT '(,)',
  rev int4range NOT NULL CHECK (NOT isempty(rev)),
  EXCLUDE USING gist (plan WITH =, code WITH =, valid WITH &&, rev WITH &&)
);
CREATE INDEX orientation_geom_idx ON orientation USING gist (geom);
CREATE INDEX orientation_geom_3857_idx ON orientation USING gist (geom_3857);

CREATE TABLE orientation_industry (
  plan text NOT NULL REFERENCES plan,
  orientation text NOT NULL CHECK (orientation IN ('north', 'south', 'east', 'west', 'province')),
  n integer NOT NULL,
  industry text REFERENCES industry,                  -- VSIC code; NULL where the plan names a criterion, no industry
  stance text NOT NULL CHECK (stance IN ('priority', 'kept', 'discouraged')),
  phrase_vi text NOT NULL,
  basis text NOT NULL,
  note text,
  note_en text,
  PRIMARY KEY (plan, orientation, n)
);

CREATE TABLE commune (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{5}$'),  -- General Statistics Office code
  feature_id integer NOT NULL UNIQUE CHECK (feature_id > 0),
  name_vi text NOT NULL,
  name_en text NOT NULL,
  type text NOT NULL CHECK (type IN ('phuong', 'xa')),
  area_km2 numeric NOT NULL CHECK (area_km2 > 0),
  orientation text NOT NULL CHECK (orientation IN ('north', 'south', 'east', 'west')),
  also_orientation text CHECK (also_orientation IN ('north', 'south', 'east', 'west')),
  former_provinces text[] NOT NULL,
  former_districts text[] NOT NULL,
  former_communes text[] NOT NULL,
  note text,
  note_en text,
  point geometry(Point, 4326) NOT NULL,               -- representative point, not a boundary
  point_3857 geometry(Point, 3857) GENERATED ALWAYS AS (ST_Transform(point, 3857)) STORED,
  boundary geometry(MultiPolygon, 4326) CHECK (ST_IsValid(boundary)),   -- loaded by an operator; NULL until then
  boundary_source text,
  search_fold text GENERATED ALWAYS AS (atlas_fold(name_vi)) STORED
);
CREATE INDEX commune_point_idx ON commune USING gist (point);
CREATE INDEX commune_boundary_idx ON commune USING gist (boundary);
CREATE INDEX commune_search_idx ON commune USING gin (search_fold gin_trgm_ops);

CREATE TABLE basemap_feature (
  id integer PRIMARY KEY CHECK (id > 0),
  class text NOT NULL CHECK (class IN ('province', 'river', 'lake', 'expressway', 'national_road', 'inset')),
  name_vi text,
  name_en text,
  accuracy_m numeric CHECK (accuracy_m > 0),          -- NULL for the inset's frame, which is no thing on the ground
  source text,
  geom geometry(Geometry, 4326) NOT NULL CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  geom_3857 geometry(Geometry, 3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
  CHECK (class = 'inset' OR (accuracy_m IS NOT NULL AND source IS NOT NULL))
);
CREATE INDEX basemap_feature_geom_idx ON basemap_feature USING gist (geom);
