import type { Feature, Geometry, Position } from 'geojson';

/** West, north, east, south in Web Mercator scaled to 0..1, y growing southward. */
export type UnitBox = readonly [number, number, number, number];

/** Longitude and latitude (EPSG:4326) to Web Mercator scaled to 0..1, y growing southward. */
export function toUnit([lon = 0, lat = 0]: Position): readonly [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI];
}

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}

export function boxOf({ geometry }: Feature): UnitBox {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positionsOf(geometry).map(toUnit)) {
    west = Math.min(west, x);
    north = Math.min(north, y);
    east = Math.max(east, x);
    south = Math.max(south, y);
  }
  return [west, north, east, south];
}
