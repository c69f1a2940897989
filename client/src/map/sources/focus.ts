import { circle } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import type { Lang, MapMessages, ZoneCollection } from '../types.ts';
import { zonePoints, zoneShapes } from './zones.ts';

/**
 * The one or two zones under attention, drawn again over all others: symbol, polygon, and for the selected one
 * the circle its published point is good for. Zones that have just changed are marked.
 */
export function focusFeatures(
  zones: ZoneCollection | null,
  selectedId: number | null,
  hoveredId: number | null,
  pulsedIds: readonly number[],
  lang: Lang,
  messages: MapMessages,
): FeatureCollection {
  const features: Feature[] = [];
  const ids = [...new Set([hoveredId, selectedId])];
  for (const shape of zones ? zoneShapes(zones) : []) {
    if (pulsedIds.includes(shape.id)) {
      const at = { type: 'Point' as const, coordinates: [...shape.at] };
      features.push({ type: 'Feature', geometry: at, properties: { part: 'pulse' } });
    }
    if (!ids.includes(shape.id)) continue;
    const state = shape.id === selectedId ? 'selected' : 'hover';
    const point = zonePoints({ features: [shape.zone] }, lang, messages).features[0];
    if (!point) continue;
    const properties = { ...point.properties, state };
    features.push({ ...point, properties: { ...properties, part: 'symbol' } });
    features.push({
      type: 'Feature',
      geometry: shape.zone.geometry,
      properties: { ...properties, part: 'polygon' },
    });
    const { location_point: at, location_radius_km: km } = shape.zone.properties;
    if (state === 'selected' && at && km) {
      features.push({
        ...circle([...at], km, { steps: 96, units: 'kilometers' }),
        properties: { part: 'radius', name: `± ${messages.metres(km * 1000)}` },
      });
    }
  }
  return { type: 'FeatureCollection', features };
}
