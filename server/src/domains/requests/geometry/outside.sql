-- What of an outline lies outside the province: hectares, and the box it lies in. $1 the outline.
SELECT json_build_object(
  'ha', round((coalesce(ST_Area(beyond.geom::geography), 0) / 10000)::numeric, 2),
  'bounds', CASE WHEN NOT ST_IsEmpty(beyond.geom) THEN
    json_build_array(ST_XMin(beyond.geom), ST_YMin(beyond.geom), ST_XMax(beyond.geom), ST_YMax(beyond.geom)) END) AS outside
FROM (SELECT ST_Difference($1, (SELECT geom FROM basemap_feature WHERE class = 'province')) AS geom) beyond
