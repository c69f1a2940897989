import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { Position } from 'geojson';

/** Cells along each side of a search, and how often it looks closer. */
const CELLS = 15;
const ROUNDS = 3;

/** The point of a polygon farthest from its edges, near enough for lettering: where its words stand best. */
export function visualCentre(rings: Position[][]): Position {
  const [outer = []] = rings;
  const lons = outer.map(([lon = 0]) => lon);
  const lats = outer.map(([, lat = 0]) => lat);
  let box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  let best = { at: outer[0] ?? [0, 0], room: -1 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [west = 0, south = 0, east = 0, north = 0] = box;
    const [stepX, stepY] = [(east - west) / CELLS, (north - south) / CELLS];
    for (let i = 0; i < CELLS * CELLS; i += 1) {
      const at = [
        west + stepX * ((i % CELLS) + 0.5),
        south + stepY * (Math.floor(i / CELLS) + 0.5),
      ];
      if (!booleanPointInPolygon(at, { type: 'Polygon', coordinates: rings })) continue;
      const room = Math.min(
        ...rings.map((coordinates) =>
          pointToLineDistance(at, { type: 'LineString', coordinates }, { units: 'meters' }),
        ),
      );
      if (room > best.room) best = { at, room };
    }
    const [lon = 0, lat = 0] = best.at;
    box = [lon - stepX, lat - stepY, lon + stepX, lat + stepY];
  }
  return best.at;
}
