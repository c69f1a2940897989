-- The fields of a request with the days on which its approval changes them. $1 its number, $2 today.
SELECT i.field, i.scope, change_span(r.zone, i.field, i.scope, r.effective_on, $2::date)::text AS valid
FROM change_request r JOIN change_item i ON i.request = r.id
WHERE r.id = $1
ORDER BY i.n
