import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Box, Disc } from '../callouts/boxes.ts';
import {
  type Callout,
  type CalloutRequest,
  placeCallouts,
  type Surroundings,
} from '../callouts/place.ts';
import { bareName, twoLines } from '../callouts/short-name.ts';
import { type Bounds, PROVINCE } from '../camera.ts';
import { HANDOVER } from '../layers/look.ts';
import { symbolScale } from '../layers/zone-expressions.ts';
import { fromPixels, toPixels } from '../mercator.ts';
import type { BasemapCollection, Lang, ZoneCollection } from '../types.ts';
import { insetBounds } from './ground.ts';
import { type ZoneShape, zoneShapes } from './zones.ts';

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

/** One callout as it is drawn: its name, and where there is one the leader and its end in the disc. */
function calloutParts({ id, at, anchor, leader }: Callout, text: string, zoom: number): Feature[] {
  const place = (p: readonly [number, number]): Position => [...fromPixels(p, zoom)];
  const point = (p: readonly [number, number], properties: Feature['properties']): Feature => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: place(p) },
    properties,
  });
  const name = point(at, { part: 'name', anchor, text });
  if (!leader) return [name];
  const line: Feature = {
    type: 'Feature',
    id,
    geometry: { type: 'LineString', coordinates: leader.map(place) },
    properties: { part: 'leader' },
  };
  return [name, line, point(leader[0], { part: 'end' })];
}

/** Names of the parks at the scales where their discs crowd: letters and leaders, laid out for one scale. */
export function calloutFeatures(
  zones: ZoneCollection | null,
  basemap: BasemapCollection | null,
  orientations: FeatureCollection | null,
  lang: Lang,
  { zoom, roomy }: CalloutScale,
): FeatureCollection {
  const shapes = zones ? zoneShapes(zones) : [];
  const parks = shapes.filter(({ zone }) => zone.properties.kind !== 'ccn');
  if (zoom === null || parks.length > MOST) return { type: 'FeatureCollection', features: [] };
  const scale = symbolScale(zoom);
  const disc = ({ at, radius }: ZoneShape): Disc => {
    const [x, y] = toPixels(at, zoom);
    return { x, y, r: radius * scale + 2 };
  };
  const textOf = ({ zone: { properties: p } }: ZoneShape) =>
    twoLines(bareName(lang === 'vi' ? p.name_vi : p.name_en, lang));
  const request = (shape: ZoneShape): CalloutRequest => {
    const lines = textOf(shape).split('\n');
    const width = Math.max(...lines.map((line) => line.length)) * ADVANCE * CALLOUT_TEXT + 2;
    return { id: shape.id, ...disc(shape), width, height: lines.length * LINE * CALLOUT_TEXT };
  };
  const counted = parks.filter(({ zone }) => zone.properties.counted);
  const others = parks.filter(({ zone }) => !zone.properties.counted);
  const clusters = shapes.filter(
    ({ zone }) => zone.properties.kind === 'ccn' && zone.properties.counted,
  );
  const inset = boxOf(insetBounds(basemap), zoom);
  const around: Surroundings = {
    small: clusters.map(disc),
    lettered: orientations ? letteredDiscs(orientations, zoom) : [],
    closed: [{ ...inset, left: inset.left - 6, top: inset.top - 32, bottom: inset.bottom + 30 }],
    frame: boxOf(roomy ? ROOMY : PROVINCE, zoom),
  };
  // Parks outside the plan are mostly hidden: they take what room is left, so that none moves for them.
  const first = placeCallouts(counted.map(request), around);
  const second = placeCallouts(others.map(request), {
    ...around,
    small: shapes.filter((shape) => !others.includes(shape)).map(disc),
    closed: [...around.closed, ...first.map(({ box }) => box)],
  });
  const texts = new Map(parks.map((shape) => [shape.id, textOf(shape)]));
  return {
    type: 'FeatureCollection',
    features: [...first, ...second].flatMap((callout) =>
      calloutParts(callout, texts.get(callout.id) ?? '', zoom),
    ),
  };
}

/** The same for any scale, each worked out once. `orientations` is null while their lettering is hidden. */
export function calloutLayouts(
  zones: ZoneCollection | null,
  basemap: BasemapCollection | null,
  orientations: FeatureCollection | null,
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
