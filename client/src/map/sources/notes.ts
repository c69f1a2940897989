import type { FeatureCollection } from 'geojson';
import type { Note } from '../notes.ts';

/** Notes as points with their words. */
export function noteFeatures(notes: readonly Note[]): FeatureCollection {
  const lines = (of: readonly string[]) => of.map((line) => `\n${line}`).join('');
  return {
    type: 'FeatureCollection',
    features: notes.map(({ at, title, marked, plain, region }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...at] },
      properties: { title, marked: lines(marked), plain: lines(plain), code: region ?? '' },
    })),
  };
}
