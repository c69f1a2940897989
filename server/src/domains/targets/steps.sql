-- The days of the period on which the hectares that a target counts changed. $1 its rule, $2 the day, $3 the revision,
-- $4 the first day of the period.
with moved as (
  select case when $1::text = 'first' then zone end as zone, recipient, case when from_day < $4::date then $4::date - 1 else from_day end as day,
    sum(delta_ha) as ha, bool_or(sample) as sample
  from ledger_span
  where from_day <= $2::date and rev_from <= $3::integer and rev_to > $3::integer and delta_ha <> 0
    and (recipient = $1::text and counted_on >= $4::date or $1::text = 'first')
  group by 1, 2, 3
), both_held as (
  select zone, day, bool_or(sample) as sample,
    greatest(sum(sum(ha) filter (where recipient = 'developer')) over so_far,
             sum(sum(ha) filter (where recipient = 'tenant')) over so_far, 0) as ha
  from moved where $1::text = 'first' group by zone, day
  window so_far as (partition by zone order by day)
), step as (
  select day, sum(ha) as ha, bool_or(sample) as sample
  from (
    select day, ha, sample from moved where $1::text <> 'first'
    union all
    select day, ha - coalesce(lag(ha) over (partition by zone order by day), 0), sample from both_held
  ) either
  group by day having sum(ha) <> 0
), reached as (
  select *, sum(ha) over (order by day) as total from step where day >= $4::date
)
select coalesce(json_agg(json_build_object(
    'on_date', day, 'delta_ha', trim_scale(round(ha, 2)), 'recorded_ha', trim_scale(round(total, 2))) order by day), '[]') as items,
  coalesce(bool_or(sample), false) as sample
from reached
