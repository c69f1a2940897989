-- A zone may begin with a change request. It has its number and its slug from the first draft on, so that links and
-- statements can name it; it is a zone to readers once an approval has given it a name.
ALTER TABLE zone ADD COLUMN origin text NOT NULL DEFAULT 'facts' CHECK (origin IN ('facts', 'request'));

-- Apart from the numbers of the facts.
CREATE SEQUENCE zone_of_request AS integer MINVALUE 1000001;

-- Zones that have ever been shown to readers.
CREATE VIEW published_zone AS
SELECT z.* FROM zone z WHERE EXISTS (SELECT FROM zone_rev v WHERE v.zone = z.id);
