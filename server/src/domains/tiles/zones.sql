-- The zones that /api/zones shows by default. $1 the day, $2 the revision.
select z.zone as id, zone.slug, z.name_vi, z.kind, z.status, z.geometry_role, z.sample,
  freshness_on($1::date, z.confirmed_on, z.evidence_on) as freshness,
  z.map_geom as geom, z.map_geom_3857 as geom_3857
from zones_at($1::date, $2::integer) z
join zone on zone.id = z.zone
where z.counted
