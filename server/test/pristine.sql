-- Remembers what a database held and brings it back, so that many test files can use one engine in turn.
CREATE SCHEMA IF NOT EXISTS pristine;

CREATE TABLE IF NOT EXISTS pristine.kept_table (
  content text,
  name regclass,
  kept regclass NOT NULL,
  columns text NOT NULL,
  PRIMARY KEY (content, name));

CREATE TABLE IF NOT EXISTS pristine.kept_counter (
  content text,
  name regclass,
  value bigint NOT NULL,
  called boolean NOT NULL,
  PRIMARY KEY (content, name));

-- What was kept or brought back last, and the transaction after which a row is a test's.
CREATE TABLE IF NOT EXISTS pristine.standing (content text NOT NULL, since xid NOT NULL);

-- What a test may leave behind apart from rows. Where it differs, the engine is not used again.
CREATE OR REPLACE VIEW pristine.catalogue AS SELECT
  (SELECT count(*) FROM pg_class WHERE relpersistence <> 't') AS relations,
  (SELECT count(*) FROM pg_attribute) AS columns,
  (SELECT count(*) FROM pg_constraint) AS constraints,
  (SELECT count(*) FROM pg_trigger) AS triggers,
  (SELECT count(*) FROM pg_proc) AS functions,
  (SELECT count(*) FROM pg_statistic) AS analyzed;

CREATE OR REPLACE FUNCTION pristine.keep(held text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE one record;
BEGIN
  FOR one IN
    SELECT c.oid::regclass AS name, format('pristine.%I', held || '_' || c.relname) AS kept,
      string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    GROUP BY c.oid
  LOOP
    EXECUTE format('CREATE TABLE %s AS SELECT %s FROM %s', one.kept, one.columns, one.name);
    INSERT INTO pristine.kept_table VALUES (held, one.name, one.kept::regclass, one.columns);
  END LOOP;
  FOR one IN
    SELECT oid::regclass AS name FROM pg_class
    WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('INSERT INTO pristine.kept_counter SELECT $1, $2, last_value, is_called FROM %s', one.name)
    USING held, one.name;
  END LOOP;
  DELETE FROM pristine.standing;
  INSERT INTO pristine.standing VALUES (held, pg_current_xact_id()::xid);
END $$;

CREATE OR REPLACE FUNCTION pristine.restore(wanted text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  one record;
  standing pristine.standing;
  changed boolean;
BEGIN
  SELECT * INTO STRICT standing FROM pristine.standing;
  -- Neither triggers nor foreign keys have a say.
  SET LOCAL session_replication_role = replica;
  FOR one IN SELECT * FROM pristine.kept_table WHERE content = wanted LOOP
    EXECUTE format(
      'SELECT $1 OR (SELECT count(*) FROM %1$s) <> (SELECT count(*) FROM %2$s)
         OR EXISTS (SELECT FROM %1$s WHERE age(xmin) < age($2))', one.name, one.kept)
    INTO changed USING standing.content <> wanted, standing.since;
    IF changed THEN
      EXECUTE format('DELETE FROM %s', one.name);
      EXECUTE format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM %3$s',
        one.name, one.columns, one.kept);
    END IF;
  END LOOP;
  PERFORM setval(name, value, called) FROM pristine.kept_counter WHERE content = wanted;
  UPDATE pristine.standing SET content = wanted, since = pg_current_xact_id()::xid;
END $$;
