-- Boundaries where an operator has loaded them, else representative points. They have no history: $1 (the day) and
-- $2 (the revision) change nothing.
select c.feature_id as id, c.code, c.name_vi, c.name_en, c.type, c.orientation, false as sample,
  coalesce(c.boundary, c.point) as geom,
  coalesce(ST_Transform(c.boundary, 3857), c.point_3857) as geom_3857
from commune c
where $1::date is not null and $2::integer is not null
