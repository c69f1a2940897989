-- Every target of the plans, those in hectares first.
select t.id, t.metric, t.op,
  case when t.unit = 'ha' then t.value end as target_ha, t.value, t.value_text, t.unit, t.approx,
  lower(t.period) as start, upper(t.period) - 1 as "end",
  t.title_vi, t.title_en, t.definition_vi, t.definition_en, t.recipient_rule, t.quote, t.source
from target t
order by t.unit <> 'ha', t.id
