-- What an office said before and holds on no day any more stands no longer; what others published always does.
-- $1 the revision, $2 claims that were chosen.
UPDATE claim_standing s SET rev = int4range(lower(s.rev), $1)
FROM claim c
WHERE c.id = s.claim AND upper_inf(s.rev) AND c.origin = 'request' AND c.id = ANY ($2::integer[])
  AND NOT EXISTS (SELECT FROM choice ch WHERE ch.claim = c.id AND upper_inf(ch.rev))
