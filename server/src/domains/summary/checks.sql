-- Statements of the sources held against each other at the last load.
select
  coalesce(json_agg(said order by topic, key) filter (where not agrees), '[]') as contradictions,
  coalesce(json_agg(said order by topic, key) filter (where agrees), '[]') as agreements
from (
  select topic, key, agrees, json_build_object(
    'key', key, 'topic', topic, 'title_vi', title_vi, 'title_en', title_en,
    'left', left_terms, 'relation', relation, 'right', right_terms,
    'left_value', left_value, 'right_value', right_value, 'difference', difference, 'unit', unit,
    'explanation_vi', explanation_vi, 'explanation_en', explanation_en, 'sources', sources) as said
  from official_check
) each_check
