-- The ledger of land handed to investors: entries that offices make by change requests, a projection of every state
-- that an entry goes through, and the rules that no entry may break. The same hectare never counts twice.
ALTER TABLE allocation
  ADD COLUMN void boolean NOT NULL DEFAULT false,     -- a correction that says: there is no such entry
  ADD COLUMN origin text NOT NULL DEFAULT 'facts' CHECK (origin IN ('facts', 'request')),
  ADD COLUMN decision_part text CHECK (length(decision_part) BETWEEN 1 AND 100),  -- where one decision hands out several plots
  ADD COLUMN decision_key text GENERATED ALWAYS AS (lower(regexp_replace(normalize(decision_no, NFC), '\s+', '', 'g'))) STORED,
  ADD COLUMN investor_country text CHECK (investor_country ~ '^[A-Z]{2}$'),       -- ISO 3166-1 alpha-2
  ADD COLUMN sector text REFERENCES industry,         -- VSIC division
  ADD COLUMN capital_amount numeric CHECK (capital_amount > 0 AND capital_amount < 1e18),
  ADD COLUMN capital_currency text CHECK (capital_currency IN ('VND', 'USD')),
  ADD COLUMN hidden text[] NOT NULL DEFAULT '{}' CHECK (hidden <@ ARRAY[
    'investor', 'investor_country', 'sector', 'capital', 'project', 'decision']),  -- kept from the public
  ADD CHECK ((capital_amount IS NULL) = (capital_currency IS NULL)),
  ADD CHECK (NOT void OR corrects IS NOT NULL);
CREATE INDEX allocation_decision_idx ON allocation (decision_key);
CREATE INDEX allocation_geom_idx ON allocation USING gist (geom);

CREATE OR REPLACE FUNCTION allocations_at(known_at integer) RETURNS SETOF allocation
LANGUAGE sql STABLE
AS $$
  SELECT a.* FROM allocation a
  WHERE a.rev <= known_at AND NOT a.void
    AND NOT EXISTS (SELECT FROM allocation newer WHERE newer.corrects = a.id AND newer.rev <= known_at)
$$;

-- Every state of every entry: one row for as long as stage and hectares stay the same. What is read on a day, as known
-- at a revision: from_day <= day < to_day and rev_from <= revision < rev_to.
CREATE TABLE ledger_span (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  allocation integer NOT NULL REFERENCES allocation,
  zone integer NOT NULL REFERENCES zone,
  recipient text NOT NULL,
  counted_on date,                                    -- the day it became `allocated` or more; NULL while only promised
  from_day date NOT NULL,
  to_day date NOT NULL DEFAULT 'infinity',            -- the day after the last
  stage text NOT NULL,
  area_ha numeric NOT NULL,                           -- of the whole entry
  held_ha numeric NOT NULL CHECK (held_ha >= 0),      -- handed over and not revoked
  delta_ha numeric NOT NULL,                          -- what from_day added to held_ha
  sample boolean NOT NULL,
  rev_from integer NOT NULL REFERENCES revision,
  rev_to integer NOT NULL DEFAULT 2147483647,
  CHECK (from_day < to_day AND rev_from < rev_to),
  UNIQUE (allocation, from_day, rev_from)
);
CREATE INDEX ledger_span_zone_idx ON ledger_span (zone, from_day);
-- What came and went, read without the table.
CREATE INDEX ledger_span_moved_idx ON ledger_span (zone, recipient, from_day)
  INCLUDE (counted_on, delta_ha, sample, rev_from, rev_to) WHERE delta_ha <> 0;
CREATE INDEX ledger_span_promised_idx ON ledger_span (to_day) WHERE stage = 'committed';
CREATE INDEX ledger_span_standing_idx ON ledger_span (allocation) WHERE rev_to = 2147483647;

-- The zones that have entries. Each change of a zone's entries touches its row, and is checked when it is committed.
CREATE TABLE ledger_zone (
  zone integer PRIMARY KEY REFERENCES zone,
  rev integer NOT NULL REFERENCES revision
);

-- 1 for a promise to 5 for a plant at work; NULL for land taken back.
CREATE FUNCTION stage_rank(stage text) RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT array_position(ARRAY['committed', 'allocated', 'cleared', 'built', 'operating'], stage) $$;

-- The most that can be handed to tenants of a zone, ha: whichever known area is least. About is no bound. NULL: unknown.
CREATE FUNCTION land_bound(
  leasable numrange, leasable_approx boolean, industrial numrange, industrial_approx boolean,
  planned numrange, planned_approx boolean
) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT least(
    CASE WHEN NOT leasable_approx THEN upper(leasable) END,
    CASE WHEN NOT industrial_approx THEN upper(industrial) END,
    CASE WHEN NOT planned_approx THEN upper(planned) END)
$$;

-- The states that the entries of zones go through, as known at a revision.
CREATE FUNCTION ledger_states(zones integer[], known_at integer)
RETURNS TABLE (allocation integer, zone integer, recipient text, counted_on date, from_day date, to_day date, stage text,
  area_ha numeric, held_ha numeric, delta_ha numeric, sample boolean)
LANGUAGE sql STABLE
AS $$
  WITH event AS (
    SELECT a.id, a.zone, a.recipient, a.area_ha, a.sample, e.on_date,
      max(stage_rank(e.stage)) OVER so_far AS rank,
      coalesce(sum(e.area_ha) FILTER (WHERE e.stage = 'revoked') OVER so_far, 0) AS revoked,
      min(e.on_date) FILTER (WHERE stage_rank(e.stage) >= 2) OVER (PARTITION BY a.id) AS counted_on,
      row_number() OVER (PARTITION BY a.id, e.on_date ORDER BY e.n DESC) AS from_last
    FROM allocations_at(known_at) a JOIN allocation_event e ON e.allocation = a.id AND e.rev <= known_at
    WHERE a.zone = ANY (zones)
    WINDOW so_far AS (PARTITION BY a.id ORDER BY e.n)
  ), state AS (
    SELECT id, event.zone, recipient, counted_on, on_date, area_ha, sample,
      CASE WHEN revoked >= area_ha THEN 'revoked'
           ELSE (ARRAY['committed', 'allocated', 'cleared', 'built', 'operating'])[rank] END AS stage,
      CASE WHEN rank >= 2 THEN area_ha - revoked ELSE 0 END AS held
    FROM event WHERE from_last = 1
  )
  SELECT id, state.zone, recipient, counted_on, on_date,
    coalesce(lead(on_date) OVER entry, 'infinity'), stage, area_ha, held, held - coalesce(lag(held) OVER entry, 0), sample
  FROM state WINDOW entry AS (PARTITION BY id ORDER BY on_date)
$$;

-- Projects the entries of zones into a revision: states that are no longer true end with it, new ones begin with it.
-- The states come from a function, of which the planner knows no size: a join by comparing each with each is never meant.
CREATE FUNCTION project_ledger(new_rev integer, zones integer[]) RETURNS void
LANGUAGE plpgsql SET enable_nestloop = off
AS $$
DECLARE
  kept integer[] := ARRAY(
    SELECT s.id FROM ledger_span s JOIN ledger_states(zones, new_rev) n
      ON n.allocation = s.allocation AND n.from_day = s.from_day AND n.to_day = s.to_day AND n.stage = s.stage
      AND n.held_ha = s.held_ha AND n.delta_ha = s.delta_ha AND n.counted_on IS NOT DISTINCT FROM s.counted_on
    WHERE s.zone = ANY (zones) AND s.rev_to = 2147483647);
BEGIN
  DELETE FROM ledger_span s
  WHERE s.zone = ANY (zones) AND s.rev_to = 2147483647 AND s.rev_from = new_rev
    AND NOT EXISTS (SELECT FROM unnest(kept) k (id) WHERE k.id = s.id);
  UPDATE ledger_span s SET rev_to = new_rev
  WHERE s.zone = ANY (zones) AND s.rev_to = 2147483647 AND NOT EXISTS (SELECT FROM unnest(kept) k (id) WHERE k.id = s.id);
  INSERT INTO ledger_span (allocation, zone, recipient, counted_on, from_day, to_day, stage, area_ha, held_ha, delta_ha, sample, rev_from)
  SELECT n.*, new_rev FROM ledger_states(zones, new_rev) n
  LEFT JOIN ledger_span s ON s.allocation = n.allocation AND s.from_day = n.from_day AND s.rev_to = 2147483647
  WHERE s.id IS NULL;
  INSERT INTO ledger_zone (zone, rev) SELECT unnest(zones), new_rev
  ON CONFLICT (zone) DO UPDATE SET rev = excluded.rev;
END $$;

-- Whether a row of the ledger says what is so now: neither replaced by another nor struck out.
CREATE FUNCTION allocation_stands(a allocation) RETURNS boolean
LANGUAGE sql STABLE
AS $$ SELECT NOT a.void AND NOT EXISTS (SELECT FROM allocation newer WHERE newer.corrects = a.id) $$;

-- What a revision made wrong with the entries of a zone, each with the name of the rule and what it is about. More
-- than fits is a fault only of a revision that adds to it: land may always be given back.
CREATE FUNCTION ledger_faults(of_zone integer, in_rev integer) RETURNS TABLE (rule text, detail jsonb)
LANGUAGE sql STABLE
AS $$
  SELECT 'ledger_entry_without_stage', jsonb_build_object('key', a.key)
  FROM allocation a
  WHERE a.zone = of_zone AND a.rev = in_rev AND NOT a.void
    AND NOT EXISTS (SELECT FROM allocation_event e WHERE e.allocation = a.id)
  UNION ALL
  SELECT 'ledger_decision_twice', jsonb_build_object('key', a.key, 'other', b.key, 'decision', a.decision_no)
  FROM allocation a
  -- By the index on decisions, whatever the planner knows of the tables.
  CROSS JOIN LATERAL (
    SELECT * FROM allocation same
    WHERE same.decision_key = a.decision_key AND same.key <> a.key
      AND same.decision_date IS NOT DISTINCT FROM a.decision_date
      AND lower(same.decision_part) IS NOT DISTINCT FROM lower(a.decision_part)
    OFFSET 0) b
  WHERE a.zone = of_zone AND a.rev = in_rev AND allocation_stands(a)
    AND NOT b.void AND NOT EXISTS (SELECT FROM allocation newer WHERE newer.corrects = b.id)
  UNION ALL
  SELECT 'ledger_polygons_overlap', jsonb_build_object('key', a.key, 'other', b.key, 'ha', round(shared.ha::numeric, 4))
  FROM allocation a
  JOIN allocation b ON b.id <> a.id AND b.recipient = a.recipient AND b.geom && a.geom
  CROSS JOIN LATERAL (SELECT ST_Area(ST_Intersection(a.geom, b.geom)::geography) / 10000 AS ha) shared
  WHERE a.zone = of_zone AND a.geom IS NOT NULL
    AND EXISTS (SELECT FROM ledger_span s WHERE s.allocation = a.id AND s.rev_from = in_rev)
    AND EXISTS (
      SELECT FROM ledger_span s JOIN ledger_span t ON s.from_day < t.to_day AND t.from_day < s.to_day
      WHERE s.allocation = a.id AND t.allocation = b.id AND s.rev_to = 2147483647 AND t.rev_to = 2147483647
        AND s.held_ha > 0 AND t.held_ha > 0)
    AND shared.ha > 0.0001
  UNION ALL
  (WITH change AS (
    SELECT recipient, from_day AS day,
      coalesce(sum(delta_ha) FILTER (WHERE rev_to = 2147483647), 0) AS now,
      coalesce(sum(delta_ha) FILTER (WHERE rev_from < in_rev), 0) AS before
    FROM ledger_span WHERE zone = of_zone AND rev_to >= in_rev GROUP BY recipient, from_day
  ), held AS (
    SELECT recipient, day, sum(now) OVER so_far AS now, sum(before) OVER so_far AS before
    FROM change WINDOW so_far AS (PARTITION BY recipient ORDER BY day)
  ), measured AS (
    SELECT held.*,
      CASE recipient
        WHEN 'tenant' THEN land_bound(v.leasable_area, v.leasable_area_approx, v.industrial_area,
          v.industrial_area_approx, v.planned_area, v.planned_area_approx)
        ELSE CASE WHEN NOT v.planned_area_approx THEN upper(v.planned_area) END END AS bound,
      greatest(now, CASE WHEN recipient = 'tenant' THEN claim.least + now - coalesce((
        SELECT earlier.now FROM held earlier
        WHERE earlier.recipient = 'tenant' AND earlier.day <= claim.on_day ORDER BY earlier.day DESC LIMIT 1), 0) END) AS taken
    FROM held
    JOIN zone_rev v ON v.zone = of_zone AND upper_inf(v.rev) AND v.valid @> held.day
    LEFT JOIN LATERAL (
      SELECT lower(c.v_range) AS least, last_day_of(c.as_of) AS on_day
      FROM choice ch JOIN claim c ON c.id = ch.claim
      WHERE ch.zone = of_zone AND ch.field = 'leased_area_ha' AND ch.scope = '' AND upper_inf(ch.rev)
        AND ch.valid @> held.day AND NOT c.approx AND last_day_of(c.as_of) <= held.day
      LIMIT 1) claim ON true
  )
  SELECT 'ledger_over_allocated', jsonb_build_object('recipient', recipient, 'day', day, 'ha', taken, 'bound_ha', bound)
  FROM measured WHERE taken > bound AND now > before ORDER BY day LIMIT 1)
$$;

CREATE FUNCTION ledger_zone_check() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  fault record;
BEGIN
  SELECT rule, detail INTO fault FROM ledger_faults(NEW.zone, NEW.rev) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the ledger of zone % would be wrong: % %', NEW.zone, fault.rule, fault.detail
      USING ERRCODE = 'check_violation', CONSTRAINT = fault.rule, DETAIL = fault.detail::text;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_zone_check AFTER INSERT OR UPDATE ON ledger_zone
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_zone_check();

-- An entry is corrected by a new row of the same entry, and goes through its stages forward, in the order of their days.
CREATE FUNCTION allocation_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW.corrects IS NOT NULL AND NOT EXISTS (
    SELECT FROM allocation a WHERE a.id = NEW.corrects AND a.key = NEW.key AND a.zone = NEW.zone AND NOT a.void) THEN
    RAISE EXCEPTION 'entry % corrects another entry', NEW.key USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_correction';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER allocation_guard BEFORE INSERT ON allocation FOR EACH ROW EXECUTE FUNCTION allocation_guard();

CREATE FUNCTION allocation_event_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  entry allocation := (SELECT a FROM allocation a WHERE a.id = NEW.allocation);
  last record;
  fault text;
BEGIN
  SELECT max(n) AS n, max(on_date) AS on_date, max(stage_rank(stage)) AS rank,
    coalesce(sum(area_ha) FILTER (WHERE stage = 'revoked'), 0) AS revoked
  INTO last FROM allocation_event WHERE allocation = NEW.allocation;
  fault := CASE
    WHEN entry.void OR NEW.n <> coalesce(last.n, 0) + 1 OR NEW.on_date < last.on_date THEN 'ledger_stages_in_order'
    WHEN last.n IS NULL AND (NEW.on_date <> entry.on_date OR NEW.stage = 'revoked') THEN 'ledger_first_stage'
    WHEN last.revoked >= entry.area_ha THEN 'ledger_already_revoked'
    WHEN NEW.stage = 'revoked' AND last.revoked + NEW.area_ha > entry.area_ha THEN 'ledger_revoked_more'
    WHEN NEW.stage <> 'revoked' AND stage_rank(NEW.stage) <= last.rank THEN 'ledger_stage_backward'
    WHEN NEW.stage <> 'revoked' AND NEW.area_ha <> entry.area_ha THEN 'ledger_stage_of_all' END;
  IF fault IS NOT NULL THEN
    RAISE EXCEPTION 'entry % cannot be % on %: %', entry.key, NEW.stage, NEW.on_date, fault
      USING ERRCODE = 'check_violation', CONSTRAINT = fault, DETAIL = jsonb_build_object('key', entry.key)::text;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER allocation_event_guard BEFORE INSERT ON allocation_event
  FOR EACH ROW EXECUTE FUNCTION allocation_event_guard();

-- The projection follows every write, whoever makes it.
CREATE FUNCTION ledger_follow() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  made record;
BEGIN
  IF TG_TABLE_NAME = 'allocation' THEN
    SELECT max(rev) AS rev, array_agg(DISTINCT zone) AS zones INTO made FROM added;
  ELSE
    SELECT max(e.rev) AS rev, array_agg(DISTINCT a.zone) AS zones INTO made FROM added e JOIN allocation a ON a.id = e.allocation;
  END IF;
  IF made.rev IS NOT NULL THEN PERFORM project_ledger(made.rev, made.zones); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER allocation_follow AFTER INSERT ON allocation
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_follow();
CREATE TRIGGER allocation_event_follow AFTER INSERT ON allocation_event
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_follow();

CREATE TRIGGER allocation_insert_only BEFORE UPDATE OR DELETE ON allocation FOR EACH ROW EXECUTE FUNCTION insert_only();
CREATE TRIGGER allocation_event_insert_only BEFORE UPDATE OR DELETE ON allocation_event
  FOR EACH ROW EXECUTE FUNCTION insert_only();

-- Entries loaded before there was a projection.
DO $$
DECLARE
  made record;
BEGIN
  FOR made IN SELECT rev, array_agg(DISTINCT zone) AS zones FROM allocation GROUP BY rev ORDER BY rev LOOP
    PERFORM project_ledger(made.rev, made.zones);
  END LOOP;
END $$;

-- What the ledger says about the leased land of a zone on a day: what tenants hold by its entries, and what was handed
-- to them since the last figure for leased land, which already holds all that came before. Never both.
CREATE FUNCTION ledger_leased(of_zone integer, on_day date, known_at integer)
RETURNS TABLE (held_ha numeric, since_ha numeric, since date)
LANGUAGE sql STABLE
AS $$
  SELECT coalesce(sum(s.delta_ha), 0), coalesce(sum(s.delta_ha) FILTER (WHERE s.from_day > claim.stated_on), 0), max(claim.stated_on)
  FROM ledger_span s
  LEFT JOIN LATERAL (
    SELECT last_day_of(c.as_of) AS stated_on FROM choice ch JOIN claim c ON c.id = ch.claim
    WHERE ch.zone = of_zone AND ch.field = 'leased_area_ha' AND ch.scope = '' AND ch.rev @> known_at AND ch.valid @> on_day
    LIMIT 1) claim ON true
  WHERE s.zone = of_zone AND s.recipient = 'tenant' AND s.from_day <= on_day AND s.delta_ha <> 0
    AND s.rev_from <= known_at AND s.rev_to > known_at
$$;

-- A zone as the ledger leaves it: its leased land is the last figure and what was handed over since; where there is no
-- figure, what is free is at most what its entries leave.
CREATE FUNCTION with_ledger(z zone_rev, on_day date, known_at integer) RETURNS zone_rev
LANGUAGE plpgsql STABLE
AS $$
DECLARE
  ledger record;
  ceiling numrange := coalesce(z.leasable_area, z.industrial_area, z.planned_area);
BEGIN
  SELECT * INTO ledger FROM ledger_leased(z.zone, on_day, known_at);
  IF ledger.held_ha = 0 AND ledger.since_ha = 0 THEN RETURN z; END IF;
  IF z.leased_area IS NOT NULL AND ledger.since IS NOT NULL THEN
    z.leased_area := range_add(z.leased_area, numrange(ledger.since_ha, ledger.since_ha, '[]'));
    z.occupancy_statutory := occupancy_by_law(z.kind, z.leased_area, z.leased_service_area, z.industrial_area, z.service_area);
    z.occupancy_leasable := range_rate(z.leased_area, z.leasable_area);
    z.occupancy := coalesce(z.occupancy_statutory, z.occupancy_leasable, z.occupancy_stated);
    z.occupancy_basis := CASE
      WHEN z.occupancy_statutory IS NOT NULL THEN 'statutory'
      WHEN z.occupancy_leasable IS NOT NULL THEN 'leasable'
      WHEN z.occupancy_stated IS NOT NULL THEN 'stated' END;
    z.free_area := free_land(z.status, z.leasable_area, z.leased_area, ceiling, z.occupancy);
  ELSIF z.leased_area IS NULL AND z.free_area IS NOT NULL AND upper(ceiling) IS NOT NULL
    AND upper(z.free_area) > upper(ceiling) - ledger.held_ha THEN
    z.free_area := numrange(
      least(lower(z.free_area), greatest(0, upper(ceiling) - ledger.held_ha)), greatest(0, upper(ceiling) - ledger.held_ha), '[]');
  END IF;
  RETURN z;
END $$;

CREATE OR REPLACE FUNCTION zones_at(on_date date, known_at integer) RETURNS SETOF zone_rev
LANGUAGE sql STABLE
AS $$
  SELECT z.* FROM zone_rev z
  WHERE z.valid @> on_date AND z.rev @> known_at AND NOT EXISTS (SELECT FROM ledger_zone l WHERE l.zone = z.zone)
  UNION ALL
  SELECT a.* FROM zone_rev z JOIN ledger_zone l ON l.zone = z.zone CROSS JOIN LATERAL with_ledger(z, on_date, known_at) a
  WHERE z.valid @> on_date AND z.rev @> known_at
$$;

-- An entry as the API writes it, as it stands on a day; for the public without what is kept from it.
CREATE FUNCTION allocation_content(a allocation, on_day date, known_at integer, open boolean) RETURNS jsonb
LANGUAGE sql STABLE
AS $$
  SELECT jsonb_build_object(
    'id', a.id, 'key', a.key, 'recipient', a.recipient, 'area_ha', trim_scale(a.area_ha), 'on_date', a.on_date,
    'stage', s.stage, 'held_ha', trim_scale(coalesce(s.held_ha, 0)), 'counted_on', s.counted_on,
    'decision_no', CASE WHEN open OR NOT 'decision' = ANY (a.hidden) THEN a.decision_no END,
    'decision_date', CASE WHEN open OR NOT 'decision' = ANY (a.hidden) THEN a.decision_date END,
    'decision_part', CASE WHEN open OR NOT 'decision' = ANY (a.hidden) THEN a.decision_part END,
    'investor', CASE WHEN open OR NOT 'investor' = ANY (a.hidden) THEN a.investor END,
    'investor_country', CASE WHEN open OR NOT 'investor_country' = ANY (a.hidden) THEN a.investor_country END,
    'sector', CASE WHEN open OR NOT 'sector' = ANY (a.hidden) THEN a.sector END,
    'capital', CASE WHEN a.capital_amount IS NOT NULL AND (open OR NOT 'capital' = ANY (a.hidden)) THEN jsonb_build_object(
      'amount', trim_scale(a.capital_amount), 'currency', a.capital_currency) END,
    'project', CASE WHEN open OR NOT 'project' = ANY (a.hidden) THEN a.project END,
    'hidden', to_jsonb(a.hidden),
    'source', CASE WHEN open OR NOT 'decision' = ANY (a.hidden) THEN a.source END,
    'note', a.note, 'note_en', a.note_en, 'has_polygon', a.geom IS NOT NULL, 'sample', a.sample,
    'events', (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'stage', e.stage, 'on_date', e.on_date, 'area_ha', trim_scale(e.area_ha)) ORDER BY e.n), '[]')
      FROM allocation_event e WHERE e.allocation = a.id AND e.rev <= known_at))
  FROM (SELECT 1) one
  LEFT JOIN ledger_span s ON s.allocation = a.id AND s.rev_from <= known_at AND s.rev_to > known_at
    AND s.from_day <= greatest(on_day, a.on_date) AND s.to_day > greatest(on_day, a.on_date)
$$;

-- What a change request does to the ledger: a new entry, an entry set right, a further stage of one, or one that never was.
CREATE TABLE change_entry (
  request integer NOT NULL REFERENCES change_request,
  n integer NOT NULL,                                 -- order in which the author wrote them
  action text NOT NULL CHECK (action IN ('enter', 'correct', 'stage', 'void')),
  allocation integer REFERENCES allocation,           -- the row that the author saw
  base_events integer,                                -- how many stages it had then
  recipient text CHECK (recipient IN ('developer', 'tenant')),
  stage text CHECK (stage = 'revoked' OR stage_rank(stage) IS NOT NULL),
  on_date date,
  area_ha numeric CHECK (area_ha > 0 AND area_ha <= 10000),
  decision_no text, decision_date date, decision_part text,
  investor text, investor_country text, sector text REFERENCES industry,
  capital_amount numeric, capital_currency text, project text, note text, note_en text,
  hidden text[] NOT NULL DEFAULT '{}',
  geom geometry(MultiPolygon, 4326) CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
  PRIMARY KEY (request, n),
  CHECK ((action = 'enter') = (allocation IS NULL) AND (allocation IS NULL) = (base_events IS NULL)),
  CHECK (CASE action
    WHEN 'enter' THEN num_nulls(recipient, stage, on_date, area_ha) = 0 AND stage <> 'revoked'
    WHEN 'correct' THEN num_nulls(recipient, stage, on_date, area_ha) = 0 AND stage <> 'revoked'
    WHEN 'stage' THEN num_nulls(stage, on_date) = 0 AND (stage = 'revoked') = (area_ha IS NOT NULL)
    ELSE num_nonnulls(recipient, stage, on_date, area_ha) = 0 END)
);
CREATE INDEX change_entry_allocation_idx ON change_entry (allocation);
CREATE TRIGGER change_entry_guard BEFORE INSERT OR UPDATE OR DELETE ON change_entry
  FOR EACH ROW EXECUTE FUNCTION change_part_guard();

-- Entries that were corrected or went on since the author of a request saw them.
CREATE VIEW change_entry_outdated AS
SELECT e.request, e.n
FROM change_entry e JOIN change_request r ON r.id = e.request
WHERE r.state IN ('draft', 'submitted', 'returned') AND e.allocation IS NOT NULL
  AND (EXISTS (SELECT FROM allocation a WHERE a.corrects = e.allocation)
    OR e.base_events <> (SELECT count(*) FROM allocation_event v WHERE v.allocation = e.allocation));

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
  FROM change_request r WHERE r.id = of_request
$$;
