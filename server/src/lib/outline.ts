import type { MultiPolygon, Position } from 'geojson';
import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false } as const;
const Point = Type.Array(Type.Number(), { minItems: 2, maxItems: 4 });
const Ring = Type.Array(Point, { minItems: 4, maxItems: 20_000 });

/** An outline as drawn or pasted: longitude before latitude; whatever else it has to be is checked by PostGIS. */
export const Outline = Type.Union(
  [
    Type.Object(
      { type: Type.Literal('Polygon'), coordinates: Type.Array(Ring, { minItems: 1 }) },
      closed,
    ),
    Type.Object(
      {
        type: Type.Literal('MultiPolygon'),
        coordinates: Type.Array(Type.Array(Ring, { minItems: 1 }), { minItems: 1 }),
      },
      closed,
    ),
  ],
  { $id: 'Outline', description: 'GeoJSON Polygon or MultiPolygon, EPSG:4326' },
);
export type Outline = Static<typeof Outline>;

export const ringsOf = (outline: Outline): Position[][] =>
  outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();

/** Where the first ring begins that does not end with its first point. */
export function firstOpen(outline: Outline): Position | undefined {
  const open = ringsOf(outline).find((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    return first?.[0] !== last?.[0] || first?.[1] !== last?.[1];
  });
  return open?.[0]?.slice(0, 2);
}

/** The outline as it is stored: a MultiPolygon in two dimensions. */
export function flat(outline: Outline): MultiPolygon {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map((p) => p.slice(0, 2)))),
  };
}
