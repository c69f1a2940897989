-- The ledger summed up by quarter, so that what is held on a day is read from a few thousand rows however many entries
-- there are: whole quarters that were over by then, and day by day the states of the one that was not.

-- Every state with the hectares it puts at its stage: those promised of a promise, those held of anything else.
CREATE VIEW ledger_state AS
SELECT zone, recipient, stage, from_day, to_day, delta_ha, sample, rev_from, rev_to,
  CASE stage WHEN 'committed' THEN area_ha ELSE held_ha END AS ha,
  CASE WHEN stage = 'committed' OR held_ha > 0 THEN 1 ELSE 0 END AS entries,
  from_day = counted_on AS counts_now,
  coalesce(CASE WHEN stage <> 'committed' THEN extract(year FROM counted_on)::integer END, 0) AS counted_year
FROM ledger_span;

-- What days changed at the stages: a state adds its own when it begins, and takes it away when it ends.
CREATE VIEW ledger_move AS
SELECT zone, recipient, stage, counted_year, from_day AS day, ha, entries, sample::integer * entries AS samples,
  coalesce(counts_now, false)::integer AS counted, greatest(-delta_ha, 0) AS revoked_ha, rev_from, rev_to
FROM ledger_state
UNION ALL
SELECT zone, recipient, stage, counted_year, to_day, -ha, -entries, -sample::integer * entries, 0, 0, rev_from, rev_to
FROM ledger_state WHERE to_day < 'infinity';

CREATE TABLE ledger_quarter (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  zone integer NOT NULL REFERENCES zone,
  recipient text NOT NULL,
  stage text NOT NULL,
  counted_year integer NOT NULL,                      -- the year in which the entries began to count; 0 for promises
  quarter date NOT NULL,                              -- its first day
  ha numeric NOT NULL,                                -- what came to the stage in the quarter, less what left it
  entries integer NOT NULL,                           -- likewise
  samples integer NOT NULL,                           -- of them
  counted integer NOT NULL,                           -- entries that began to count
  revoked_ha numeric NOT NULL,
  rev_from integer NOT NULL REFERENCES revision,
  rev_to integer NOT NULL DEFAULT 2147483647,
  CHECK (rev_from < rev_to AND quarter = date_trunc('quarter', quarter))
);
CREATE INDEX ledger_quarter_zone_idx ON ledger_quarter (zone, rev_to);
CREATE INDEX ledger_quarter_known_idx ON ledger_quarter (rev_to);
-- The days of the quarter that is not over.
CREATE INDEX ledger_span_from_idx ON ledger_span (from_day);
CREATE INDEX ledger_span_to_idx ON ledger_span (to_day) WHERE to_day < 'infinity';
DROP INDEX ledger_span_promised_idx;

-- Years, so that what counts in a period can be told by the year in which it began to count.
ALTER TABLE target ADD CHECK (unit <> 'ha' OR lower(period) = date_trunc('year', lower(period)));

-- The quarters of zones, as their states known at a revision add up.
CREATE FUNCTION ledger_quarters(zones integer[], known_at integer)
RETURNS TABLE (zone integer, recipient text, stage text, counted_year integer, quarter date, ha numeric, entries integer,
  samples integer, counted integer, revoked_ha numeric)
LANGUAGE sql STABLE
AS $$
  SELECT m.zone, m.recipient, m.stage, m.counted_year, date_trunc('quarter', m.day)::date,
    sum(m.ha), sum(m.entries)::integer, sum(m.samples)::integer, sum(m.counted)::integer, sum(m.revoked_ha)
  FROM ledger_move m
  WHERE m.zone = ANY (zones) AND m.rev_from <= known_at AND m.rev_to > known_at
  GROUP BY 1, 2, 3, 4, 5
  HAVING sum(m.ha) <> 0 OR sum(m.entries) <> 0 OR sum(m.samples) <> 0 OR sum(m.counted) <> 0 OR sum(m.revoked_ha) <> 0
$$;

-- Projects the quarters of zones into a revision: sums that changed end with it, and begin with it anew.
CREATE FUNCTION project_quarters(new_rev integer, zones integer[]) RETURNS void
LANGUAGE plpgsql SET enable_nestloop = off
AS $$
DECLARE
  kept integer[] := ARRAY(
    SELECT q.id FROM ledger_quarter q
    JOIN ledger_quarters(zones, new_rev) n USING (zone, recipient, stage, counted_year, quarter)
    WHERE q.rev_to = 2147483647 AND q.zone = ANY (zones)
      AND (q.ha, q.entries, q.samples, q.counted, q.revoked_ha) = (n.ha, n.entries, n.samples, n.counted, n.revoked_ha));
BEGIN
  DELETE FROM ledger_quarter q
  WHERE q.zone = ANY (zones) AND q.rev_to = 2147483647 AND q.rev_from = new_rev
    AND NOT EXISTS (SELECT FROM unnest(kept) k (id) WHERE k.id = q.id);
  UPDATE ledger_quarter q SET rev_to = new_rev
  WHERE q.zone = ANY (zones) AND q.rev_to = 2147483647 AND NOT EXISTS (SELECT FROM unnest(kept) k (id) WHERE k.id = q.id);
  INSERT INTO ledger_quarter (zone, recipient, stage, counted_year, quarter, ha, entries, samples, counted, revoked_ha, rev_from)
  SELECT n.*, new_rev FROM ledger_quarters(zones, new_rev) n
  WHERE NOT EXISTS (
    SELECT FROM ledger_quarter q
    WHERE (q.zone, q.recipient, q.stage, q.counted_year, q.quarter) = (n.zone, n.recipient, n.stage, n.counted_year, n.quarter)
      AND q.rev_to = 2147483647);
END $$;

CREATE OR REPLACE FUNCTION ledger_follow() RETURNS trigger
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
  IF made.rev IS NOT NULL THEN
    PERFORM project_ledger(made.rev, made.zones);
    PERFORM project_quarters(made.rev, made.zones);
  END IF;
  RETURN NULL;
END $$;

-- Hectares that the tenants of a zone hold on a day.
CREATE FUNCTION ledger_held(of_zone integer, on_day date, known_at integer) RETURNS TABLE (ha numeric)
LANGUAGE sql STABLE
AS $$
  SELECT coalesce((
      SELECT sum(q.ha) FROM ledger_quarter q
      WHERE q.zone = of_zone AND q.recipient = 'tenant' AND q.stage <> 'committed'
        AND q.quarter < date_trunc('quarter', on_day) AND q.rev_from <= known_at AND q.rev_to > known_at), 0)
    + coalesce((
      SELECT sum(s.delta_ha) FROM ledger_span s
      WHERE s.zone = of_zone AND s.recipient = 'tenant' AND s.delta_ha <> 0
        AND s.from_day BETWEEN date_trunc('quarter', on_day)::date AND on_day
        AND s.rev_from <= known_at AND s.rev_to > known_at), 0)
$$;

-- As in 0013, from the sums by quarter.
CREATE OR REPLACE FUNCTION ledger_leased(of_zone integer, on_day date, known_at integer)
RETURNS TABLE (held_ha numeric, since_ha numeric, since date)
LANGUAGE sql STABLE
AS $$
  SELECT held.ha, CASE WHEN claim.stated_on IS NULL THEN 0 ELSE held.ha - earlier.ha END, claim.stated_on
  FROM ledger_held(of_zone, on_day, known_at) held
  LEFT JOIN LATERAL (
    SELECT last_day_of(c.as_of) AS stated_on FROM choice ch JOIN claim c ON c.id = ch.claim
    WHERE ch.zone = of_zone AND ch.field = 'leased_area_ha' AND ch.scope = '' AND ch.rev @> known_at AND ch.valid @> on_day
    LIMIT 1) claim ON true
  -- Nothing came after the day that is read, even where a figure is dated later.
  CROSS JOIN LATERAL ledger_held(of_zone, least(claim.stated_on, on_day), known_at) earlier
$$;

-- What the ledger holds already, revision by revision.
DO $$
DECLARE
  made record;
BEGIN
  FOR made IN
    SELECT rev, array_agg(DISTINCT zone) AS zones
    FROM (
      SELECT rev_from AS rev, zone FROM ledger_span
      UNION ALL SELECT rev_to, zone FROM ledger_span WHERE rev_to < 2147483647
    ) touched GROUP BY rev ORDER BY rev
  LOOP
    PERFORM project_quarters(made.rev, made.zones);
  END LOOP;
END $$;
