-- Every claim that others have published about a zone and the ones its figures rest on, those first within their field
-- and scope. What an office has said and replaced since belongs to the history: it would grow without end here.
-- $1 the zone's number, $2 the day, $3 the revision.
select
  coalesce(json_agg(said.json order by said.field, said.scope, said.chosen desc, said.key), '[]') as claims,
  coalesce(bool_or(said.sample), false) as sample
from (
  select claim.field, claim.scope, claim.key, claim.sample, chosen.is as chosen, json_build_object(
    'key', claim.key,
    'field', claim.field,
    'scope', claim.scope,
    'scope_name_vi', scope.name_vi,
    'scope_name_en', scope.name_en,
    'scope_extent', scope.extent,
    'min', trim_scale(lower(claim.v_range)),
    'max', trim_scale(upper(claim.v_range)),
    'min_inclusive', case when lower(claim.v_range) is not null then lower_inc(claim.v_range) end,
    'max_inclusive', case when upper(claim.v_range) is not null then upper_inc(claim.v_range) end,
    'text', claim.v_text,
    'json', claim.v_json,
    'unit', field.unit,
    'approx', claim.approx,
    'confidence', claim.confidence,
    'attribution', claim.attribution,
    'attribution_text', claim.attribution_text,
    'quote', claim.quote,
    'note', claim.note,
    'note_en', claim.note_en,
    'as_of', claim.as_of,
    'chosen', chosen.is,
    'sample', claim.sample,
    'sources', array(
      select claim_source.source from claim_source
      where claim_source.claim = claim.id order by claim_source.source)
  ) as json
  from (
    select claim, true as is from choice
    where zone = $1::integer and valid @> $2::date and rev @> $3::integer
    union
    select standing.claim, exists (
      select from choice
      where choice.claim = standing.claim and choice.valid @> $2::date and choice.rev @> $3::integer)
    from claim published join claim_standing standing on standing.claim = published.id
    where published.zone = $1::integer and published.origin <> 'request' and standing.rev @> $3::integer
  ) chosen
  join claim on claim.id = chosen.claim
  join field on field.key = claim.field and field.public
  left join scope on scope.slug = claim.scope
) said
