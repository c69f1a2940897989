-- The zones that a zone came from or went into.
-- $1 the zone's number, $2 the day, $3 the revision.
select coalesce(json_agg(json_build_object(
  'slug', other.slug,
  'name_vi', coalesce(named.name_vi, other.slug),
  'name_en', coalesce(named.name_en, other.slug),
  'how', link.how,
  'direction', link.direction,
  'on_date', link.on_date,
  'confidence', link.confidence,
  'note', link.note,
  'note_en', link.note_en
) order by link.direction, link.on_date, other.slug), '[]') as lineage
from (
  select *, from_zone as other, 'from' as direction from zone_lineage where to_zone = $1::integer
  union all
  select *, to_zone, 'to' from zone_lineage where from_zone = $1::integer
) link
join zone other on other.id = link.other
left join zones_at($2::date, $3::integer) named on named.zone = other.id
where link.rev is null or link.rev <= $3::integer
