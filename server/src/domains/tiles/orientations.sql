-- The regions of the newest plan that has them. $1 the day, $2 the revision.
select distinct on (o.code) o.feature_id as id, o.code, o.name_vi, o.name_en, o.plan, false as sample,
  o.geom, o.geom_3857
from orientation o join plan on plan.id = o.plan
where o.valid @> $1::date and o.rev @> $2::integer
order by o.code, plan.adopted desc nulls last, plan.id desc
