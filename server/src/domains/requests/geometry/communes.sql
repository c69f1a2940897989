-- What of an outline lies outside the communes of a zone, and their names; no row unless the outline of each is known.
-- $1 the outline, $2 the day, $3 the zone.
SELECT json_build_object(
  'names_vi', names_vi, 'names_en', names_en,
  'outside_ha', round((ST_Area(outside::geography) / 10000)::numeric, 2),
  'bounds', CASE WHEN NOT ST_IsEmpty(outside) THEN
    json_build_array(ST_XMin(outside), ST_YMin(outside), ST_XMax(outside), ST_YMax(outside)) END) AS communes
FROM (
  SELECT json_agg(c.name_vi ORDER BY c.code) AS names_vi, json_agg(c.name_en ORDER BY c.code) AS names_en,
    ST_Difference($1, ST_Union(c.boundary)) AS outside
  FROM choice ch
  JOIN claim ON claim.id = ch.claim
  CROSS JOIN LATERAL jsonb_array_elements_text(claim.v_json -> 'communes') named (code)
  LEFT JOIN commune c ON c.code = named.code
  WHERE ch.zone = $3::integer AND ch.field = 'place' AND ch.scope = '' AND upper_inf(ch.rev) AND ch.valid @> $2::date
  HAVING count(*) > 0 AND count(*) = count(c.boundary)
) place
