-- Reference layers: maps that a person lays over the ground to read the zones against. Polygons sent from a file are kept
-- here, a map service is kept by its address; nothing that is said of a zone is computed from either.
CREATE TABLE ref_layer (
  id text PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9_-]{22}$'),  -- 128 bits of chance: whoever has the link may read
  version integer NOT NULL DEFAULT 1,                      -- what If-Match names
  author integer NOT NULL REFERENCES person,
  kind text NOT NULL CHECK (kind IN ('upload', 'wms', 'wmts', 'xyz')),
  title text NOT NULL CHECK (length(btrim(title)) BETWEEN 1 AND 200),
  attribution text NOT NULL DEFAULT '' CHECK (length(attribution) <= 500),
  service jsonb CHECK (jsonb_typeof(service) = 'object' AND length(service::text) <= 16384),
  tint smallint CHECK (tint BETWEEN 0 AND 5),              -- which colour of the map's own six
  complete boolean NOT NULL,                               -- false while its polygons are still being sent
  features integer NOT NULL DEFAULT 0 CHECK (features <= 10000),
  vertices integer NOT NULL DEFAULT 0 CHECK (vertices <= 400000),
  bytes integer NOT NULL DEFAULT 0 CHECK (bytes <= 12582912),
  bounds double precision[] CHECK (array_length(bounds, 1) = 4),  -- W, S, E, N
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((kind = 'upload') = (service IS NULL)),
  CHECK ((kind = 'upload') = (tint IS NOT NULL)),
  CHECK (complete OR kind = 'upload')
);
CREATE INDEX ref_layer_author_idx ON ref_layer (author);
CREATE INDEX ref_layer_sending_idx ON ref_layer (updated_at) WHERE NOT complete;

CREATE TABLE ref_polygon (
  layer text NOT NULL REFERENCES ref_layer ON DELETE CASCADE,
  n integer NOT NULL CHECK (n >= 1),                       -- place in the file
  name text NOT NULL CHECK (length(name) <= 80),
  geom geometry(MultiPolygon, 4326) NOT NULL,
  PRIMARY KEY (layer, n)
);

-- The list of a person: their own layers, and those of others that they keep. Topmost first.
CREATE TABLE ref_shelf (
  person integer NOT NULL REFERENCES person,
  layer text NOT NULL REFERENCES ref_layer ON DELETE CASCADE,
  position integer NOT NULL,
  opacity smallint NOT NULL CHECK (opacity BETWEEN 0 AND 100),  -- per cent
  shown boolean NOT NULL,
  PRIMARY KEY (person, layer)
);
CREATE INDEX ref_shelf_layer_idx ON ref_shelf (layer);

-- Whoever may propose anything may keep layers; they stay their author's, and what is complete takes no more polygons.
CREATE FUNCTION ref_layer_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.author, NEW.kind, NEW.service) IS DISTINCT FROM (OLD.id, OLD.author, OLD.kind, OLD.service) THEN
    RAISE EXCEPTION 'a layer stays what it is, and its author''s' USING ERRCODE = 'check_violation', CONSTRAINT = 'ref_layer_author';
  END IF;
  IF NOT EXISTS (
    SELECT FROM unnest(ARRAY['kcn', 'ccn', 'it_park', 'planning']) s (subject) WHERE person_may(NEW.author, 'propose', s.subject)) THEN
    RAISE EXCEPTION 'person % may not keep layers', NEW.author USING ERRCODE = 'check_violation', CONSTRAINT = 'ref_layer_permission';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ref_layer_guard BEFORE INSERT OR UPDATE ON ref_layer FOR EACH ROW EXECUTE FUNCTION ref_layer_guard();

CREATE FUNCTION ref_polygon_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF EXISTS (SELECT FROM added JOIN ref_layer l ON l.id = added.layer WHERE l.complete) THEN
    RAISE EXCEPTION 'the layer is complete' USING ERRCODE = 'check_violation', CONSTRAINT = 'ref_polygon_complete';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ref_polygon_guard AFTER INSERT ON ref_polygon
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ref_polygon_guard();
