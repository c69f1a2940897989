import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Box, Disc } from '../callouts/boxes.ts';
import { type CalloutRequest, placeCallouts } from '../callouts/place.ts';
import { bareName, twoLines } from '../callouts/short-name.ts';
import { type Bounds, PROVINCE } from '../camera.ts';
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
const STEPS_PER_ZOOM = 10;
/** Half the length of lettering along the rim, in CSS pixels. */
const LETTERED = 100;

/** Free sheet west of the province, where the screen is wide enough to show it. */
const ROOMY: Bounds = [PROVINCE[0] - 0.3, PROVINCE[1] - 0.05, PROVINCE[2], PROVINCE[3]];

export interface CalloutScale {
  /** Null where polygons have taken over. */
  zoom: number | null;
  /** The sheet beside the province is on screen. */
  roomy: boolean;
}

/** The scale to lay names out for: never larger than the one on screen, so that they can only drift apart. */
export const calloutScale = (zoom: number, screenWidth: number): CalloutScale => ({
  zoom:
    zoom >= HANDOVER.from ? null : Math.max(7, Math.floor(zoom * STEPS_PER_ZOOM) / STEPS_PER_ZOOM),
  roomy: screenWidth >= 700,
});

const boxOf = (
  [west, south, east, north]: readonly [number, number, number, number],
  zoom: number,
): Box => {
  const [left, top] = toPixels([west, north], zoom);
  const [right, bottom] = toPixels([east, south], zoom);
  return { left, top, right, bottom };
};

/** Room that the lettering along the rim takes, as discs beside the middle of its line. */
function letteredDiscs({ features }: FeatureCollection, zoom: number): Disc[] {
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'LineString' || properties?.part !== 'edge') return [];
    const line = geometry.coordinates.map(([lon = 0, lat = 0]) => toPixels([lon, lat], zoom));
    const middle = line[Math.floor(line.length / 2)];
    return line.flatMap(([x, y], i): Disc[] => {
      const [nx, ny] = line[i + 1] ?? [x, y];
      if (i % 4 !== 0) return [];
      const length = Math.hypot(nx - x, ny - y);
      if (!middle || length === 0 || Math.hypot(x - middle[0], y - middle[1]) > LETTERED) return [];
      const side = (properties.above ? 16 : -16) / length;
      return [{ x: x + side * (ny - y), y: y - side * (nx - x), r: 15 }];
    });
  });
}

/** Names of the parks at the scales where their discs crowd: letters and leaders, laid out for one zoom. */
export function calloutFeatures(
  zones: ZoneCollection | null,
  basemap: BasemapCollection | null,
  orientations: FeatureCollection,
  lang: Lang,
  { zoom, roomy }: CalloutScale,
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
    lettered: letteredDiscs(orientations, zoom),
    closed: [{ ...inset, left: inset.left - 6, top: inset.top - 32, bottom: inset.bottom + 30 }],
    frame: boxOf(roomy ? ROOMY : PROVINCE, zoom),
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

/** The same for any scale, each worked out once. */
export function calloutLayouts(
  zones: ZoneCollection | null,
  basemap: BasemapCollection | null,
  orientations: FeatureCollection,
  lang: Lang,
): (scale: CalloutScale) => FeatureCollection {
  const known = new Map<string, FeatureCollection>();
  return (scale) => {
    const key = `${scale.zoom} ${scale.roomy}`;
    const layout = known.get(key) ?? calloutFeatures(zones, basemap, orientations, lang, scale);
    known.set(key, layout);
    return layout;
  };
}
