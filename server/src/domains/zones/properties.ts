import { type Sql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { AREAS } from './schema.ts';

/** Six columns of one figure in hectares: value, bounds, whether each bound is meant, "about". */
const areaColumns = AREAS.map((name) => {
  const range = sql`z.${sql.identifier(name, AREAS)}`;
  const as = (suffix: string) => {
    const alias = `${name}_${suffix}`;
    return sql.identifier(alias, [alias]);
  };
  const approx =
    name === 'free_area'
      ? sql`z.planned_area_approx and z.free_basis = 'area'`
      : sql`z.${as('approx')}`;
  return sql`
    trim_scale(round(case when lower(${range}) = upper(${range}) then lower(${range}) end, 2)) as ${as('ha')},
    trim_scale(round(lower(${range}), 2)) as ${as('min_ha')},
    trim_scale(round(upper(${range}), 2)) as ${as('max_ha')},
    case when lower(${range}) is not null then lower_inc(${range}) end as ${as('min_inclusive')},
    case when upper(${range}) is not null then upper_inc(${range}) end as ${as('max_inclusive')},
    ${approx} as ${as('approx')}`;
});

/** When an office last said so, as of a day: what was said later says nothing about it. */
const confirmedBy = (date: string) =>
  sql`case when z.confirmed_on <= ${date}::date then z.confirmed_on end`;

/** The columns of `ZoneProperties`, from a row `z` of zone_rev. Evidence is never dated later than the day asked for. */
const zoneColumns = ({ date }: Moment) => sql`
    zone.slug,
    coalesce((select array_agg(slug order by slug) from zone_alias where zone_alias.zone = z.zone), '{}') as aliases,
    z.kind, z.name_vi, z.name_en, z.name_published, z.name_sort,
    z.counted, z.counted_confidence,
    z.status, z.status_basis, z.status_as_of,
    z.old_province, z.old_districts, z.old_communes, z.new_communes,
    z.orientation,
    z.location_basis, trim_scale(z.location_radius_km) as location_radius_km,
    case when z.location_point is not null then
      (ST_AsGeoJSON(z.location_point, 6)::json)->'coordinates' end as location_point,
    z.geometry_role, trim_scale(round(z.display_area_ha, 2)) as display_area_ha, z.display_area_basis,
    ${sql.join(areaColumns)},
    z.free_basis as free_area_basis,
    trim_scale(lower(z.occupancy)) as occupancy_min,
    trim_scale(upper(z.occupancy)) as occupancy_max,
    case when lower(z.occupancy) is not null then lower_inc(z.occupancy) end as occupancy_min_inclusive,
    case when upper(z.occupancy) is not null then upper_inc(z.occupancy) end as occupancy_max_inclusive,
    z.occupancy_basis,
    z.established_year, z.industries, z.industry_words,
    z.search_name, z.search_places,
    ${confirmedBy(date)} as confirmed_on,
    case when z.evidence_on is not null then least(z.evidence_on, ${date}::date) end as evidence_on,
    freshness_on(${date}::date, ${confirmedBy(date)}, z.evidence_on) as freshness,
    z.sample`;

/** The text of one GeoJSON feature without its closing brace, from `z` and its lateral properties `p`. */
export const openFeature = sql`
  '{"type":"Feature","id":' || z.zone || ',"geometry":' || ST_AsGeoJSON(z.map_geom, 6) ||
  ',"properties":' || row_to_json(p)`;

/** Joins to a row `z` of zone_rev its properties on the day of the moment, as `p`. */
export const withProperties = (moment: Moment): Sql => sql`
  join zone on zone.id = z.zone
  cross join lateral (select ${zoneColumns(moment)}) p`;
