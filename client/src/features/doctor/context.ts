import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { ZoneProperties } from '../../api/types.ts';
import type { Anchor, Bounds, Context, Ground } from '../../doctor/types.ts';

type Shape = Polygon | MultiPolygon;

/** What the panel has to know of the zone whose boundary a file is expected to hold. */
export interface Expected {
  geometry: Shape | null;
  properties: Pick<
    ZoneProperties,
    'slug' | 'geometry_role' | 'location_basis' | 'location_point' | 'location_radius_km'
  >;
  decisionHa: number | null;
}

const partsOf = (shape: Shape): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

/** Polygons of GeoJSON as the doctor holds them: flat pairs, without the closing point. */
export function groundOf(shape: Shape): Ground {
  return {
    parts: partsOf(shape).map((rings, index) => ({
      n: index + 1,
      rings: rings.map((ring) =>
        Float64Array.from(ring.slice(0, -1).flatMap(([lon = 0, lat = 0]) => [lon, lat])),
      ),
    })),
  };
}

function boundsOf(shape: Shape): Bounds {
  const points = partsOf(shape).flat(2);
  const lons = points.map(([lon = 0]) => lon);
  const lats = points.map(([, lat = 0]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Where the boundary is expected: the one that stands, else the published place with its error. */
function anchorOf({ geometry, properties }: Expected): Anchor {
  const { geometry_role: role, location_basis: basis, location_radius_km: radiusKm } = properties;
  const [lon, lat] = properties.location_point ?? [];
  const point = lon === undefined || lat === undefined ? null : ([lon, lat] as const);
  if (geometry && (role === 'surveyed' || role === 'digitised')) {
    return { bounds: boundsOf(geometry), point, radiusKm: null, basis: 'boundary' };
  }
  const known = basis === 'site' || basis === 'commune' || basis === 'district' ? basis : 'none';
  return { bounds: null, point, radiusKm, basis: point ? known : 'none' };
}

export function contextOf(expected: Expected, province: Shape): Context {
  return {
    province: groundOf(province),
    provinceToleranceM: 300,
    anchor: anchorOf(expected),
    decisionHa: expected.decisionHa,
  };
}
