import type { Words } from '../../i18n/context.tsx';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import type { MeasureResult } from '../../map/measure/results.ts';

/** "840,5 m" below a kilometre, else "1,25 km". */
export function lengthWords({ m, f }: Words, metres: number): string {
  return metres < 1000
    ? metresWords({ m, f }, metres)
    : m.measure.kilometres(f.number(metres / 1000));
}

/** To a decimetre: "12.345,6 m". */
export function metresWords({ m, f }: Pick<Words, 'm' | 'f'>, metres: number): string {
  return m.measure.metres(f.number(Math.round(metres * 10) / 10));
}

export type System = 'wgs84' | 'vn2000';

/** The two numbers of a point in the order they are written: latitude, longitude, or X (north), Y (east). */
export function pairOf(
  { f }: Pick<Words, 'f'>,
  system: System,
  { at: [lon, lat], vn2000 }: MeasureResult['vertices'][number],
): [string, string] {
  return system === 'wgs84'
    ? [f.degrees(lat), f.degrees(lon)]
    : [f.coordinate(vn2000.x), f.coordinate(vn2000.y)];
}

/** "21.594200, 105.848000", as it can be typed back. */
export const latLngWords = ({ f }: Pick<Words, 'f'>, [lon, lat]: LngLat): string =>
  `${f.degrees(lat)}, ${f.degrees(lon)}`;
