-- What every read uses: one row per zone, span of validity and span of revisions, projected from the choices.
-- Areas are numrange (hectares, bounds with their inclusivity), NULL where nothing is known: never zero.

-- NĐ 35/2022 art. 2(22) for KCN and the IT park; NĐ 32/2024 art. 2(7) for CCN.
CREATE FUNCTION occupancy_by_law(kind text, leased numrange, leased_service numrange, industrial numrange, service numrange)
RETURNS numrange LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT CASE WHEN kind = 'ccn' THEN range_rate(leased, industrial)
              ELSE range_rate(range_add(leased, leased_service), range_add(industrial, service)) END
$$;

-- Land not yet let, ha. From leasable - leased; else the area's ceiling times the share not occupied; else the
-- area's ceiling alone. The gross area is a ceiling only: no lower bound is ever derived from it.
CREATE FUNCTION free_land(status text, leasable numrange, leased numrange, ceiling numrange, occupancy numrange)
RETURNS numrange LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT CASE
    WHEN status IN ('withdrawn', 'superseded') THEN NULL
    WHEN leasable IS NOT NULL AND leased IS NOT NULL THEN
      numrange(greatest(0, coalesce(lower(leasable) - upper(leased), 0)), greatest(0, upper(leasable) - lower(leased)), '[]')
    WHEN ceiling IS NOT NULL AND occupancy IS NOT NULL AND upper(ceiling) IS NOT NULL THEN
      CASE WHEN lower(occupancy) >= 100 THEN numrange(0, 0, '[]')
           ELSE numrange(
             CASE WHEN leasable IS NULL THEN 0 ELSE round(coalesce(lower(leasable), 0) * (100 - upper(occupancy)) / 100, 2) END,
             round(upper(ceiling) * (100 - lower(occupancy)) / 100, 2),
             '[' || CASE WHEN lower_inc(occupancy) THEN ']' ELSE ')' END) END
    WHEN ceiling IS NOT NULL THEN numrange(0, upper(ceiling), '[]')
  END
$$;

CREATE TABLE zone_rev (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  zone integer NOT NULL REFERENCES zone,
  valid daterange NOT NULL DEFAULT '(,)' CHECK (NOT isempty(valid)),
  rev int4range NOT NULL CHECK (NOT isempty(rev) AND lower(rev) IS NOT NULL),
  kind text NOT NULL CHECK (kind IN ('kcn', 'ccn', 'it_park')),
  sample boolean NOT NULL DEFAULT false,             -- true when any projected value is a sample
  name_vi text NOT NULL,
  name_en text NOT NULL,
  name_published boolean NOT NULL,
  name_sort text GENERATED ALWAYS AS (atlas_name_sort(name_vi)) STORED,
  counted boolean NOT NULL,                          -- among the 19 KCN + 68 CCN of the plan
  counted_confidence text CHECK (counted_confidence IN ('stated', 'likely', 'uncertain')),
  status text NOT NULL CHECK (status IN ('planned', 'established', 'under_construction', 'operating', 'withdrawn', 'superseded', 'unknown')),
  status_basis text CHECK (status_basis IN ('stated', 'derived')),
  status_as_of text,
  note_vi text,
  note_en text,
  old_province text NOT NULL CHECK (old_province IN ('thai-nguyen', 'bac-kan')),
  old_districts text[] NOT NULL DEFAULT '{}',
  old_communes text[] NOT NULL DEFAULT '{}',
  new_communes text[] NOT NULL DEFAULT '{}',
  orientation text NOT NULL CHECK (orientation IN ('north', 'south', 'east', 'west', 'unknown')),
  location_basis text NOT NULL CHECK (location_basis IN ('surveyed', 'digitised', 'site', 'commune', 'district', 'unpublished')),
  location_radius_km numeric CHECK (location_radius_km > 0),
  location_point geometry(Point, 4326),
  planned_area numrange, planned_area_approx boolean NOT NULL DEFAULT false,
  industrial_area numrange, industrial_area_approx boolean NOT NULL DEFAULT false,
  service_area numrange, service_area_approx boolean NOT NULL DEFAULT false,
  leasable_area numrange, leasable_area_approx boolean NOT NULL DEFAULT false,
  leased_area numrange, leased_area_approx boolean NOT NULL DEFAULT false,
  leased_service_area numrange, leased_service_area_approx boolean NOT NULL DEFAULT false,
  occupancy_stated numrange CHECK (occupancy_stated <@ numrange(0, 100, '[]')),
  occupancy_statutory numrange GENERATED ALWAYS AS (
    occupancy_by_law(kind, leased_area, leased_service_area, industrial_area, service_area)) STORED,
  occupancy_leasable numrange GENERATED ALWAYS AS (range_rate(leased_area, leasable_area)) STORED,
  occupancy numrange GENERATED ALWAYS AS (coalesce(
    occupancy_by_law(kind, leased_area, leased_service_area, industrial_area, service_area),
    range_rate(leased_area, leasable_area), occupancy_stated)) STORED,
  occupancy_basis text GENERATED ALWAYS AS (CASE
    WHEN occupancy_by_law(kind, leased_area, leased_service_area, industrial_area, service_area) IS NOT NULL THEN 'statutory'
    WHEN range_rate(leased_area, leasable_area) IS NOT NULL THEN 'leasable'
    WHEN occupancy_stated IS NOT NULL THEN 'stated' END) STORED,
  free_area numrange GENERATED ALWAYS AS (free_land(
    status, leasable_area, leased_area, coalesce(leasable_area, industrial_area, planned_area),
    coalesce(occupancy_by_law(kind, leased_area, leased_service_area, industrial_area, service_area),
             range_rate(leased_area, leasable_area), occupancy_stated))) STORED,
  free_basis text GENERATED ALWAYS AS (CASE
    WHEN status IN ('withdrawn', 'superseded') THEN NULL
    WHEN leasable_area IS NOT NULL AND leased_area IS NOT NULL THEN 'leased'
    WHEN upper(coalesce(leasable_area, industrial_area, planned_area)) IS NOT NULL AND coalesce(
      occupancy_by_law(kind, leased_area, leased_service_area, industrial_area, service_area),
      range_rate(leased_area, leasable_area), occupancy_stated) IS NOT NULL THEN 'occupancy'
    WHEN coalesce(leasable_area, industrial_area, planned_area) IS NOT NULL THEN 'area' END) STORED,
  established_year integer CHECK (established_year BETWEEN 1900 AND 2100),
  decision text,
  developer text,
  investment text,
  industries text[] NOT NULL DEFAULT '{}',           -- VSIC divisions, two digits
  industry_words text[] NOT NULL DEFAULT '{}',       -- the sources' own words
  geometry_role text NOT NULL CHECK (geometry_role IN ('surveyed', 'digitised', 'indicative', 'inset')),
  display_area_ha numeric NOT NULL CHECK (display_area_ha > 0),   -- hectares the polygon is drawn with
  display_area_basis text NOT NULL CHECK (display_area_basis IN ('exact', 'approximate', 'bound', 'group_mean', 'boundary')),
  map_geom geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(map_geom) AND NOT ST_IsEmpty(map_geom)),
  site_geom geometry(MultiPolygon, 4326) GENERATED ALWAYS AS (
    CASE WHEN geometry_role = 'inset' THEN NULL ELSE map_geom END) STORED,
  map_geom_3857 geometry(MultiPolygon, 3857) GENERATED ALWAYS AS (ST_Transform(map_geom, 3857)) STORED,
  search_name text NOT NULL DEFAULT '',              -- name and aliases
  search_places text NOT NULL DEFAULT '',            -- communes and districts, new and former
  search_name_fold text GENERATED ALWAYS AS (atlas_fold(search_name)) STORED,
  search_places_fold text GENERATED ALWAYS AS (atlas_fold(search_places)) STORED,
  hash text NOT NULL,                                -- of what was projected: tells whether a new projection differs
  EXCLUDE USING gist (zone WITH =, valid WITH &&, rev WITH &&),
  CHECK ((location_basis = 'unpublished') = (geometry_role = 'inset')),
  CHECK ((location_point IS NULL) = (location_basis = 'unpublished')),
  CHECK (location_basis NOT IN ('surveyed', 'digitised') OR geometry_role = location_basis),
  CHECK (lower(planned_area) >= 0 AND lower(industrial_area) >= 0 AND lower(service_area) >= 0
    AND lower(leasable_area) >= 0 AND lower(leased_area) >= 0 AND lower(leased_service_area) >= 0),
  CONSTRAINT leased_within_leasable CHECK (NOT (lower(leased_area) > upper(leasable_area))),
  CONSTRAINT leasable_within_planned CHECK (NOT (lower(leasable_area) > upper(planned_area))),
  CONSTRAINT industrial_within_planned CHECK (NOT (lower(industrial_area) > upper(planned_area))),
  CONSTRAINT industries_are_vsic_divisions CHECK (array_to_string(industries, ',') ~ '^([0-9]{2}(,[0-9]{2})*)?$')
);

CREATE INDEX zone_rev_zone_idx ON zone_rev (zone);
CREATE INDEX zone_rev_live_idx ON zone_rev (kind, status, orientation) WHERE upper_inf(rev);
CREATE INDEX zone_rev_location_basis_idx ON zone_rev (location_basis) WHERE upper_inf(rev);
CREATE INDEX zone_rev_name_sort_idx ON zone_rev (name_sort COLLATE "C") WHERE upper_inf(rev);
CREATE INDEX zone_rev_industries_idx ON zone_rev USING gin (industries);
CREATE INDEX zone_rev_planned_area_idx ON zone_rev USING gist (planned_area);
CREATE INDEX zone_rev_occupancy_idx ON zone_rev USING gist (occupancy);
CREATE INDEX zone_rev_free_area_idx ON zone_rev USING gist (free_area);
CREATE INDEX zone_rev_site_geom_idx ON zone_rev USING gist (site_geom);
CREATE INDEX zone_rev_map_3857_idx ON zone_rev USING gist (map_geom_3857);
CREATE INDEX zone_rev_search_name_idx ON zone_rev USING gin (search_name_fold gin_trgm_ops);
CREATE INDEX zone_rev_search_places_idx ON zone_rev USING gin (search_places_fold gin_trgm_ops);

-- The zones as they are on a day, as known at a revision. Inlined by the planner.
CREATE FUNCTION zones_at(on_date date, known_at integer) RETURNS SETOF zone_rev
LANGUAGE sql STABLE
AS $$ SELECT * FROM zone_rev WHERE valid @> on_date AND rev @> known_at $$;
