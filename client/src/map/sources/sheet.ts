import type { Feature, FeatureCollection, Position } from 'geojson';

/** Neighbouring provinces since 1/7/2025, each where its name stands on the sheet. */
const NEIGHBOURS: readonly (readonly [name: string, lon: number, lat: number])[] = [
  ['CAO BẰNG', 106.08, 22.74],
  ['LẠNG SƠN', 106.52, 22.02],
  ['BẮC NINH', 106.52, 21.46],
  ['HÀ NỘI', 105.72, 21.22],
  ['PHÚ THỌ', 105.4, 21.36],
  ['TUYÊN QUANG', 105.2, 22.1],
];

/** Of the graticule, degrees. */
const STEP = 0.5;
const GRID = { west: 103, south: 20, east: 109, north: 24 } as const;

const steps = (from: number, to: number) =>
  Array.from({ length: (to - from) / STEP + 1 }, (_, i) => from + i * STEP);

/** What stands on the sheet round the province: neighbours' names, and a graticule as on a printed map. */
export function sheetFeatures(): FeatureCollection {
  const line = (coordinates: Position[]): Feature => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates },
    properties: { part: 'graticule' },
  });
  const names = NEIGHBOURS.map(
    ([text, lon, lat]): Feature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { part: 'neighbour', text },
    }),
  );
  const { west, south, east, north } = GRID;
  return {
    type: 'FeatureCollection',
    features: [
      ...names,
      ...steps(west, east).map((lon) =>
        line([
          [lon, south],
          [lon, north],
        ]),
      ),
      ...steps(south, north).map((lat) =>
        line([
          [west, lat],
          [east, lat],
        ]),
      ),
    ],
  };
}
