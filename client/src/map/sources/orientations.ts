import type { Feature, FeatureCollection } from 'geojson';
import type { Lang, MapMessages, OrientationCollection } from '../types.ts';
import { letteredEdge } from './lettered-edge.ts';

/** Tinted areas, their borders as lines, and one lettered line each. */
export function orientationFeatures(
  orientations: OrientationCollection | null,
  lang: Lang,
  messages: MapMessages,
): FeatureCollection {
  const features: Feature[] = [];
  const all = (orientations?.features ?? []).flatMap(({ geometry }) =>
    geometry.coordinates.flat(2),
  );
  const mean = (axis: 0 | 1) => all.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / all.length;
  for (const { id, geometry, properties } of orientations?.features ?? []) {
    const code = properties.code;
    const name = (lang === 'vi' ? properties.name_vi : properties.name_en).toLocaleUpperCase(lang);
    features.push({ type: 'Feature', id, geometry, properties: { part: 'area', code } });
    for (const [ring] of geometry.coordinates) {
      if (!ring) continue;
      features.push({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: ring },
        properties: { part: 'border', code },
      });
    }
    const rings = geometry.coordinates.flatMap(([ring]) => (ring ? [ring] : []));
    const line = letteredEdge(rings, [mean(0), mean(1)]);
    features.push({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: line },
      properties: { part: 'edge', code, text: `${name} · ${messages.orientationMotto[code]}` },
    });
  }
  return { type: 'FeatureCollection', features };
}
