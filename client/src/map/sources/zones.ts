import { bbox, pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import { shortName } from '../callouts/short-name.ts';
import { RING_REACH } from '../marks/draw.ts';
import { markKey, markRadius } from '../marks/spec.ts';
import type { Lang, LngLat, MapMessages, MapZone, ZoneCollection } from '../types.ts';

/** A zone with what drawing and picking both need, worked out once per load. */
export interface ZoneShape {
  id: number;
  zone: MapZone;
  /** Where its symbol stands: inside the polygon. */
  at: LngLat;
  /** West, south, east, north. */
  bounds: readonly [number, number, number, number];
  /** CSS pixels at the scale of the whole province. */
  radius: number;
}

const known = new WeakMap<ZoneCollection, readonly ZoneShape[]>();

export function zoneShapes(zones: ZoneCollection): readonly ZoneShape[] {
  const before = known.get(zones);
  if (before) return before;
  const shapes = zones.features.map((zone): ZoneShape => {
    const [lon = 0, lat = 0] = pointOnFeature(zone.geometry).geometry.coordinates;
    const [west, south, east, north] = bbox(zone.geometry);
    return {
      id: zone.id,
      zone,
      at: [lon, lat],
      bounds: [west, south, east, north],
      radius: markRadius(zone.properties.display_area_ha),
    };
  });
  known.set(zones, shapes);
  return shapes;
}

/** What layers read of a zone. Short names: they travel to the worker with every feature. */
export interface ZoneTraits {
  kind: string;
  status: string;
  role: string;
  /** In full, for the zone under attention; shortened for the others. */
  name: string;
  short: string;
  /** Hectares in words. */
  area: string;
  /** Symbol radius, see `markRadius`, and the same with the occupancy ring. */
  r: number;
  reach: number;
  /** Middle part of the symbol's image id. */
  mark: string;
  named: boolean;
}

function traits({ zone, radius }: ZoneShape, lang: Lang, messages: MapMessages): ZoneTraits {
  const p = zone.properties;
  const occupancy =
    p.occupancy_min === null && p.occupancy_max === null
      ? null
      : ([p.occupancy_min ?? 0, p.occupancy_max ?? 100] as const);
  const name = lang === 'vi' ? p.name_vi : p.name_en;
  return {
    kind: p.kind,
    status: p.status,
    role: p.geometry_role,
    name,
    short: shortName(name, lang),
    area: messages.hectares(p.display_area_ha, p.display_area_basis),
    r: radius,
    reach: radius + (occupancy ? RING_REACH : 1),
    mark: markKey({ status: p.status, kind: p.kind, radius, occupancy }),
    named: p.name_published,
  };
}

export function zonePolygons(
  zones: ZoneCollection | null,
  lang: Lang,
  messages: MapMessages,
): FeatureCollection<MultiPolygon, ZoneTraits> {
  const features = (zones ? zoneShapes(zones) : []).map(
    (shape): Feature<MultiPolygon, ZoneTraits> => ({
      type: 'Feature',
      id: shape.id,
      geometry: shape.zone.geometry,
      properties: traits(shape, lang, messages),
    }),
  );
  return { type: 'FeatureCollection', features };
}

export function zonePoints(
  zones: ZoneCollection | null,
  lang: Lang,
  messages: MapMessages,
): FeatureCollection<Point, ZoneTraits> {
  const features = (zones ? zoneShapes(zones) : []).map(
    (shape): Feature<Point, ZoneTraits> => ({
      type: 'Feature',
      id: shape.id,
      geometry: { type: 'Point', coordinates: [...shape.at] },
      properties: traits(shape, lang, messages),
    }),
  );
  return { type: 'FeatureCollection', features };
}
