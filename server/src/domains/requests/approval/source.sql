-- The source of a request that names a new one. $1 its number.
INSERT INTO source (id, type, title, title_basis, publisher, doc_no, url, published)
SELECT 'request-' || id, 'decision', source_title, 'published', source_publisher, source_doc_no, source_url, source_date::text
FROM change_request WHERE id = $1 AND source IS NULL
