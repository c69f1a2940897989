-- Writes what a request does to the ledger, all but the stages. $1 its number, $2 the revision.
INSERT INTO allocation (key, corrects, zone, recipient, area_ha, on_date, decision_no, decision_date, decision_part,
  investor, investor_country, sector, capital_amount, capital_currency, project, hidden, geom, source, note, note_en,
  void, origin, rev)
SELECT coalesce(a.key, 'request/' || r.id || '/' || e.n), a.id, r.zone,
  coalesce(e.recipient, a.recipient), coalesce(e.area_ha, a.area_ha), coalesce(e.on_date, a.on_date),
  e.decision_no, e.decision_date, e.decision_part, e.investor, e.investor_country, e.sector, e.capital_amount,
  e.capital_currency, e.project, e.hidden, e.geom, coalesce(r.source, 'request-' || r.id), e.note, e.note_en,
  e.action = 'void', 'request', $2
FROM change_entry e JOIN change_request r ON r.id = e.request LEFT JOIN allocation a ON a.id = e.allocation
WHERE e.request = $1::integer AND e.action <> 'stage'
ORDER BY e.n
