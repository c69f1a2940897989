-- What the zone of a request went into. $1 the request, $2 the revision.
INSERT INTO zone_lineage (from_zone, to_zone, how, on_date, confidence, rev)
SELECT r.zone, l.to_zone, l.how, r.effective_on::text, r.confidence, $2
FROM change_request r JOIN change_lineage l ON l.request = r.id
WHERE r.id = $1
ON CONFLICT (from_zone, to_zone, how) DO NOTHING
