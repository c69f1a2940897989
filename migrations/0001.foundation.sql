-- Extensions, the coordinate systems PostGIS lacks, and the small functions every later migration uses.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- VN-2000 / TM-3 zone 106°30' (EPSG:9213), the legal grid of the province. PostGIS up to 3.6 does not ship it.
-- Rotation signs are those of the Position Vector convention.
INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, proj4text, srtext)
VALUES (
  9213, 'EPSG', 9213,
  '+proj=tmerc +lat_0=0 +lon_0=106.5 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs',
  'PROJCS["VN-2000 / TM-3 106-30",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563],TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",106.5],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","9213"]]'
)
ON CONFLICT (srid) DO UPDATE SET proj4text = excluded.proj4text, srtext = excluded.srtext;

-- Lower case without tones and marks ("Sông Công" -> "song cong"). unaccent() is only STABLE because its
-- dictionary may change; ours is pinned by name, so an index may rely on it.
CREATE FUNCTION atlas_fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC))) $$;

-- Vietnamese alphabetical order as plain bytes, the same on every database: letters first (a < ă < â < b ...
-- d < đ ...), tones only break ties, digits sort as numbers.
CREATE FUNCTION atlas_name_sort(name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
  bare text := normalize(translate(normalize(lower(name), NFD), U&'\0300\0301\0303\0309\0323', ''), NFC);
  tones text := regexp_replace(normalize(lower(name), NFD), U&'[^\0300\0301\0303\0309\0323]', '', 'g');
  digits text;
BEGIN
  bare := replace(replace(bare, 'ă', 'a~'), 'â', 'a~~');
  bare := replace(replace(bare, 'đ', 'd~'), 'ê', 'e~');
  bare := replace(replace(replace(bare, 'ô', 'o~'), 'ơ', 'o~~'), 'ư', 'u~');
  FOR digits IN SELECT DISTINCT (regexp_matches(bare, '\d+', 'g'))[1] LOOP
    bare := regexp_replace(bare, '(^|\D)' || digits || '(\D|$)', '\1' || lpad(digits, 6, '0') || '\2', 'g');
  END LOOP;
  -- A tab sorts before everything a name may hold: "Yên Bình" stands before "Yên Bình 2".
  RETURN bare || E'\t' || tones;
END $$;

-- Interval arithmetic on hectares. An unbounded side stays unbounded; NULL means "nothing is known".
CREATE FUNCTION range_add(a numrange, b numrange) RETURNS numrange
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT numrange(
    lower(a) + lower(b), upper(a) + upper(b),
    CASE WHEN lower_inc(a) AND lower_inc(b) THEN '[' ELSE '(' END ||
    CASE WHEN upper_inc(a) AND upper_inc(b) THEN ']' ELSE ')' END)
$$;

-- part / whole in per cent, clamped to 0..100.
CREATE FUNCTION range_rate(part numrange, whole numrange) RETURNS numrange
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT CASE WHEN coalesce(upper(whole), 1) > 0 THEN
    numrange(
      round(least(100, coalesce(100 * lower(part) / upper(whole), 0)), 4),
      round(least(100, coalesce(100 * upper(part) / nullif(lower(whole), 0), 100)), 4), '[]')
  END
$$;
