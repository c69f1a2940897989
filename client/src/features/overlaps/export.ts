import { pick } from '../../i18n/context.tsx';
import type { PlanningWords } from '../../i18n/planning.ts';
import { comma, csvText } from '../../lib/csv.ts';
import type { Held, HeldPolygon } from './hold.ts';

const decimal = (value: number) => comma(String(value));

/** Names of the polygons that lie on a zone. */
function namesOf(numbers: readonly number[], polygons: readonly HeldPolygon[]): string[] {
  const names = new Map(polygons.map(({ n, name }) => [n, name]));
  return numbers.map((n) => names.get(n) || String(n));
}

/** The table of overlaps for spreadsheets; a zone whose place is only estimated says so in its line. */
export function overlapsCsv(
  { m, lang, p }: PlanningWords,
  name: string,
  held: Held,
  polygons: readonly HeldPolygon[],
): string {
  const o = p.overlaps;
  return csvText([
    [o.csv.layer, name],
    [o.csv.asOf, `${held.asOf} (r${held.revision})`],
    [...o.csv.columns],
    ...held.zones.map((zone) => [
      zone.slug,
      `${pick(lang, zone, 'name')}`,
      m.terms.kindShort[zone.kind],
      decimal(zone.zone_ha),
      decimal(zone.ha),
      decimal(Number((100 * zone.share).toFixed(2))),
      String(zone.polygons.length),
      namesOf(zone.polygons, polygons).join(', '),
      zone.indicative ? o.estimated : o.known,
    ]),
  ]);
}

/** The shared ground itself, one feature for each zone. */
export function overlapsGeoJson(
  { p }: PlanningWords,
  name: string,
  held: Held,
  polygons: readonly HeldPolygon[],
): string {
  const features = held.zones.map(({ geometry, polygons: numbers, ...zone }) => ({
    type: 'Feature',
    geometry,
    properties: {
      ...zone,
      polygons: namesOf(numbers, polygons),
      note: zone.indicative ? p.overlaps.estimated : null,
    },
  }));
  const { asOf: as_of, revision, layerHa: layer_ha } = held;
  return JSON.stringify({
    type: 'FeatureCollection',
    layer: name,
    layer_ha: Number(layer_ha.toFixed(2)),
    as_of,
    revision,
    features,
  });
}
