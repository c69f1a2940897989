import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import type { Mark, Overlay } from '../overlay.ts';
import type { Lang, MapMessages } from '../types.ts';
import { letteredAt } from './lettered-at.ts';

/** Where the number of a mark stands: on the point, or in the middle of the line or box. */
function markAt({ geometry }: Mark): Point {
  if (geometry.type === 'Point') return geometry;
  const points =
    geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  const middleOf = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return { type: 'Point', coordinates: [middleOf(0), middleOf(1)] };
}

/** Two outlines held against each other: the outlines, what lies in one alone, and whom the new one runs into. */
export function overlayFeatures(
  overlay: Overlay | null,
  lang: Lang,
  messages: MapMessages,
): FeatureCollection {
  const features: Feature[] = [];
  if (!overlay) return { type: 'FeatureCollection', features };
  const add = (geometry: MultiPolygon | null, part: string, text: string | null, order = 0) => {
    if (!geometry || geometry.coordinates.length === 0) return;
    features.push({ type: 'Feature', geometry, properties: { part } });
    if (text === null) return;
    const properties = { part: 'text', of: part, text, order };
    features.push({ type: 'Feature', geometry: letteredAt(geometry), properties });
  };
  add(overlay.gained, 'gained', messages.gained(overlay.gained_ha ?? 0), 1);
  add(overlay.lost, 'lost', messages.lost(overlay.lost_ha ?? 0), 1);
  for (const { geometry, ha, indicative, name_vi, name_en } of overlay.overlaps) {
    const name = lang === 'vi' ? name_vi : name_en;
    add(geometry, 'overlap', messages.overlap(name, ha, indicative));
  }
  add(overlay.standing, 'standing', null);
  add(overlay.proposed, 'proposed', null);
  for (const mark of overlay.marks ?? []) {
    const { tone, geometry, n } = mark;
    if (geometry.type !== 'Point') {
      features.push({ type: 'Feature', geometry, properties: { part: 'mark', tone } });
    }
    const properties = { part: 'mark-number', tone, text: String(n) };
    features.push({ type: 'Feature', geometry: markAt(mark), properties });
  }
  return { type: 'FeatureCollection', features };
}
