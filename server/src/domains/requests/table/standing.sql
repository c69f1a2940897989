-- What a table shows of each zone: $1 the day; the zones of the kind $2, and those of the numbers $3.
SELECT z.id, z.slug, z.kind, n.name_vi, n.name_en, coalesce(said.fields, '{}') AS fields
FROM zone z
JOIN zones_at($1::date, 2147483647) n ON n.zone = z.id
LEFT JOIN LATERAL (
  SELECT json_object_agg(f.field, f.said) AS fields
  FROM (
    SELECT ch.field, json_build_object(
      'claims', array_agg(c.id ORDER BY length(ch.item), ch.item COLLATE "C"),
      'min', (array_agg(trim_scale(lower(c.v_range))::text))[1],
      'max', (array_agg(trim_scale(upper(c.v_range))::text))[1],
      'min_inclusive', coalesce(bool_and(lower_inc(c.v_range) OR lower_inf(c.v_range)), true),
      'max_inclusive', coalesce(bool_and(upper_inc(c.v_range) OR upper_inf(c.v_range)), true),
      'approx', bool_or(c.approx),
      'texts', array_agg(c.v_text ORDER BY length(ch.item), ch.item COLLATE "C")) AS said
    FROM choice ch JOIN claim c ON c.id = ch.claim
    WHERE ch.zone = z.id AND ch.scope = '' AND upper_inf(ch.rev) AND ch.valid @> $1::date
    GROUP BY ch.field
  ) f
) said ON true
WHERE z.kind = $2::text OR z.id = ANY ($3::integer[])
ORDER BY n.name_sort, z.id
