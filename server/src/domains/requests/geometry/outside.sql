-- Hectares of an outline that lie outside the province. $1 the outline.
SELECT round((coalesce(ST_Area(ST_Difference($1, (
  SELECT geom FROM basemap_feature WHERE class = 'province'))::geography), 0) / 10000)::numeric, 2) AS ha
