-- The zones that a scenario speaks of, with what is known of their land and what the ledger holds of it. $1 the day,
-- $2 the revision, $3 the slugs, $4 whose land is meant, $5 the revision that the scenario's author saw.
WITH asked AS (
  SELECT a.slug, coalesce(
    (SELECT z.id FROM published_zone z WHERE z.slug = a.slug), (SELECT l.zone FROM zone_alias l WHERE l.slug = a.slug)) AS zone
  FROM (SELECT DISTINCT unnest($3::text[]) AS slug) a
),
moved AS (
  SELECT s.zone, s.recipient, s.from_day, sum(sum(s.delta_ha)) OVER (PARTITION BY s.zone, s.recipient ORDER BY s.from_day) AS ha
  FROM ledger_span s
  WHERE s.zone IN (SELECT zone FROM asked) AND s.rev_from <= $2::integer AND s.rev_to > $2::integer
  GROUP BY s.zone, s.recipient, s.from_day
),
held AS (
  SELECT zone,
    coalesce((array_agg(ha ORDER BY from_day DESC) FILTER (WHERE from_day <= $1::date AND recipient = $4::text))[1], 0) AS today,
    coalesce(max(ha) FILTER (WHERE from_day > $1::date AND recipient = $4::text), 0) AS later,
    coalesce((array_agg(ha ORDER BY from_day DESC) FILTER (WHERE recipient = 'developer'))[1], 0) AS developer,
    coalesce((array_agg(ha ORDER BY from_day DESC) FILTER (WHERE recipient = 'tenant'))[1], 0) AS tenant
  FROM moved GROUP BY zone
),
known_then AS (
  SELECT s.zone, sum(s.delta_ha) AS ha
  FROM ledger_span s
  WHERE s.zone IN (SELECT zone FROM asked) AND s.recipient = $4::text
    AND s.rev_from <= $5::integer AND s.rev_to > $5::integer
  GROUP BY s.zone
)
SELECT asked.slug AS asked, zone.slug, z.kind, z.name_vi, z.name_en, z.orientation, z.status, z.sample,
  CASE $4::text WHEN 'tenant' THEN land_bound(z.leasable_area, z.leasable_area_approx, z.industrial_area,
      z.industrial_area_approx, z.planned_area, z.planned_area_approx)
    ELSE CASE WHEN NOT z.planned_area_approx THEN upper(z.planned_area) END END::float8 AS bound_ha,
  (greatest(coalesce(held.today, 0), CASE WHEN $4::text = 'tenant' AND NOT z.leased_area_approx THEN lower(z.leased_area) END)
    + greatest(coalesce(held.later, 0) - coalesce(held.today, 0), 0))::float8 AS held_ha,
  greatest(coalesce(held.later, 0) - coalesce(held.today, 0), 0)::float8 AS ahead_ha,
  coalesce(held.developer, 0)::float8 AS developer_ha, coalesce(held.tenant, 0)::float8 AS tenant_ha,
  (coalesce(CASE $4::text WHEN 'tenant' THEN held.tenant ELSE held.developer END, 0) - coalesce(known_then.ha, 0))::float8 AS moved_ha,
  z.free_area IS NOT NULL AS free_known, lower(z.free_area)::float8 AS free_min, upper(z.free_area)::float8 AS free_max,
  leased.ha IS NOT NULL AND land.ha IS NOT NULL AS rate_known,
  lower(leased.ha)::float8 AS leased_min, upper(leased.ha)::float8 AS leased_max,
  lower(land.ha)::float8 AS land_min, upper(land.ha)::float8 AS land_max,
  json_build_array(ST_XMin(z.map_geom), ST_YMin(z.map_geom), ST_XMax(z.map_geom), ST_YMax(z.map_geom)) AS bounds
FROM asked
JOIN zones_at($1::date, $2::integer) z ON z.zone = asked.zone
JOIN zone ON zone.id = asked.zone
LEFT JOIN held ON held.zone = asked.zone
LEFT JOIN known_then ON known_then.zone = asked.zone
-- What the law of the kind divides, and by what.
CROSS JOIN LATERAL (SELECT CASE WHEN z.kind = 'ccn' THEN z.leased_area ELSE range_add(z.leased_area, z.leased_service_area) END AS ha) leased
CROSS JOIN LATERAL (SELECT CASE WHEN z.kind = 'ccn' THEN z.industrial_area ELSE range_add(z.industrial_area, z.service_area) END AS ha) land
ORDER BY asked.slug
