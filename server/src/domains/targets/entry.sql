-- An entry for everybody, of a row `page` of the standing entries. $1 the day, $2 the revision.
allocation_content(page.entry, $1::date, $2::integer, false) || jsonb_build_object(
  'zone', page.slug, 'kind', page.kind, 'orientation', page.orientation,
  'name_vi', page.name_vi, 'name_en', page.name_en,
  'flags', to_jsonb(array_remove(ARRAY[
    CASE WHEN page.bound_ha IS NULL THEN 'no_known_bound' END,
    CASE WHEN page.geometry_role IN ('surveyed', 'digitised') AND (page.entry).geom IS NOT NULL
      AND ST_Area(ST_Difference((page.entry).geom, page.map_geom)::geography) >
        0.01 * ST_Area((page.entry).geom::geography) THEN 'outside_zone' END], NULL)))
