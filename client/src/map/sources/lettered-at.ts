import { area } from '@turf/turf';
import type { MultiPolygon, Point } from 'geojson';
import { visualCentre } from './visual-centre.ts';

/** Where the words of a shape stand: inside its largest part. */
export function letteredAt({ coordinates }: MultiPolygon): Point {
  const parts = coordinates.map((part) => ({ type: 'Polygon' as const, coordinates: part }));
  const largest = parts.toSorted((a, b) => area(b) - area(a))[0];
  return { type: 'Point', coordinates: visualCentre(largest?.coordinates ?? []) };
}
