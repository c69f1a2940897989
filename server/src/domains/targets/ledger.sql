-- The entries of the ledger that stand, with the hectares each adds towards a target: those of the recipient its
-- definition counts, less what was revoked; land only promised adds nothing.
-- $1 the target's rule, $2 the day, $3 the revision.
with standing as (
  select a.*, coalesce(event.stage, 'allocated') as stage,
    case when event.stage = 'committed' then 0 else greatest(0, a.area_ha - coalesce(event.revoked, 0)) end as held
  from allocations_at($3::integer) a
  left join lateral (
    select (array_agg(e.stage order by e.on_date desc, e.n desc) filter (where e.stage <> 'revoked'))[1] as stage,
      sum(e.area_ha) filter (where e.stage = 'revoked') as revoked
    from allocation_event e
    where e.allocation = a.id and e.on_date <= $2::date and e.rev <= $3::integer
  ) event on true
  where a.on_date <= $2::date
),
-- Where whoever is handed land first counts, a zone's hectares are those of its developers or of its tenants,
-- whichever are more by then: what passes from one to the other is not counted twice.
running as (
  select standing.*, greatest(
    coalesce(sum(held) filter (where recipient = 'developer') over by_zone, 0),
    coalesce(sum(held) filter (where recipient = 'tenant') over by_zone, 0)) as first_so_far
  from standing
  window by_zone as (partition by zone order by on_date, id)
)
select running.id, running.zone, running.recipient, running.on_date, running.source, running.sample,
  coalesce(z.kind, zone.kind) as kind, coalesce(z.orientation, 'unknown') as orientation,
  case $1::text
    when 'first' then first_so_far - coalesce(lag(first_so_far) over (partition by running.zone order by on_date, running.id), 0)
    when recipient then held
    else 0
  end as ha
from running
join zone on zone.id = running.zone
left join zones_at($2::date, $3::integer) z on z.zone = running.zone
