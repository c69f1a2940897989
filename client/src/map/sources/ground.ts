import type { Feature, FeatureCollection, Position } from 'geojson';
import type { BasemapCollection, Lang } from '../types.ts';

type Rings = Position[][];

/** Everything the sheet could show beyond the province. West, south, east, north. */
const SHEET = [98, 16, 114, 28] as const;

/** Box of zones without a published location, where the basemap brings none of its own. */
const INSET = [106.12, 21.33, 106.36, 21.58] as const;

function box([west, south, east, north]: readonly [number, number, number, number]): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Rings of a Polygon or MultiPolygon; empty for anything else. */
function polygons(geometry: { type: string; coordinates: unknown[] }): Rings[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates as Rings];
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates as Rings[]) : [];
}

/** "QL3" or "CT07" as on the road signs, whatever the language; empty when the name has none. */
const roadNumber = (name: string | null) =>
  /\b(?:QL|CT)\.?\s?\d+[A-Z]?\b/.exec(name ?? '')?.[0] ?? '';

/** Basemap features as given, plus the sheet around the province and the province's rim as lines. */
export function groundFeatures(basemap: BasemapCollection | null, lang: Lang): FeatureCollection {
  const features: Feature[] = [];
  const outer: Position[][] = [];
  let hasInset = false;
  for (const { geometry, properties } of basemap?.features ?? []) {
    const name = (lang === 'en' ? properties.name_en : null) ?? properties.name_vi ?? '';
    if (properties.class === 'province') {
      for (const [ring] of polygons(geometry)) if (ring) outer.push(ring);
      continue;
    }
    hasInset ||= properties.class === 'inset';
    features.push({
      type: 'Feature',
      geometry: geometry as Feature['geometry'],
      properties: { class: properties.class, name, number: roadNumber(properties.name_vi) },
    });
  }
  if (!hasInset) {
    features.push({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [box(INSET)] },
      properties: { class: 'inset', name: '' },
    });
  }
  if (outer.length > 0) {
    features.push({
      type: 'Feature',
      geometry: { type: 'MultiPolygon', coordinates: outer.map((ring) => [ring]) },
      properties: { class: 'land' },
    });
    features.push({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [box(SHEET), ...outer] },
      properties: { class: 'surround' },
    });
    features.push({
      type: 'Feature',
      geometry: { type: 'MultiLineString', coordinates: outer },
      properties: { class: 'rim' },
    });
  }
  return { type: 'FeatureCollection', features };
}

/** West, south, east, north of the box of zones without a published location. */
export function insetBounds(
  basemap: BasemapCollection | null,
): readonly [number, number, number, number] {
  const inset = basemap?.features.find(({ properties }) => properties.class === 'inset');
  if (!inset) return INSET;
  const corners = polygons(inset.geometry).flat(2);
  const lons = corners.map(([lon = 0]) => lon);
  const lats = corners.map(([, lat = 0]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** The box's lettering: its title over the top left corner, its note under the bottom left one. */
export function insetLettering(
  basemap: BasemapCollection | null,
  title: string,
  note: string,
): FeatureCollection {
  const [west, south, , north] = insetBounds(basemap);
  const point = (lat: number, part: string, text: string): Feature => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [west, lat] },
    properties: { part, text },
  });
  return {
    type: 'FeatureCollection',
    features: [point(north, 'title', title), point(south, 'note', note)],
  };
}
