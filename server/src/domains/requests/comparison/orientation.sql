-- What a request says of an orientation beside what stands, or stood when it was decided. $1 the request, $2 today,
-- $3 a query for what of `cut.proposed` lies outside the province. NULL for a request about a zone.
WITH request AS (
  SELECT r.*, CASE r.state WHEN 'approved' THEN r.rev - 1 ELSE 2147483647 END AS known_at,
    coalesce(r.effective_on, $2::date) AS day
  FROM change_request r WHERE r.id = $1::integer AND r.plan IS NOT NULL
),
standing AS (
  SELECT o.* FROM request r
  JOIN orientation o ON o.plan = r.plan AND o.code = r.region AND o.valid @> r.day AND o.rev @> r.known_at
),
drawn AS (
  SELECT r.plan, r.region, r.day, r.known_at, c.geom AS proposed, s.geom AS standing
  FROM request r JOIN change_orientation c ON c.request = r.id AND c.part = 'outline' CROSS JOIN standing s
),
neighbour AS (
  SELECT o.code, o.name_vi, o.name_en, o.geom FROM drawn d
  JOIN orientation o ON o.plan = d.plan AND o.code <> d.region AND o.valid @> d.day AND o.rev @> d.known_at
),
cut AS MATERIALIZED (
  SELECT d.*, ST_Multi(ST_CollectionExtract(ST_Difference(proposed, standing), 3)) AS gained,
    ST_Multi(ST_CollectionExtract(ST_Difference(standing, proposed), 3)) AS lost,
    ST_Multi(ST_CollectionExtract(ST_Difference(ST_Difference(standing, proposed),
      coalesce((SELECT ST_Union(geom) FROM neighbour), ST_GeomFromText('POLYGON EMPTY', 4326))), 3)) AS gap
  FROM drawn d
),
shared AS (
  SELECT n.code, n.name_vi, n.name_en, ST_Multi(ST_CollectionExtract(ST_Intersection(cut.proposed, n.geom), 3)) AS geom,
    round((ST_Area(ST_Intersection(cut.standing, n.geom)::geography) / 10000)::numeric, 2) AS standing_ha
  FROM cut JOIN neighbour n ON ST_Intersects(cut.proposed, n.geom)
),
placed AS (
  SELECT z.slug, at.name_vi, at.name_en, at.orientation,
    round((ST_Area(ST_Intersection(at.site_geom, cut.proposed)::geography) / ST_Area(at.site_geom::geography))::numeric, 4) AS share
  FROM cut CROSS JOIN LATERAL zones_at(cut.day, cut.known_at) at JOIN zone z ON z.id = at.zone
  WHERE at.geometry_role IN ('surveyed', 'digitised') AND at.status NOT IN ('withdrawn', 'superseded')
    AND (at.orientation = cut.region OR ST_Intersects(at.site_geom, cut.proposed))
)
SELECT json_build_object(
  'parts', (
    SELECT coalesce(json_agg(json_build_object(
      'part', c.part,
      'standing', (SELECT nullif(orientation_part(s, c.part, r.known_at), 'null') FROM standing s),
      'proposed', CASE c.part
        WHEN 'outline' THEN jsonb_build_object('accuracy_m', c.content -> 'accuracy_m',
          'area_ha', round((ST_Area(c.geom::geography) / 10000)::numeric, 2))
        ELSE nullif(c.content, 'null') END,
      'base', (
        SELECT nullif(orientation_part(o, c.part, r.base_rev), 'null') FROM orientation o
        WHERE o.plan = r.plan AND o.code = r.region AND o.valid @> r.day AND o.rev @> r.base_rev),
      'from', r.effective_on,
      'until', upper(orientation_span(r.plan, r.region, c.part, r.effective_on, $2::date)),
      'changed_meanwhile', EXISTS (
        SELECT FROM change_orientation_outdated o WHERE o.request = c.request AND o.part = c.part))
      ORDER BY array_position('{priorities,direction,note,industries,outline}'::text[], c.part)), '[]')
    FROM change_orientation c WHERE c.request = r.id),
  'outline', (
    SELECT json_build_object(
      'standing', ST_AsGeoJSON(standing, 9)::json, 'proposed', ST_AsGeoJSON(proposed, 9)::json,
      'gained', CASE WHEN NOT ST_IsEmpty(gained) THEN ST_AsGeoJSON(gained, 9)::json END,
      'lost', CASE WHEN NOT ST_IsEmpty(lost) THEN ST_AsGeoJSON(lost, 9)::json END,
      'standing_ha', round((ST_Area(standing::geography) / 10000)::numeric, 2),
      'proposed_ha', round((ST_Area(proposed::geography) / 10000)::numeric, 2),
      'gained_ha', round((ST_Area(gained::geography) / 10000)::numeric, 2),
      'lost_ha', round((ST_Area(lost::geography) / 10000)::numeric, 2),
      'outside_ha', ($3) -> 'ha',
      'gap_ha', round((ST_Area(gap::geography) / 10000)::numeric, 2),
      'gap', CASE WHEN ST_Area(gap::geography) >= 100 THEN ST_AsGeoJSON(gap, 9)::json END,
      'neighbours', (
        SELECT coalesce(json_agg(json_build_object('code', code, 'name_vi', name_vi, 'name_en', name_en,
          'overlap_ha', round((ST_Area(geom::geography) / 10000)::numeric, 2), 'standing_overlap_ha', standing_ha,
          'overlap', CASE WHEN ST_Area(geom::geography) >= 100 THEN ST_AsGeoJSON(geom, 9)::json END)
          ORDER BY ST_Area(geom::geography) DESC, code), '[]') FROM shared),
      'zones', (
        SELECT coalesce(json_agg(json_build_object('slug', slug, 'name_vi', name_vi, 'name_en', name_en,
          'orientation', orientation, 'inside', share >= 0.5, 'share', trim_scale(share)) ORDER BY name_vi COLLATE "C"), '[]')
        FROM placed WHERE (orientation = cut.region) <> (share >= 0.5)))
    FROM cut)) AS orientation
FROM request r
