import proj4 from 'proj4';
import { type SystemCode, systemByCode } from './catalogue.ts';
import type { LngLat } from './lng-lat.ts';

/** Heavy, for proj4: reach it through `import()`, or from a worker. */
export interface Projection {
  /** East, north (or longitude, latitude of the system) of a point on WGS84. */
  forward(at: LngLat): readonly [east: number, north: number];
  /** The point on WGS84 whose `forward` is this one. */
  inverse(east: number, north: number): LngLat;
}

/** The inverse of proj4 drifts 0.91 mm for want of heights; each round leaves a ten-thousandth of that. */
const ROUNDS = 2;

function exact(definition: string): Projection {
  const system = proj4('EPSG:4326', definition);
  const pair = ([x = Number.NaN, y = Number.NaN]: readonly number[]): LngLat => [x, y];
  const back = (at: LngLat) => pair(system.inverse([at[0], at[1]]));
  const forward = (at: LngLat) => pair(system.forward([at[0], at[1]]));
  return {
    forward,
    inverse(east, north) {
      const first = back([east, north]);
      // Numbers of another system can lie beyond what this one maps.
      if (!first.every(Number.isFinite)) return [Number.NaN, Number.NaN];
      let [lon, lat] = first;
      for (let round = 0; round < ROUNDS; round += 1) {
        const drifted = back(forward([lon, lat]));
        lon += first[0] - drifted[0];
        lat += first[1] - drifted[1];
      }
      return [lon, lat];
    },
  };
}

const made = new Map<SystemCode, Projection>([
  [4326, { forward: (at) => at, inverse: (lon, lat) => [lon, lat] }],
]);

/** The way between WGS84 and a system, forward as PROJ computes it, inverse its exact opposite. */
export function projectionOf(code: SystemCode): Projection {
  const kept = made.get(code);
  if (kept) return kept;
  const projection = exact(systemByCode(code)?.definition ?? '');
  made.set(code, projection);
  return projection;
}
