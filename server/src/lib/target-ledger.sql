-- What the ledger holds towards a target: hectares by zone, recipient and stage (`counted`), and when they came and
-- went by quarter (`flow`). Of every entry those of the recipient that the target's definition counts; of a promise none.
-- $1 the target's rule, $2 the day, not after the period, $3 the revision, $4 the first day of the period.
with state as (
  select zone, recipient, stage, sum(held_ha) as ha, count(*) as entries, bool_or(sample) as sample
  from ledger_span
  where held_ha > 0 and counted_on >= $4::date and from_day <= $2::date and to_day > $2::date
    and rev_from <= $3::integer and rev_to > $3::integer
  group by zone, recipient, stage
), promised as (
  select recipient, sum(area_ha) as ha, count(*) as entries
  from ledger_span
  where stage = 'committed' and from_day <= $2::date and to_day > $2::date
    and rev_from <= $3::integer and rev_to > $3::integer
  group by recipient
), moved_on as (
  -- Zones matter only where whoever comes first counts.
  select case when $1::text = 'first' then zone end as zone, recipient, from_day,
    sum(delta_ha) as ha, count(*) filter (where from_day = counted_on) as entries,
    -sum(delta_ha) filter (where delta_ha < 0 and counted_on >= $4::date) as revoked_ha
  from ledger_span
  where delta_ha <> 0 and from_day <= $2::date and rev_from <= $3::integer and rev_to > $3::integer
    and (counted_on >= $4::date or $1::text = 'first')
  group by 1, 2, 3
), moved as (
  -- Quarters since the year 0; what came before the period, which only counts where whoever comes first does, is 0.
  select zone, recipient,
    case when from_day < $4::date then 0
         else 4 * extract(year from from_day)::integer + extract(quarter from from_day)::integer - 1 end as quarter,
    sum(ha) as ha, sum(entries) as entries
  from moved_on group by 1, 2, 3
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
