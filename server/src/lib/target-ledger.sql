-- What the ledger holds towards a target: hectares by zone, recipient and stage (`counted`), and when they came and
-- went by quarter (`flow`). Of every entry those of the recipient that the target's definition counts; of a promise none.
-- $1 the target's rule, $2 the day, not after the period, $3 the revision, $4 the first day of the period.
with move as materialized (
  select zone, recipient, stage, counted_year, quarter, ha, entries, samples, counted, revoked_ha
  from ledger_quarter
  where quarter < date_trunc('quarter', $2::date) and rev_from <= $3::integer and rev_to > $3::integer
  union all
  select zone, recipient, stage, counted_year, date_trunc('quarter', $2::date), sum(ha), sum(entries), sum(samples), sum(counted),
    sum(revoked_ha)
  from ledger_move
  where day between date_trunc('quarter', $2::date)::date and $2::date and rev_from <= $3::integer and rev_to > $3::integer
  group by zone, recipient, stage, counted_year
), state as (
  select zone, recipient, stage, sum(ha) as ha, sum(entries) as entries, sum(samples) > 0 as sample
  from move where counted_year >= extract(year from $4::date)::integer group by zone, recipient, stage having sum(entries) > 0
), promised as (
  select recipient, sum(ha) as ha, sum(entries) as entries from move where stage = 'committed' group by recipient
), moved as (
  -- Quarters since the year 0; what came before the period, which only counts where whoever comes first does, is 0.
  -- Zones matter only there as well.
  select case when $1::text = 'first' then zone end as zone, recipient,
    case when quarter < $4::date then 0
         else 4 * extract(year from quarter)::integer + extract(quarter from quarter)::integer - 1 end as quarter,
    sum(ha) as ha, sum(counted) as entries,
    sum(revoked_ha) filter (where counted_year >= extract(year from $4::date)::integer) as revoked_ha
  from move
  where stage <> 'committed' and (counted_year >= extract(year from $4::date)::integer or $1::text = 'first')
  group by 1, 2, 3
  -- What only went from stage to stage came from nowhere.
  having sum(ha) <> 0 or sum(counted) <> 0 or sum(revoked_ha) <> 0
), both_held as (
  select zone, quarter, sum(entries) as entries,
    greatest(sum(sum(ha) filter (where recipient = 'developer')) over so_far,
             sum(sum(ha) filter (where recipient = 'tenant')) over so_far, 0) as ha
  from moved where $1::text = 'first' group by zone, quarter
  window so_far as (partition by zone order by quarter)
), first_flow as (
  -- Where whoever comes first counts, a zone's hectares are those of its developers or of its tenants, whichever are
  -- more by then: what passes from one to the other is not counted twice.
  select zone, quarter, entries, ha - coalesce(lag(ha) over (partition by zone order by quarter), 0) as ha
  from both_held
), flow as (
  select quarter, sum(ha) as ha, sum(entries) as entries
  from (
    select quarter, ha, entries from moved where recipient = $1::text
    union all select quarter, ha, entries from first_flow where quarter > 0
  ) either group by quarter
), larger as (
  select distinct on (zone) zone, recipient, sum(ha) as ha
  from state where $1::text = 'first' group by zone, recipient order by zone, sum(ha) desc, recipient
), counted as (
  select zone, recipient, stage, ha, entries, sample from state where recipient = $1::text and ha > 0
  union all
  select s.zone, s.recipient, s.stage, s.ha / l.ha * f.ha, s.entries, s.sample
  from larger l join state s using (zone, recipient)
  join (select zone, sum(ha) as ha from first_flow where quarter > 0 group by zone) f using (zone)
  where s.ha > 0
), placed as (
  select c.*, zone.slug, coalesce(z.kind, zone.kind) as kind, coalesce(z.orientation, 'unknown') as orientation,
    z.name_vi, z.name_en,
    land_bound(z.leasable_area, z.leasable_area_approx, z.industrial_area, z.industrial_area_approx,
      z.planned_area, z.planned_area_approx) as bound_ha
  from counted c join zone on zone.id = c.zone
  -- Nothing that the ledger changes is read here.
  left join zone_rev z on z.zone = c.zone and z.valid @> $2::date and z.rev @> $3::integer
)
