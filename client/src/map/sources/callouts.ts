import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Box } from '../callouts/boxes.ts';
import { type CalloutRequest, placeCallouts } from '../callouts/place.ts';
import { bareName, twoLines } from '../callouts/short-name.ts';
import { PROVINCE } from '../camera.ts';
import { HANDOVER } from '../layers/look.ts';
import { symbolScale } from '../layers/zone-expressions.ts';
import { fromPixels, toPixels } from '../mercator.ts';
import type { BasemapCollection, Lang, ZoneCollection } from '../types.ts';
import { insetBounds } from './ground.ts';
import { zoneShapes } from './zones.ts';

export const CALLOUT_TEXT = 11;
const LINE = 1.3;
/** Mean advance of the semi-bold letters, in ems. */
const ADVANCE = 0.6;
/** Beyond this many parks the sheet is too full for leaders, and names take their chance. */
const MOST = 60;
const STEPS_PER_ZOOM = 4;

/** The scale a layout is made for: never larger than the one on screen, so that names can only drift apart. */
export const calloutZoom = (zoom: number): number | null =>
  zoom >= HANDOVER.from ? null : Math.max(7, Math.floor(zoom * STEPS_PER_ZOOM) / STEPS_PER_ZOOM);

const boxOf = (
  [west, south, east, north]: readonly [number, number, number, number],
  zoom: number,
): Box => {
  const [left, top] = toPixels([west, north], zoom);
  const [right, bottom] = toPixels([east, south], zoom);
  return { left, top, right, bottom };
};

/** Names of the parks at the scales where their discs crowd: letters and leaders, laid out for one zoom. */
export function calloutFeatures(
  zones: ZoneCollection | null,
  basemap: BasemapCollection | null,
  zoom: number | null,
  lang: Lang,
): FeatureCollection {
  const features: Feature[] = [];
  const shapes = zones ? zoneShapes(zones) : [];
  const parks = shapes.filter(({ zone }) => zone.properties.kind !== 'ccn');
  if (zoom === null || parks.length > MOST) return { type: 'FeatureCollection', features };
  const scale = symbolScale(zoom);
  const disc = ({ at, radius }: (typeof shapes)[number]) => {
    const [x, y] = toPixels(at, zoom);
    return { x, y, r: radius * scale + 2 };
  };
  const texts = new Map(
    parks.map(({ id, zone: { properties: p } }) => [
      id,
      twoLines(bareName(lang === 'vi' ? p.name_vi : p.name_en, lang)),
    ]),
  );
  const requests = parks.map((shape): CalloutRequest => {
    const lines = (texts.get(shape.id) ?? '').split('\n');
    const width = Math.max(...lines.map((line) => line.length)) * ADVANCE * CALLOUT_TEXT;
    return { id: shape.id, ...disc(shape), width, height: lines.length * LINE * CALLOUT_TEXT };
  });
  const inset = boxOf(insetBounds(basemap), zoom);
  const callouts = placeCallouts(requests, {
    small: shapes.filter(({ zone }) => zone.properties.kind === 'ccn').map(disc),
    closed: [{ ...inset, left: inset.left - 6, top: inset.top - 18, bottom: inset.bottom + 30 }],
    frame: boxOf(PROVINCE, zoom),
  });
  for (const { id, at, anchor, leader } of callouts) {
    features.push({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [...fromPixels(at, zoom)] },
      properties: { part: 'name', anchor, text: texts.get(id) },
    });
    if (!leader) continue;
    features.push({
      type: 'Feature',
      id,
      geometry: {
        type: 'LineString',
        coordinates: leader.map((p): Position => [...fromPixels(p, zoom)]),
      },
      properties: { part: 'leader' },
    });
    features.push({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [...fromPixels(leader[0], zoom)] },
      properties: { part: 'end' },
    });
  }
  return { type: 'FeatureCollection', features };
}
