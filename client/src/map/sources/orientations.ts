import type { Feature, FeatureCollection, Position } from 'geojson';
import type { BasemapCollection, Lang, MapMessages, OrientationCollection } from '../types.ts';
import { insetBounds } from './ground.ts';
import { letteredEdge, sharedCorners } from './lettered-edge.ts';

/** Tinted areas, their borders as lines, and one line each for the letters along the rim. */
export function orientationFeatures(
  orientations: OrientationCollection | null,
  basemap: BasemapCollection | null,
  lang: Lang,
  messages: MapMessages,
): FeatureCollection {
  const features: Feature[] = [];
  const outer = (coordinates: Position[][][]) =>
    coordinates.flatMap(([ring]) => (ring ? [ring] : []));
  const shared = sharedCorners(
    (orientations?.features ?? []).map(({ geometry }) => outer(geometry.coordinates)),
  );
  for (const { id, geometry, properties } of orientations?.features ?? []) {
    const code = properties.code;
    const name = messages.orientationName[code].toLocaleUpperCase(lang);
    features.push({ type: 'Feature', id, geometry, properties: { part: 'area', code } });
    const rings = outer(geometry.coordinates);
    for (const ring of rings) {
      features.push({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: ring },
        properties: { part: 'border', code },
      });
    }
    const largest = rings.toSorted((a, b) => b.length - a.length)[0];
    const edge = largest && letteredEdge(largest, shared, insetBounds(basemap));
    if (!edge) continue;
    features.push({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: edge.line },
      properties: {
        part: 'edge',
        code,
        name,
        motto: messages.orientationMotto[code],
        above: edge.outsideAbove,
      },
    });
  }
  return { type: 'FeatureCollection', features };
}
